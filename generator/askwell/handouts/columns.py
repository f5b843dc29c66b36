"""How wide the columns of a table to read are: by the words in them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a check, which asks for numbers alone, makes no parts
    from askwell.handouts.parts import Cells, Runs

LONGEST_CELL = 60
"""Characters of a cell that count for the width of its column."""

ACROSS, ACROSS_LARGE = 84, 48
"""Characters of a line over the whole width, and in large print."""

MOST_COLUMNS, MOST_LARGE = 9, 3
"""Columns of a table to fill in, and in large print; one with more becomes a form for each row."""


def shares(table: Cells, across: int) -> list[float]:
    """Return the width of each column of a table to read, in percent: by its words.

    A column holds its longest word where so many characters across all columns leave room.
    """
    rows = (map(plain, row) for row in (table.head, *table.rows))
    columns = [*zip_longest(*rows, fillvalue="")]
    words, typical = [_longest(column) for column in columns], [_typical(each) for each in columns]
    spare = max(across - sum(words), 0)
    room = [word + spare * each / sum(typical) for word, each in zip(words, typical, strict=True)]
    return [round(100 * each / sum(room), 2) for each in room]


def plain(runs: Runs) -> str:
    """Return words without their looks."""
    return "".join(run.text for run in runs)


def _longest(cells: Sequence[str]) -> int:
    """Return the room of the longest word, with what lies around it."""
    return min(max((len(word) for cell in cells for word in cell.split()), default=1), 20) + 2


def _typical(cells: Sequence[str]) -> float:
    return min(sum(map(len, cells)) / len(cells), LONGEST_CELL) + 1
