"""One file that holds many: the same ones give the same bytes, on any day and any machine."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from askwell.problems import UsageError

DAY = (1980, 1, 1, 0, 0, 0)
"""The first day that the format knows."""

MODE = 0o100644 << 16
"""The rights of a file that everybody may read, where the format has them."""

PACKED = (".pdf", ".docx", ".png", ".jpg", ".jpeg", ".webp", ".zip")
"""Files that are packed already: to pack them again takes long and saves nothing."""

STAMP = b"Built by Askwell."
"""What says that a file of this form is ours, and may be replaced."""


def archive(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a ZIP of files by name, in the order that they come."""
    raw = BytesIO()
    with ZipFile(raw, "w", ZIP_DEFLATED) as made:
        made.comment = STAMP
        for name, content in files:
            info = ZipInfo(name, DAY)
            info.external_attr, info.create_system = MODE, 3
            info.compress_type = ZIP_STORED if name.endswith(PACKED) else ZIP_DEFLATED
            made.writestr(info, content)
    return raw.getvalue()


def archive_of(folder: Path) -> bytes:
    """Return a ZIP of a folder, under its own name, with all that is not hidden."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    places = ((path.relative_to(folder.parent), path) for path in found)
    return archive(
        (place.as_posix(), path.read_bytes())
        for place, path in places
        if not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def refuse_foreign(place: Path) -> None:
    """Raise UsageError if there is something at this place that we did not write."""
    if place.exists() and not _is_ours(place):
        raise UsageError(f"{place} was not made by Askwell. Move it away, or choose another name.")


def _is_ours(place: Path) -> bool:
    try:
        with ZipFile(place) as found:
            return found.comment == STAMP
    except (BadZipFile, OSError):
        return False


def put(raw: bytes, place: Path) -> None:
    """Write an archive whole or not at all, unless it is there already.

    Raises UsageError rather than replace another's.
    """
    refuse_foreign(place)
    if place.is_file() and place.read_bytes() == raw:
        return
    part = place.with_name(f".{place.name}.part")
    part.write_bytes(raw)
    part.replace(place)
