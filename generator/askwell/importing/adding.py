"""Rows that a colleague wrote into a sheet: new items, in the list of the row above them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from askwell.exporting.columns import STATUS, ItemRow, Sort
from askwell.importing.blocks import Block, Note, Row
from askwell.importing.items import Batch
from askwell.importing.messages import Letter, email
from askwell.importing.questions import question_of
from askwell.importing.tips import tip_of
from askwell.kinds.base import Identified
from askwell.library.drafts import DRAFT
from askwell.patching import Insert
from askwell.problems.names import shown
from askwell.reading.source import Data


@dataclass(frozen=True, slots=True)
class NewRow:
    """A row that is no item's yet."""

    sort: Sort
    row: Row
    cells: Sequence[str]
    beside: ItemRow | None
    """The item above it in the sheet, or else the first one; None if the sheet has none."""

    @property
    def by_field(self) -> Mapping[str, str]:
        return {
            name: cell.strip() for name, cell in zip(self.sort.fields, self.cells, strict=False)
        }


@dataclass(frozen=True, slots=True)
class Addition:
    """An item that comes into a list."""

    where: str
    """Its row."""
    beside: ItemRow
    data: Mapping[str, Any]

    @property
    def number(self) -> int:
        """Its position in the list: after the item above it."""
        return int(self.beside.loc[-1]) + 1

    @property
    def edit(self) -> Insert:
        """The edit of the file that holds the list."""
        return Insert((*self.beside.loc[:-1], self.number), self.data)

    @property
    def list(self) -> str:
        """The list as changes.yml names it, such as "bank.skills.questions"."""
        model = self.beside.entry.model
        assert isinstance(model, Identified)  # noqa: S101 - for the type alone
        return f"{model.kind}.{model.id}.{self.beside.loc[-2]}"

    @property
    def note(self) -> Note:
        lacks = " that lacks why" if "why" not in self.data else ""
        state = f", a draft{lacks}" if self.data.get("status") == "draft" else ""
        return Note(self.where, f'"{shown(str(self.data["text"]))}" to {self.list}{state}')


def additions(made: Batch, rows: Sequence[NewRow]) -> Iterator[Addition]:
    """Yield what comes into lists; messages are added to `made`, as files of their own."""
    for new in sorted(rows, key=lambda each: each.sort.name != "messages"):
        made.holder = new.beside.entry if new.beside and new.sort.name != "messages" else None
        if new.sort.name == "messages":
            _message(made, new)
        elif not new.by_field.get("text"):
            words = f'a row without a text: "{shown(" ".join(new.cells))}"'
            made.left_out.append(Note(new.row.where, words))
        elif new.beside is None:
            words = f'no row above it tells its list: "{shown(new.by_field["text"])}"'
            made.left_out.append(Note(new.row.where, words))
        elif data := _data(made, new, new.beside):
            yield Addition(new.row.where, new.beside, data)


def _data(made: Batch, new: NewRow, beside: ItemRow) -> Mapping[str, Any] | None:
    if new.sort.name == "questions":
        data = question_of(made, new.by_field, new.row.where)
        is_draft = new.by_field.get(STATUS, "").lower() == DRAFT
        return {**data, STATUS: DRAFT} if data and is_draft else data
    listed = beside.entry.source.value(beside.loc[:-1])
    return tip_of(made, new.by_field, new.row.where, {str(each.get("id")) for each in listed})


def _message(made: Batch, new: NewRow) -> None:
    cells, where = new.by_field, new.row.where
    body = cells.get("body", "")
    if not body:
        words = f'a row without a message: "{shown(" ".join(new.cells))}"'
        made.left_out.append(Note(where, words))
    elif made.is_new(Block("entry", body, where), "a message"):
        subjects = cells.get("subjects", "").splitlines()
        fields = {name: cells[name] for name in ("send_when", "why_it_works") if cells.get(name)}
        title = cells.get("title") or next(iter(subjects), "") or shown(body)
        email(made, title, Letter(where, subjects, fields, body))


def message_told(data: Mapping[str, Data]) -> Note:
    """Tell of a message what it is called, and that it waits."""
    [message] = data.values()
    assert isinstance(message, dict)  # noqa: S101 - for the type alone
    return Note(f"email.{message['id']}", f'"{shown(str(message["title"]))}", a draft')
