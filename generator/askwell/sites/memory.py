"""What builds in one process share: nothing that is the same is read or made a second time.

What a memory gives out is never changed. A site is the same with one and without
(tests/preview/test_incremental.py, tests/fleet/test_work.py).
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from askwell.sites.standing import program

if TYPE_CHECKING:
    from askwell.library import Loaded
    from askwell.pages.reuse import Reuse


class Memory:
    """Remembers files by their bytes, pages by all that they show, and the program's digest."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[bytes, Loaded]] = {}

    @cached_property
    def program(self) -> str:
        """The digest of the program itself, which does not change while it runs."""
        return program()

    @cached_property
    def reuse(self) -> Reuse:
        """The pages of the build before."""
        from askwell.pages.reuse import Reuse  # noqa: PLC0415 - a site that stands needs none

        return Reuse()

    def forget_pages(self) -> None:
        """Make all pages anew: their templates changed."""
        self.__dict__.pop("reuse", None)

    def load_file(self, path: str, place: str, raw: bytes) -> Loaded:
        """Do what `loading.load_file` does, again only for a file whose bytes changed."""
        from askwell.loading import load_file  # noqa: PLC0415 - likewise

        known = self._known.get(path)
        if known is None or known[0] != raw:
            known = self._known[path] = raw, load_file(path, place, raw)
        return known[1]
