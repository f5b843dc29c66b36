"""Sheets that were exported and came back with other columns: nothing is taken of such a one."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

from askwell.exporting.columns import DIGESTS, ID, SORTS, WHERE, Sort, lines, sort_of
from askwell.importing.blocks import Manuscript, Row, Table
from askwell.library import Library
from askwell.problems.names import shown

_DIGESTS = re.compile(r"[0-9a-f]{8}(?: [0-9a-f]{8})+")
MOST_ABOVE = 5
"""Rows among which the names of columns are looked for."""

SHARE = 0.5
"""Of the rows below, how many have an id or digests."""


def is_exported(document: Manuscript) -> bool:
    """Tell whether a file holds a sheet that was exported from a guide."""
    return any(sort_of(each.rows[0].cells) for each in _tables(document))


def altered(document: Manuscript, library: Library) -> str:
    """Return what is to be mended in a sheet that was exported; empty if nothing is."""
    known = {sort.name: frozenset(each.name for each in lines(library, sort)) for sort in SORTS}
    for table in _tables(document):
        if not sort_of(table.rows[0].cells) and (fault := _fault(table.rows, known)):
            name = f'{document.name}, sheet "{table.name}"' if table.name else document.name
            return f"{name}: this is a sheet that askwell export wrote, and {fault}"
    return ""


def _tables(document: Manuscript) -> Iterator[Table]:
    return (part for part in document.parts if isinstance(part, Table) and part.rows)


def _fault(rows: Sequence[Row], known: Mapping[str, Container[str]]) -> str:
    sort = _sort_by_rows(rows, known)
    if not sort:
        return ""
    above = next((at for at, row in enumerate(rows[:MOST_ABOVE]) if sort_of(row.cells)), 0)
    if above:
        return "something stands above the names of its columns. Delete the rows above them."
    found = [cell.strip().lower() for cell in rows[0].cells]
    expected = [name.partition(" ")[0] for name in sort.heads]
    if not {*found} & {*expected}:
        return f"the names of its columns are missing above it: {', '.join(expected)}."
    found = [DIGESTS if name.partition(" ")[0] == DIGESTS else name for name in found]
    gone = [name for name in expected if name not in found and name != WHERE]
    new = [name for name in found if name and name not in expected]
    return _told(gone, new, expected)


def _told(gone: Sequence[str], new: Sequence[str], expected: Sequence[str]) -> str:
    if gone and new:
        return f'its column "{gone[0]}" is called "{shown(new[0])}" now. Call it "{gone[0]}" again.'
    if gone:
        names = f'column "{gone[0]}" is' if len(gone) == 1 else f"columns {_in_quotes(gone)} are"
        return f"its {names} missing. Put back what is missing from a new export."
    if new:
        return f'the column "{shown(new[0])}" is none of its own. Take it out.'
    return f"its columns stand in another order. Put them back: {', '.join(expected)}."


def _in_quotes(names: Iterable[str]) -> str:
    return " and ".join(f'"{name}"' for name in names)


def _sort_by_rows(rows: Sequence[Row], known: Mapping[str, Container[str]]) -> Sort | None:
    """Return what a sheet was exported as, by ids of the guide or by the digests of its rows."""
    for sort in SORTS:
        if _share(rows, known[sort.name].__contains__) >= SHARE:
            return sort
    if _share(rows, lambda cell: bool(_DIGESTS.fullmatch(cell))) < SHARE:
        return None
    heads = {cell.strip().lower() for cell in rows[0].cells}
    return max(SORTS, key=lambda sort: len(heads & {ID, *sort.fields}))


def _share(rows: Sequence[Row], holds: Callable[[str], bool]) -> float:
    """Return how many of the rows have a cell like this, of 1; the first may be the heads."""
    below = rows[1:] or rows
    return sum(any(map(holds, row.cells)) for row in below) / len(below)
