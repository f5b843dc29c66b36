"""What changed: looks again and again, which works on any file system, and if a folder goes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

INTERVAL = 0.3
"""Seconds between two looks. A look at a thousand files takes some milliseconds."""

SETTLED = 0.05
"""Seconds without a further change after which a change is taken for whole."""

State = dict[str, tuple[int, int, int]]
"""Every file with the time, size and number that change when it does."""


def changes(*folders: Path) -> Iterator[None]:
    """Yield once at the start, then after every change.

    What changes while somebody works on one is not missed.
    """
    seen = state(*folders)
    yield
    while True:
        time.sleep(INTERVAL)
        now = state(*folders)
        if now != seen:
            seen = _settled(now, folders)
            yield


def _settled(now: State, folders: tuple[Path, ...]) -> State:
    while True:
        before = now
        time.sleep(SETTLED)
        now = state(*folders)
        if now == before:
            return now


def state(*folders: Path) -> State:
    """Return what changes when a file in these folders does."""
    return {
        path: (told.st_mtime_ns, told.st_size, told.st_ino)
        for folder in folders
        for path in _files(folder)
        if (told := _stat(path))
    }


def _files(folder: Path) -> Iterator[str]:
    """List the files of a folder, but for those that editors keep beside the one they save.

    A file is listed itself.
    """
    if folder.is_file():
        yield str(folder)
    for place, folders, names in os.walk(folder):
        folders[:] = (name for name in folders if name != "__pycache__")
        yield from (
            os.path.join(place, name)  # noqa: PTH118 - a path object takes longer than the look
            for name in names
            if not name.startswith(".") and not name.endswith("~")
        )


def _stat(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)  # noqa: PTH116 - see above
    except OSError:
        return None  # gone between the two calls
