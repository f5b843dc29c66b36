"""Pictures in Word: what it cannot show as it is becomes dots, if a program for that is there."""

from __future__ import annotations

import base64
from functools import lru_cache
from importlib.util import find_spec
from io import BytesIO
from typing import Any
from xml.etree import ElementTree as ET

from PIL import Image, ImageOps

from askwell.handouts import fonts
from askwell.handouts.drawings import read

DOTS = 1400
"""The width of a drawing in dots: 300 an inch where it is 120 mm wide."""


QUALITY = 90
"""Of a photo that is saved anew, up to 100."""


def dots(held: str) -> bytes | None:
    """Return what an address that holds a picture shows, as PNG or JPEG; None if it cannot be."""
    kind, _, words = held.removeprefix("data:").partition(";base64,")
    raw = base64.b64decode(words)
    return _drawn(raw) if kind == "image/svg+xml" else _plain(raw, is_photo=kind == "image/jpeg")


def fit(shape: Any, width: int, height: int) -> None:
    """Make a picture as large as its place allows."""
    scale = min(width / shape.width, height / shape.height)
    shape.width, shape.height = int(shape.width * scale), int(shape.height * scale)


@lru_cache(8)
def _drawn(svg: bytes) -> bytes | None:
    if not find_spec("resvg_py"):
        return None
    import resvg_py  # noqa: PLC0415 - it may be missing

    try:
        return resvg_py.svg_to_bytes(
            svg_string=ET.tostring(read(svg), encoding="unicode"),
            width=DOTS,
            skip_system_fonts=True,
            font_files=[str(fonts.FOLDER / file) for _, _, _, file in fonts.FACES],
            font_family="Noto Sans",
            sans_serif_family="Noto Sans",
            serif_family="Noto Serif",
        )
    except ValueError:
        return None


@lru_cache(8)
def _plain(raw: bytes, *, is_photo: bool) -> bytes:
    """Return a picture upright, in colors of a screen, with nothing beside its dots.

    python-docx reads few files: no colors of a printing press, no inch of less than a dot.
    """
    made = BytesIO()
    with Image.open(BytesIO(raw)) as found:
        upright = ImageOps.exif_transpose(found)
        shown = upright.convert("RGB") if is_photo else upright
        colors = shown.info.get("icc_profile") if shown.mode == found.mode else None
        form = "JPEG" if is_photo else "PNG"
        shown.save(made, form, quality=QUALITY, icc_profile=colors, exif=b"")
    return made.getvalue()
