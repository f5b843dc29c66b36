"""A file of the content that a command or the editor writes, not a person's own program."""

from __future__ import annotations

from pathlib import Path


def exchange(path: Path, words: str | bytes) -> None:
    """Write a file so that at every moment it is whole."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(words.encode() if isinstance(words, str) else words)
    beside.replace(path)
