"""What an exported sheet holds: a row an item, a column a field, and digests of all that it was."""

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
from askwell.library.drafts import DRAFT
from askwell.reading.source import Data, Loc

ID, WHERE, DIGESTS = "id", "where", "askwell"
"""The first two columns and the last; between them stand the fields."""

DRAFTS, OURS = "drafts", "ours"
"""What a sheet can be held to; the head of its last column says so."""

STATUS = "status"
"""The field by which a row shows its item to readers."""

STATES: tuple[str, ...] = get_args(Reviewed.model_fields[STATUS].annotation)


@dataclass(frozen=True, slots=True)
class Sort:
    """What a sheet can be of."""

    name: str
    model: type[Identified]
    fields: tuple[str, ...]
    has_where: bool = True
    only: tuple[str, ...] = ()
    """What its rows are held to: drafts, or the guide's own items, or both."""

    @property
    def heads(self) -> tuple[str, ...]:
        """The names of its columns."""
        where = (WHERE,) if self.has_where else ()
        return (ID, *where, *self.fields, " ".join((DIGESTS, *self.only)))


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
    where: str
    """What holds it, as readers call that: its bank and topic, its list, its situation."""
    cells: tuple[str, ...]

    @property
    def digests(self) -> str:
        return " ".join(digest(cell) for cell in self.cells)


def lines(library: Library, sort: Sort, path: str = "") -> Iterator[ItemRow]:
    """Yield the rows of a sheet, of one file alone if its path is given."""
    for entry in library.entries:
        if path and entry.source.path != path:
            continue
        for loc, item in entry.identified:
            is_asked = OURS not in sort.only or _is_own(library, entry, loc)
            if isinstance(item, sort.model) and is_asked:
                data = entry.source.value(loc)
                if STATUS in sort.fields and isinstance(item, Reviewed):
                    data = {**data, STATUS: item.status}
                is_draft = DRAFT in (_status(item), _status(entry.model))
                if is_draft or DRAFTS not in sort.only:
                    name = f"{_holder(entry, item)}{item.kind}.{item.id}"
                    cells = tuple(cell(data.get(each)) for each in sort.fields)
                    yield ItemRow(entry, loc, name, _where(entry.model), cells)


def _is_own(library: Library, entry: Entry, loc: Loc) -> bool:
    """Tell whether an item stands in a guide's own files, maybe added to a list from below."""
    return library.is_own(entry.source.place(loc))


def _status(item: object) -> str:
    return item.status if isinstance(item, Reviewed) else ""


def _where(model: object) -> str:
    """Return what an item is found in, in words."""
    if isinstance(model, Email):
        return f"{model.situation}, {model.channel}"
    title, topic = (str(getattr(model, name, "")) for name in ("title", "topic"))
    return f"{title} ({topic})" if topic and topic.lower() != title.lower() else title


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


def digest(text: str) -> str:
    """Return a digest of a cell: another one for other words, whatever the white space."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:8]


def sort_of(cells: Iterable[str]) -> Sort | None:
    """Return what a sheet is of by its heads; None for one that was not exported.

    Sheets of earlier versions have no column that says where, or no status either.
    """
    found = tuple(each.strip().lower() for each in cells)
    only = tuple(each for each in (DRAFTS, OURS) if each in found[-1].split()) if found else ()
    before = [replace(each, has_where=False) for each in SORTS]
    first = [
        replace(each, fields=tuple(name for name in each.fields if name != STATUS))
        for each in before
    ]
    every = (replace(each, only=only) for each in (*SORTS, *before, *first))
    return next((each for each in every if each.heads == found), None)
