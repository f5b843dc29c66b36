"""What the core hands on: pages and files, ready to be written. It knows no theme and no engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from askwell.pages.frame import Frame


class SearchEntry(NamedTuple):
    """What search can find: a page, or a place on it. `words` is plain text."""

    address: str
    title: str
    label: str
    words: str
    also: str = ""
    """Words that readers have for it, which are not shown."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page at an address such as "/questions/career-path/". `body` is finished HTML."""

    address: str
    title: str
    description: str
    section: str
    """The part of the menu it belongs to."""
    body: str
    stage: str = ""
    """The stage of the journey whose tab it lies under."""
    script: str = ""
    """The script of its tools, one of overrides/scripts/pages/; a page to read has none."""
    words: str = ""
    """What search finds it by besides its title, in plain text; its description if empty."""

    also: str = ""
    """What readers call it otherwise: search finds it by that, and nothing shows it."""

    label: str = ""
    """What search calls it, and the list of everything its group; the name of its part if empty."""

    twin: str = ""
    """Of a bare page, which shows a tool alone, the address of the tool's page."""

    @property
    def uri(self) -> str:
        """The written file's place below build/docs."""
        return self.address.removeprefix("/") + "index.md"


class Files(Mapping[str, bytes]):
    """Files by place. Some of them are made when the first of those is asked for.

    A preview that makes a site after every edit does not wait for what nobody looks at.
    """

    def __init__(
        self,
        ready: Mapping[str, bytes],
        starts: tuple[str, ...],
        make: Callable[[], Mapping[str, bytes]],
    ) -> None:
        """Take what is there, how the places of the rest start, and what makes the rest."""
        self._ready = ready
        self._starts = starts
        self._make = make

    @cached_property
    def _late(self) -> Mapping[str, bytes]:
        return self._make()

    def __getitem__(self, place: str) -> bytes:
        return (self._late if place.startswith(self._starts) else self._ready)[place]

    def __iter__(self) -> Iterator[str]:
        yield from self._ready
        yield from self._late

    def __len__(self) -> int:
        return len(self._ready) + len(self._late)


@dataclass(frozen=True, slots=True)
class Build:
    """A whole guide in memory."""

    pages: tuple[Page, ...]
    files: Mapping[str, bytes]
    """Everything that is no page, by its place below build/docs."""
    frame: Frame
    """What every page shows around its body."""
    bare: tuple[Page, ...] = ()
    """Tools alone, to stand within other sites."""

    @property
    def every(self) -> tuple[Page, ...]:
        """All that are written."""
        return self.pages + self.bare
