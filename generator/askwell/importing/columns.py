"""The columns of a table: what each holds, and what no head explains, which goes into notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from askwell.importing.blocks import Note, Row
from askwell.importing.items import Batch, bare
from askwell.problems.names import shown

NOTES = "notes"
"""The field for editors, which readers never see."""

_COUNTS = frozenset(["", "n", "no", "nº", "nr", "num", "number", "nummer", "número", "numéro"])
"""What the head of a column says that only counts its rows, without signs."""


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
    heads = {at: cell.strip() for at, cell in enumerate(head.cells)}
    return _columns(made, head.where, rows, fields, heads)


def unheaded(made: Batch, rows: Sequence[Row], fields: Mapping[str, int]) -> Columns:
    """Return the columns of rows without heads."""
    width = max(len(row.cells) for row in rows)
    return _columns(made, rows[0].where, rows, fields, dict.fromkeys(range(width), ""))


def _columns(
    made: Batch,
    where: str,
    rows: Sequence[Row],
    fields: Mapping[str, int],
    heads: Mapping[int, str],
) -> Columns:
    others: dict[int, str] = {}
    for at, head in heads.items():
        name = head or f"Column {at + 1}"
        cells = [row.cells[at].strip() if at < len(row.cells) else "" for row in rows]
        if at in fields.values() or not any(cells):
            continue
        if bare(head) in _COUNTS and _is_count(cells):
            made.left_out.append(Note(where, f'the numbers in the column "{shown(name)}"'))
            continue
        others[at] = name
        words = f'the column "{shown(name)}" goes into the notes of its rows'
        made.guessed.append(Note(where, words))
    return Columns(fields, others)


def _is_count(cells: Sequence[str]) -> bool:
    """Tell whether cells count the rows, from the first to the last."""
    numbers = [cell.strip("#.) ") for cell in cells]
    if not all(map(str.isdecimal, numbers)):
        return False
    counted = [int(number) for number in numbers]
    return counted[0] in (0, 1) and counted == [*range(counted[0], counted[0] + len(counted))]
