"""A file of the content that a command or the editor writes, not a person's own program."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path


def exchange(path: Path, words: str | bytes) -> None:
    """Write a file so that at every moment it is whole; what cannot be written leaves nothing."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(words.encode() if isinstance(words, str) else words)
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
