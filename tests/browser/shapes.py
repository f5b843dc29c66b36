"""Which pages hold between them every element, in every place, that the pages of a guide have.

What a style sheet does and what axe-core finds hangs on elements and where they stand: a page that
holds none but those of pages that were looked at closely need not be.
"""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser

from tests.browser.served import Guide

Shape = frozenset[tuple[str, ...]]
"""The elements of a page, each with the one that holds it, the steps between headings, and the
languages of its words: an element looks the same in each."""

EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
"""Elements that hold nothing and have no end."""


def shapes(guide: Guide) -> dict[str, Shape]:
    """Return the shape of every page of a guide, by its address."""
    return {at: shape(guide.file(at).read_text(encoding="utf-8")) for at in guide.addresses}


def one_of_each(rest: Mapping[str, Shape], seen: Shape = frozenset()) -> list[str]:
    """Return the addresses of few pages that hold all that any page holds, the richest first.

    What was `seen` on other pages need not be held by any.
    """
    chosen: list[str] = []
    while new := max(len(held - seen) for held in rest.values()):
        chosen.append(next(at for at, held in rest.items() if len(held - seen) == new))
        seen |= rest[chosen[-1]]
    return chosen


def shape(html: str) -> Shape:
    return frozenset(_Reader(html).found)


def scripted(held: Shape) -> Shape:
    """Return what of a shape scripts bring to life: the elements of our own, and what they hold."""
    return frozenset(pair for pair in held if any("-" in each.split(" ")[0] for each in pair))


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[tuple[str, ...]] = set()
        self.around: list[tuple[str, str]] = [("", "")]
        self.heading = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {("language", value or "") for name, value in attrs if name == "lang"}
        element = " ".join([tag, *sorted(_said(each) for each in attrs if each[0] != "lang")])
        self.found.add((self.around[-1][1], element))
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.found.add(("heading", self.heading, tag))
            self.heading = tag
        if tag not in EMPTY:
            self.around.append((tag, element))

    def handle_endtag(self, tag: str) -> None:
        while len(self.around) > 1 and self.around.pop()[0] != tag:
            pass


def _said(attribute: tuple[str, str | None]) -> str:
    """Return an attribute's name, and what it says where that decides how an element looks."""
    name, value = attribute
    decides = name in {"class", "role", "type"}
    return f"{name}={' '.join(sorted((value or '').split()))}" if decides else name
