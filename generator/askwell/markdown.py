"""Prose: Markdown without raw HTML, and the links in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.anchors import anchors_plugin

SAFE = ("https://", "http://", "mailto:", "tel:")
"""What a link out of the guide may start with."""


def parser() -> MarkdownIt:
    """Return a parser of prose: CommonMark and tables, with an anchor on every heading. HTML stays text."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    markdown.use(anchors_plugin, min_level=2, max_level=3, slug_func=slug)
    return markdown


def slug(heading: str) -> str:
    """Return the anchor of a heading: its words in lower case, joined by "-"."""
    return "-".join(re.findall(r"[^\W_]+", heading.casefold())) or "section"


def links(text: str) -> Iterator[str]:
    """Yield the target of every link and picture in a prose text, safe or not."""
    yield from _targets(_lenient().parse(text))


@cache
def _lenient() -> MarkdownIt:
    markdown = parser()
    markdown.validateLink = _any  # type: ignore[method-assign]  # so that unsafe ones are told, not lost
    return markdown


def headings(text: str) -> list[str]:
    """Return the anchors of the headings in a prose text."""
    return [str(token.attrs["id"]) for token in parser().parse(text) if "id" in token.attrs]


def _any(url: str) -> bool:  # noqa: ARG001 - the parser's signature
    return True


def _targets(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        target = token.attrGet("src") if token.attrGet("href") is None else token.attrGet("href")
        if target is not None:
            yield str(target)
        yield from _targets(token.children or [])


def is_safe(target: str) -> bool:
    """Tell whether a link leads to a place of this guide ("/...", "#...") or out by a safe protocol."""
    inside = target.startswith("#") or (target.startswith("/") and not target.startswith("//"))
    return inside or target.lower().startswith(SAFE)
