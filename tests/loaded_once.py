"""Files that are loaded once for all the tests of a process; a test is about how one differs."""

from __future__ import annotations

from functools import cache

from askwell.library import Loaded
from askwell.loading import load_file


@cache
def load_once(path: str, place: str, raw: bytes) -> Loaded:
    """Do what `load_file` does, for the same bytes at the same place only once."""
    return load_file(path, place, raw)
