"""What the core hands on: pages and files, ready to be written. It knows no theme and no engine."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

_CUSTOM_ELEMENT = re.compile(r"<([a-z]+(?:-[a-z]+)+)[\s>]")


@dataclass(frozen=True, slots=True)
class SearchEntry:
    """What search can find: a page, or a place on it. `words` is plain text."""

    address: str
    title: str
    label: str
    words: str


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

    @property
    def uri(self) -> str:
        """The written file's place below build/docs."""
        return self.address.removeprefix("/") + "index.md"

    @property
    def elements(self) -> tuple[str, ...]:
        """The custom elements it uses, each one file of that name: a page loads only those."""
        return tuple(sorted(set(_CUSTOM_ELEMENT.findall(self.body))))


@dataclass(frozen=True, slots=True)
class Build:
    """A whole guide in memory."""

    pages: tuple[Page, ...]
    files: dict[str, bytes]
    """Everything that is no page, by its place below build/docs."""
    site: dict[str, Any]
    """What every page's frame shows: names, menu, stages, help. Plain values for any theme."""
