"""Tables in prose: wide ones scroll in a region of their own, and become cards on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import cycle

from markdown_it.token import Token

from askwell.problems.names import free_name

WIDE = 3
"""Columns from which a table may not fit a phone: it can be scrolled there, by keyboard too."""

CARDS = 4
"""Columns from which each row becomes a card on a phone."""

WHOLE = 6
"""Columns up to which a desk shows a table whole: as cards on a phone it is never scrolled."""

LONG = 40
"""Letters of a cell from which three columns do, too: there it is ten letters wide, or cut."""

ROLES = {
    "table_open": "table", "thead_open": "rowgroup", "tbody_open": "rowgroup", "tr_open": "row",
    "th_open": "columnheader", "td_open": "cell",
}  # fmt: skip
"""What parts of a table are, said outright: as cards they are laid out as no table."""

_FIGURE = re.compile(r"[\d.,:%\u2013-]+\Z")

Words = Callable[[Token], str]
"""What a token says."""


def with_tables(tokens: Sequence[Token], words: Words) -> list[Token]:
    """Return tokens with what tables need to be read on a narrow screen."""
    found: list[Token] = []
    start, heading = 0, ""
    names = set[str]()
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            heading = words(tokens[at + 1])
        elif token.type == "table_open":
            found += tokens[start:at]
            start = at
        elif token.type == "table_close":
            table = _Table(tokens[start : at + 1], words, heading)
            name = free_name(table.name, names.__contains__, "{} ({})")
            names.add(name)
            found += table.tokens(name)
            start = at + 1
    return [*found, *tokens[start:]]


@dataclass(frozen=True)
class _Table:
    parts: Sequence[Token]
    words: Words
    heading: str
    """What stands above it, if anything does."""

    @property
    def name(self) -> str:
        """What it is about and what it tells; those that look alike often have the same heads."""
        return ", ".join(filter(None, [self.heading, *self._said("th_open")]))

    def tokens(self, name: str) -> list[Token]:
        """Return its tokens, framed under a name of its own if it is wide."""
        heads = self._said("th_open")
        is_cards = self._is_cards(heads)
        parts = self._cells(heads, heads if is_cards else [""] * len(heads))
        if is_cards:
            beside = [*parts[1:], parts[-1]]
            parts = [_with_role(*pair) for pair in zip(parts, beside, strict=True)]
        if len(heads) < WIDE:
            return parts
        region = {"class": "table-scroll"}
        if not self._is_cards(heads) or len(heads) > WHOLE:
            region |= {"role": "region", "tabindex": "0", "aria-label": name}
        opened = Token("region_open", "div", 1, attrs={**region}, block=True)
        return [opened, *parts, Token("region_close", "div", -1, block=True)]

    def _is_cards(self, heads: list[str]) -> bool:
        longest = max(map(len, self._said("td_open")), default=0)
        return len(heads) >= (WIDE if longest > LONG else CARDS)

    def _said(self, kind: str) -> list[str]:
        """Return the words of all heads, or of all cells, in their order."""
        inside = [at + 1 for at, part in enumerate(self.parts) if part.type == kind]
        return [self.words(self.parts[at]) for at in inside]

    def _figures(self) -> set[int]:
        """Return the columns that hold nothing but figures, which are never broken."""
        size, cells = len(self._said("th_open")), self._said("td_open")
        return {at for at in range(size) if all(map(_FIGURE.match, cells[at::size]))}

    def _cells(self, heads: list[str], labels: list[str]) -> list[Token]:
        sides = {side: cycle(range(len(heads))) for side in ("td_open", "td_close")}
        names_rows, figures = self._names_rows(heads), self._figures()
        return [
            _cell(part, next(sides[part.type]), labels, figures, names_rows)
            if part.type in sides
            else part
            for part in self.parts
        ]

    def _names_rows(self, heads: list[str]) -> bool:
        """Tell whether its first column names the rows: it has words, and none above them."""
        return not heads[0] and all(self._said("td_open")[:: len(heads)])


def _cell(
    part: Token, column: int, labels: list[str], figures: set[int], names_rows: object
) -> Token:
    """Return a side of a cell that says its column where it is laid out as a line of a card."""
    tag = "th" if names_rows and not column else part.tag
    if part.type == "td_close":
        return replace(part, tag=tag)
    scope = {"scope": "row"} if tag == "th" else {}
    label = {"data-label": labels[column]} if labels[column] else {}
    figure = {"class": "figure"} if column in figures else {}
    return replace(part, tag=tag, attrs={**part.attrs, **scope, **label, **figure})


def _with_role(part: Token, words: Token) -> Token:
    if part.type not in ROLES:
        return part
    cards = {"class": "stacked"} if part.type == "table_open" else {}
    return replace(part, attrs={**part.attrs, **cards, "role": _role(part, words)})


def _role(part: Token, words: Token) -> str:
    if part.type == "th_open" and not words.content:  # it names nothing
        return "cell"
    return "rowheader" if "scope" in part.attrs else ROLES[part.type]
