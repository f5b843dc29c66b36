"""The last blocks of a text as one element, which paper does not part: last sheets hold some of it.

Firefox keeps what is inside of an element together, and knows of no other wish.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from markdown_it.token import Token

ACROSS = 90
"""Characters of a line on paper."""

LEAST, MOST = 12, 26
"""Lines that the last blocks fill: a quarter of a sheet, and half of one."""

LED = {"bullet_list_open", "ordered_list_open", "table_open", "blockquote_open"}
"""What the sentence above it belongs to."""


def with_ending(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens of a text with an element around its last blocks, if one can hold them."""
    starts = [
        number for number, token in enumerate(tokens) if not token.level and token.nesting >= 0
    ]
    start = _start(tokens, starts)
    if not start:
        return [*tokens]
    opened = Token("ending_open", "div", 1, attrs={"class": "ending"}, block=True)
    closed = Token("ending_close", "div", -1, block=True)
    return [*tokens[:start], opened, *tokens[start:], closed]


def _start(tokens: Sequence[Token], starts: Sequence[int]) -> int:
    """Return where the last blocks begin; 0 where they are all of them, or too much."""
    lines, end, start = 0.0, len(tokens), 0
    for begin in reversed(starts):
        if lines >= LEAST and not _belongs(tokens, begin, end):
            return start
        lines += _lines(tokens, begin, end)
        if lines > MOST:
            return start
        start = end = begin
    return 0


def _belongs(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Tell whether a block goes with the one after it: a heading, a sentence above a list."""
    kind = tokens[begin].type
    return kind == "heading_open" or (kind == "paragraph_open" and tokens[end].type in LED)


def _lines(tokens: Sequence[Token], begin: int, end: int) -> float:
    """Return how many lines a block fills, with the gaps in and below it."""
    return sum(
        _height(tokens[number - 1].type, len(tokens[number].content))
        for number in range(begin, end)
        if tokens[number].type == "inline"
    )


def _height(kind: str, length: int) -> float:
    if kind in ("td_open", "th_open"):
        return 0.7  # of a row with others beside it
    return ceil(length / ACROSS) + (1.5 if kind == "heading_open" else 0.4)
