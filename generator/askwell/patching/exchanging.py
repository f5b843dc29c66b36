"""A file of the content that a command or the editor writes, not a person's own program."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path


def exchange(path: Path, words: str | bytes) -> None:
    """Write a file so that at every moment it is whole; what cannot be written leaves nothing.

    Raises OSError with the name of the file itself: nobody knows the one beside it.
    """
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(words.encode() if isinstance(words, str) else words)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        error.filename = str(path)
        raise
