"""What a preview remembers of the files it has read: one with the same bytes is not read again."""

from __future__ import annotations

from askwell.library import Loaded
from askwell.loading import load_file


class Memory:
    """Loads files, each again only when its bytes changed. What it gives out is never changed."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[bytes, Loaded]] = {}

    def load_file(self, path: str, place: str, raw: bytes) -> Loaded:
        """Do what `loading.load_file` does."""
        known = self._known.get(path)
        if known is None or known[0] != raw:
            known = self._known[path] = raw, load_file(path, place, raw)
        return known[1]
