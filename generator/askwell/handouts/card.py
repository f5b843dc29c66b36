"""A pocket card: one side of a sheet, folded twice, with the questions of a set inside."""

from __future__ import annotations

from math import ceil
from textwrap import wrap

from askwell.handouts.parts import Document, Heading, walk

ACROSS, DOWN = 36, 19
"""Characters of a line of a quarter of a sheet, and the lines that it holds."""

TITLE_ACROSS, TITLE_DOWN = 22, 8
"""The same of the title in front."""


def halves(document: Document) -> tuple[list[str], list[str]] | None:
    """Return what stands on the two inner pages of its card; None if it does not fit on one."""
    if len(wrap(document.title, TITLE_ACROSS)) > TITLE_DOWN:
        return None
    asked = [part.words for part in walk(document.parts) if isinstance(part, Heading)]
    middle = (len(asked) + 1) // 2
    left, right = asked[:middle], asked[middle:]
    return (left, right) if asked and max(_lines(left), _lines(right)) <= DOWN else None


def _lines(words: list[str]) -> int:
    """Return how many lines words take, with a gap below each."""
    return sum(ceil(len(each) / ACROSS) + 1 for each in words)
