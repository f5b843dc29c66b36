"""What an exported sheet holds: a row an item, a column a field, and marks of all that it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import NamedTuple, get_args

from askwell.kinds.base import Identified, Reviewed
from askwell.kinds.checklists import Checklist, Tip
from askwell.kinds.emails import Email
from askwell.kinds.questions import Question
from askwell.library import Entry, Library
from askwell.reading.source import Data, Loc

ID, MARKS = "id", "askwell"
"""The first column and the last; between them stand the fields."""

STATUS = "status"
"""The field by which a row shows its item to readers; sheets of earlier versions have none."""

STATES: tuple[str, ...] = get_args(Reviewed.model_fields[STATUS].annotation)


@dataclass(frozen=True, slots=True)
class Sort:
    """What a sheet can be of."""

    name: str
    model: type[Identified]
    fields: tuple[str, ...]


SORTS = (
    Sort("questions", Question, ("text", "why", "listen_for", "follow_ups", STATUS)),
    Sort("tips", Tip, ("text", "why")),
    Sort("messages", Email, ("title", "subjects", "body", "send_when", "why_it_works", STATUS)),
)


class ItemRow(NamedTuple):
    """An item as a row: where it stands, what it is called, and its cells."""

    entry: Entry
    loc: Loc
    name: str
    cells: tuple[str, ...]

    @property
    def marks(self) -> str:
        return " ".join(mark(cell) for cell in self.cells)


def lines(library: Library, sort: Sort, path: str = "") -> Iterator[ItemRow]:
    """Yield the rows of a sheet, of one file alone if its path is given."""
    for entry in library.entries:
        if path and entry.source.path != path:
            continue
        for loc, item in entry.identified:
            if isinstance(item, sort.model):
                data = entry.source.value(loc)
                if STATUS in sort.fields and isinstance(item, Reviewed):
                    data = {**data, STATUS: item.status}
                name = f"{_holder(entry, item)}{item.kind}.{item.id}"
                yield ItemRow(entry, loc, name, tuple(cell(data.get(each)) for each in sort.fields))


def _holder(entry: Entry, item: Identified) -> str:
    """Return what a tip is named after: its id is unique in its list alone."""
    return f"{entry.model.id}/" if item.local and isinstance(entry.model, Checklist) else ""


def cell(value: Data) -> str:
    """Return a value as it stands in a cell: the entries of a list on lines of their own."""
    if isinstance(value, list):
        return "\n".join(" ".join(str(each).split()) for each in value)
    return str(value or "").strip()


def value_of(text: str, before: Data, *, is_list: bool) -> Data:
    """Return what a cell holds as a file's data; an empty one is None."""
    text = text.strip()
    if is_list:
        return [line.strip() for line in text.split("\n") if line.strip()] or None
    ends = isinstance(before, str) and before.endswith("\n")
    return (f"{text}\n" if ends else text) or None


def mark(text: str) -> str:
    """Return a mark of a cell: another one for other words, whatever the white space."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:8]


def heads(sort: Sort) -> tuple[str, ...]:
    return (ID, *sort.fields, MARKS)


def sort_of(cells: Iterable[str]) -> Sort | None:
    """Return what a sheet is of by its heads; None for one that was not exported."""
    found = tuple(each.strip().lower() for each in cells)
    former = (
        replace(each, fields=tuple(name for name in each.fields if name != STATUS))
        for each in SORTS
    )
    return next((each for each in (*SORTS, *former) if heads(each) == found), None)
