"""Marks of forums and wikis in a text: nothing here reads them, so they are shown as typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

SIGNS = ("[/", "[http", "[[", "''", "==")
"""What is found fast, and of which one stands wherever such a mark does; most texts hold none."""

_NAMES = (
    "b", "i", "u", "s", "url", "email", "img", "quote", "code", "list", "size", "color", "colour",
    "font", "center", "left", "right", "spoiler", "h1", "h2", "h3", "table",
)  # fmt: skip

_MARK = re.compile(
    rf"""
    (?=[\['=])(?:                                 # [b], [https://a.org/ words], '''b''', ==Head==
      (?P<forum>\[(?P<name>{"|".join(_NAMES)})(?:=[^\]\n]*)?\])(?=.*?\[/(?P=name)\])
    | (?P<wikilink>\[https?://[^\s\[\]]+[ ][^\[\]\n]+\](?!\()|\[\[[^\[\]\n|]+\|[^\[\]\n]+\]\])
    | (?P<wiki>(?<![\w'])'{{2,3}}(?=[^\s'])[^'\n]*(?:'[^'\n]+)*'{{2,3}}(?![\w']))
    | (?P<ruled>^={{2,6}}[ ]*(?=[^\s=])[^=\n]+={{2,6}}[ ]*$)
    )""",
    re.VERBOSE | re.MULTILINE | re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ForumMark:
    """A mark: of which sort, as it is written, and where it begins."""

    sort: str
    written: str
    start: int


def forum_marks(text: str) -> Iterator[ForumMark]:
    """Yield the marks of forums and wikis; of a pair, the first one.

    What is in square brackets, and nothing closes, may be a blank.
    """
    if any(sign in text for sign in SIGNS):
        for found in _MARK.finditer(text):
            sort = str(next(name for name in _SORTS if found[name]))
            yield ForumMark(sort, found[sort], found.start())


_SORTS = ("forum", "wikilink", "wiki", "ruled")
