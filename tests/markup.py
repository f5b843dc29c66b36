"""Read a page as a browser does: its elements, its text, its ids and its links."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

Element = tuple[str, tuple[tuple[str, str | None], ...]]
"""A tag and its attributes."""


@dataclass
class Reading:
    """What stands on a page."""

    elements: list[Element] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The page's text, its white space as single blanks."""
        return " ".join("".join(self.texts).split())

    def all(self, attribute: str) -> list[str]:
        """Return every value of an attribute, in order."""
        return [
            str(value)
            for _, attributes in self.elements
            for name, value in attributes
            if name == attribute
        ]

    @property
    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        """The elements with the names of their attributes, without what is in them."""
        return [(tag, tuple(name for name, _ in attributes)) for tag, attributes in self.elements]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Reading()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.elements.append((tag, tuple(attrs)))

    def handle_data(self, data: str) -> None:
        self.found.texts.append(data)


def read_page(html: str) -> Reading:
    """Read a page or a part of one."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found
