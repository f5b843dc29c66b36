"""Whose a row of an edited sheet is: by the id in its first cell, or the digests in its last."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from askwell.exporting.columns import ItemRow, Sort, digest
from askwell.exporting.sheets import unsafe
from askwell.importing.blocks import Note, Row
from askwell.problems.names import shown

_EMPTY = digest("")


def own_rows(sort: Sort, rows: Iterable[Row], known: Container[str]) -> dict[str, Row]:
    """Return the row of each item; of copies the one that changed least."""
    own: dict[str, Row] = {}
    for row in rows:
        name = unsafe(row.cells[0])
        if name in known and (name not in own or _kept(sort, row) > _kept(sort, own[name])):
            own[name] = row
    return own


def _kept(sort: Sort, row: Row) -> int:
    """Return how many cells of a row are as they were."""
    cells = [unsafe(each) for each in row.cells[1:]]
    before = digests_of(sort, cells)
    return sum(digest(cell) == was for cell, was in zip(cells, before, strict=False))


def digests_of(sort: Sort, cells: Sequence[str]) -> list[str]:
    """Return the digests in the last of a row's cells, those without its id."""
    return cells[len(sort.fields)].split() if len(cells) > len(sort.fields) else []


def without_its_id(
    sort: Sort, row: Row, known: Mapping[str, ItemRow], own: Container[str]
) -> ItemRow | None:
    """Return the item that a row was, if its id was overwritten or taken out, and no row has it.

    Where the id is gone and all words are others, a colleague used the row for a new item.
    """
    name, *cells = (unsafe(each) for each in row.cells)
    digests = digests_of(sort, cells)
    words = cells[: len(sort.fields)]
    kept = any(
        digest(cell) == was != _EMPTY
        for field, cell, was in zip(sort.fields, words, digests, strict=False)
        if field != "status"
    )
    if name in known or not any(words) or not (name or kept):
        return None
    same = [
        line
        for line in known.values()
        if line.name not in own and digests[:1] == [digest(line.cells[0])]
    ]
    return same[0] if len(same) == 1 else None


def told_without_its_id(row: Row, was: ItemRow) -> Note:
    """Tell a row whose id is gone which it was, and what makes it a new item's."""
    name, text = (unsafe(each) for each in row.cells[:2])
    gone = f'"{shown(name)}" is in the place of its id' if name else "its id is gone"
    words = f'{gone}: write "{was.name}" in its first cell again; if it is new, empty that'
    return Note(row.where, f'{words} and its last: "{shown(text)}"')
