"""The columns of a table: what each holds, and what no head explains, which goes into notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from askwell.importing.blocks import Note, Row
from askwell.importing.items import Batch, short

NOTES = "notes"
"""The field for editors, which readers never see."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The positions of a table's columns."""

    fields: Mapping[str, int]
    """By the field that a column fills."""
    others: Mapping[int, str] = field(default_factory=dict)
    """The heads of those that fill no field."""

    def of(self, row: Row) -> dict[str, str]:
        """Return the cells of a row by field; those of other columns are its notes."""
        cells = {name: row.cells[at] for name, at in self.fields.items() if at < len(row.cells)}
        said = [
            f"{head}: {row.cells[at].strip()}"
            for at, head in self.others.items()
            if at < len(row.cells) and row.cells[at].strip()
        ]
        return cells | ({NOTES: "\n".join(said)} if said else {})


def headed(made: Batch, head: Row, rows: Sequence[Row], fields: Mapping[str, int]) -> Columns:
    """Return the columns below heads, and tell of those whose heads name no field."""
    heads = {at: cell.strip() for at, cell in enumerate(head.cells) if cell.strip()}
    return _columns(made, head.where, rows, fields, heads)


def unheaded(made: Batch, rows: Sequence[Row], fields: Mapping[str, int]) -> Columns:
    """Return the columns of rows without heads."""
    width = max(len(row.cells) for row in rows)
    heads = {at: f"Column {at + 1}" for at in range(width)}
    return _columns(made, rows[0].where, rows, fields, heads)


def _columns(
    made: Batch,
    where: str,
    rows: Sequence[Row],
    fields: Mapping[str, int],
    heads: Mapping[int, str],
) -> Columns:
    others: dict[int, str] = {}
    for at, head in heads.items():
        cells = [row.cells[at].strip() for row in rows if at < len(row.cells)]
        if at in fields.values() or not any(cells):
            continue
        if _are_numbers(filter(None, cells)):
            made.left_out.append(Note(where, f'the numbers in the column "{short(head)}"'))
            continue
        others[at] = head
        words = f'the column "{short(head)}" goes into the notes of its rows'
        made.guessed.append(Note(where, words))
    return Columns(fields, others)


def _are_numbers(cells: Iterable[str]) -> bool:
    """Tell whether a column only counts its rows."""
    numbers = [cell.strip("#.) ") for cell in cells]
    return all(map(str.isdecimal, numbers)) and all(
        int(below) == int(above) + 1 for above, below in pairwise(numbers)
    )
