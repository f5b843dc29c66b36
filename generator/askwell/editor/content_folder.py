"""The guide's own folder: read, and written to so that nothing outside of it is ever touched."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from askwell.kinds import kind_at
from askwell.library import PICTURES
from askwell.patching.exchanging import exchange
from askwell.pictures import faults
from askwell.problems import AskwellError
from askwell.problems.names import free_name
from askwell.reading.folder import LARGEST_PICTURE, File, Unread, files

PICTURES_OF_THE_BRAND = "brand/"
"""Where dropped pictures go."""

_NAME = re.compile(r"[a-z0-9]+")


class RefusedError(AskwellError):
    """What the editor does not do; the message says why."""


def stamp(raw: bytes | None) -> str:
    """Return what tells one state of a file from another; nothing if it is not there."""
    return "" if raw is None else hashlib.sha256(raw).hexdigest()


class ContentFolder:
    """A content folder."""

    def __init__(self, content: Path) -> None:
        self.content = content.resolve()

    def found(self) -> Sequence[File | Unread]:
        return files(self.content)

    def read(self, place: str) -> bytes | None:
        """Return a file's bytes, None if it is not there. Raises RefusedError."""
        path = self.path(place)
        return path.read_bytes() if path.is_file() else None

    def write(self, place: str, raw: bytes | None, seen: str) -> None:
        """Put a file in its place, whole at every moment; without bytes, delete it.

        Raises RefusedError if the file is not as it was `seen`, or is none of content.
        """
        path = self.path(place)
        if stamp(self.read(place)) != seen:
            raise RefusedError("changed")
        if raw is None:
            path.unlink(missing_ok=True)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        exchange(path, raw)

    def path(self, place: str) -> Path:
        """Return where a file of content lies. Raises RefusedError for any other place."""
        parts = PurePosixPath(place).parts
        is_plain = place == "/".join(parts) and not any(each in ("..", "/", "") for each in parts)
        if not is_plain or "\\" in place or "\0" in place or any(p[0] == "." for p in parts):
            raise RefusedError("outside")
        if kind_at(place) is None and not place.lower().endswith(PICTURES):
            raise RefusedError("outside")
        path = self.content / place
        steps = [path, *path.parents][: len(parts)]
        if any(each.is_symlink() for each in steps) or path.resolve() != path:
            raise RefusedError("outside")
        return path

    def place_of_picture(self, name: str, raw: bytes, waiting: Mapping[str, bytes]) -> str:
        """Return where a dropped picture goes: no other has this name, there or `waiting`.

        Raises RefusedError for what is no picture, is too large, or is unsafe.
        """
        ending = PurePosixPath(name).suffix.lower()
        words = "-".join(_NAME.findall(PurePosixPath(name).stem.lower())) or "picture"
        if ending not in PICTURES:
            raise RefusedError("picture")
        if len(raw) > LARGEST_PICTURE:
            raise RefusedError("large")
        if any(each.check != "cleaned-picture" for each in faults(f"{words}{ending}", raw)):
            raise RefusedError("picture")

        def is_taken(stem: str) -> bool:
            place = f"{stem}{ending}"
            return (waiting.get(place) or self.read(place) or raw) != raw

        return f"{free_name(f'{PICTURES_OF_THE_BRAND}{words}', is_taken)}{ending}"
