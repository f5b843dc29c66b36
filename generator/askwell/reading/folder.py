"""The content folder as files: what is read, what is left alone, and what cannot be read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from askwell.problems import Problem

LEFT_ALONE = (
    ".*", "*~", "~$*", "#*#", "*.bak", "*.orig", "*.swp", "*.tmp",
    "Thumbs.db", "ehthumbs.db", "desktop.ini", "Icon\r",
)  # fmt: skip
"""What editors and systems drop into folders."""

LARGEST = 1_000_000
"""Bytes of a file; the largest of the guide has a tenth of it."""

LARGEST_PICTURE = 20_000_000
"""Bytes of a picture of dots: as much as a camera makes. Pages get one that is scaled down."""

DOTS = (".png", ".jpg", ".jpeg", ".webp")
"""How the names of such pictures end."""

TOO_LARGE = "too-large-file"

_SMALLER = {
    ".svg": "Save it without the photos that are in it, or as PNG.",
    ".css": "Take pictures and fonts out of it.",
    **dict.fromkeys(DOTS, "Save it smaller, such as 2,000 dots wide; a photo as JPEG."),
}
"""What to do with a file that is too large, by how its name ends."""

SPLIT = "If something was pasted into it that is no text, delete that; if not, split the file."

HANDBOOK = "README.md"


@dataclass(frozen=True, slots=True)
class File:
    """A file of content: its place in the folder, with `/`, and its bytes."""

    place: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Unread:
    """A file or a folder (its place ends in `/`) that cannot be read, and why it is left out."""

    place: str
    check: str
    message: str
    hint: str

    def problem(self, path: str) -> Problem:
        """Tell it, of a path."""
        return Problem(path, 1, 1, self.check, self.message, self.hint)


def files(content: Path) -> list[File | Unread]:
    """Read the folder in reading order.

    What cannot be read comes as Unread, never as an exception.
    """
    return list(_files(content, ""))


def _files(folder: Path, place: str) -> Iterator[File | Unread]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield _unreadable(place, error)
        return
    for entry in entries:
        here = f"{place}{entry.name}"
        if is_left_alone(entry.name) or here == HANDBOOK:
            continue
        yield from _entry(entry, here)


def is_left_alone(name: str) -> bool:
    """Tell whether a file or a folder of this name is somebody's dropping."""
    return any(fnmatch(name, pattern) for pattern in LEFT_ALONE)


def _entry(entry: os.DirEntry[str], place: str) -> Iterator[File | Unread]:
    if not _is_utf8(entry.name):
        message = "The name of this is not UTF-8: nothing in it is published."
        slash = "/" * entry.is_dir(follow_symlinks=False)
        yield Unread(place + slash, "unreadable-file", message, "Give it another name.")
    elif entry.is_symlink():
        yield _link(entry, place)
    elif entry.is_dir(follow_symlinks=False):
        yield from _files(Path(entry.path), f"{place}/")
    elif entry.is_file(follow_symlinks=False):
        yield _file(entry, place)
    else:
        message = "This is neither a file nor a folder: nothing in it is published."
        yield Unread(place, "unreadable-file", message, "Delete it, or move it out of the folder.")


def _is_utf8(name: str) -> bool:
    """Tell whether a name is text; Python keeps other bytes as surrogates (PEP 383)."""
    return name.isascii() or not any("\ud800" <= sign <= "\udfff" for sign in name)


def _file(entry: os.DirEntry[str], place: str) -> File | Unread:
    most = LARGEST_PICTURE if place.lower().endswith(DOTS) else LARGEST
    try:
        with open(entry.path, "rb") as file:  # noqa: PTH123 - one call for size and bytes
            raw = file.read(most + 1)
    except OSError as error:
        return _unreadable(place, error)
    if len(raw) <= most:
        return File(place, raw)
    return _too_large(place, entry.stat(follow_symlinks=False).st_size, most)


def _too_large(place: str, size: int, most: int) -> Unread:
    ending = Path(place).suffix.lower()
    what = "picture" if ending in DOTS else "file"
    tenths = -(-size // 100_000)
    message = f"This {what} has {tenths / 10:.1f} MB; at most {most // 1_000_000} can be published."
    return Unread(place, TOO_LARGE, message, _SMALLER.get(ending, SPLIT))


def _link(entry: os.DirEntry[str], place: str) -> Unread:
    """Refuse a link: it can publish what nobody meant, and what stays inside is there already."""
    is_folder = Path(entry.path).is_dir()
    message = "This is a link to another place: nothing in it is published."
    hint = "Put the files themselves here."
    return Unread(place + "/" * is_folder, "linked-file", message, hint)


def _unreadable(place: str, error: OSError) -> Unread:
    what = "folder" if place.endswith("/") or not place else "file"
    message = f"The {what} cannot be read ({error.strerror}): nothing in it is published."
    return Unread(place, "unreadable-file", message, f"Let everybody read the {what}.")
