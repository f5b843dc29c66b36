"""Pictures of dots: whether one can be read, and how it becomes as large as pages need it."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # slow to load, and many guides have no such picture
    from PIL.ImageFile import ImageFile

FORMATS = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WEBP"}
"""What Pillow calls each kind of picture, by how its file's name ends."""

MOST_DOTS = 60_000_000
"""More than cameras take; what unpacks to more may be meant to fill the memory."""

TOO_MANY = f"This picture has more than {MOST_DOTS:,} dots"

QUALITY = 85
"""Of a picture that is saved anew, up to 100: no eye sees the difference from the original."""

Box = tuple[int, int]
"""Width and height in dots."""


def fault(raw: bytes, ending: str) -> str:
    """Tell why bytes are no picture of the kind that a file's ending says; empty if they are."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - few have such a picture

    try:
        with _opened(raw, ending) as image:
            if image.width * image.height > MOST_DOTS:
                return TOO_MANY
            image.load()
    except UnidentifiedImageError:
        return f"This is no picture of the kind {ending.upper()}"
    except Image.DecompressionBombError:
        return TOO_MANY
    except (OSError, SyntaxError, ValueError, EOFError):  # as Pillow tells what is damaged
        return "This picture is damaged or was cut off"
    return ""


def fits(raw: bytes, ending: str, box: Box) -> bool:
    """Tell whether a picture fits into a box; its dots stay packed."""
    with _opened(raw, ending) as image:
        return image.width <= box[0] and image.height <= box[1]


def fitted(raw: bytes, ending: str, box: Box) -> bytes:
    """Return a picture that fits into a box: as it is if it does, or else scaled down and upright.

    What a camera notes beside the dots (where, when) is not in what is scaled.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 - few have such a picture

    if fits(raw, ending, box):
        return raw
    with _opened(raw, ending) as image:
        mode = "RGBA" if image.has_transparency_data else "RGB"
        upright = ImageOps.exif_transpose(image).convert(mode)
        upright.thumbnail(box, Image.Resampling.LANCZOS)
        made = io.BytesIO()
        colors = image.info.get("icc_profile") if image.mode == mode else None
        plain = Image.frombytes(mode, upright.size, upright.tobytes())
        plain.save(made, FORMATS[ending], quality=QUALITY, icc_profile=colors)
        return made.getvalue()


@contextmanager
def _opened(raw: bytes, ending: str) -> Iterator[ImageFile]:
    """Open a picture as one kind alone; what Pillow warns of is told by its own limit here."""
    from PIL import Image  # noqa: PLC0415 - few have such a picture

    with warnings.catch_warnings(), _whole():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(raw), formats=[FORMATS[ending]]) as image:
            yield image


@contextmanager
def _whole() -> Iterator[None]:
    """Take no picture that was cut off, though WeasyPrint lets the whole process take them."""
    from PIL import ImageFile  # noqa: PLC0415 - as above

    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before
