"""The headings of finished HTML, for whoever lists them."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser
from typing import TypedDict

LEVELS = {"h2": 2, "h3": 3}


class Heading(TypedDict):
    """A heading as Markdown tells of its own; its name is HTML."""

    level: int
    id: str
    name: str
    children: list[Heading]


def headings(html: str) -> list[Heading]:
    """Return the headings below the title that have an id and can be seen without a script."""
    reader = _Headings()
    reader.feed(html)
    return reader.found


class _Headings(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Heading] = []
        self._unseen: list[str] = []
        """The elements that are open inside one that nobody sees, itself the first."""
        self._current: Heading | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if self._unseen:
            self._unseen += [tag] if tag == self._unseen[0] else []
        elif tag == "template" or "hidden" in told:
            self._unseen = [tag]
        elif tag in LEVELS and (name := told.get("id")):
            self._current = Heading(level=LEVELS[tag], id=name, name="", children=[])

    def handle_endtag(self, tag: str) -> None:
        if self._unseen:
            self._unseen = self._unseen[tag == self._unseen[0] :]
        elif tag in LEVELS and self._current:
            self._place(self._current)
            self._current = None

    def handle_data(self, data: str) -> None:
        if self._current and not self._unseen:
            self._current["name"] += escape(data, quote=False)

    def _place(self, heading: Heading) -> None:
        above = self.found[-1] if self.found and heading["level"] > min(LEVELS.values()) else None
        (above["children"] if above else self.found).append(heading)
