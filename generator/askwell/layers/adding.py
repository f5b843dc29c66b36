"""Entries that come into lists of what lies below, such as a question into a bank."""

from __future__ import annotations

from askwell.kinds.changes import Changes
from askwell.layers.changing import suggest_item
from askwell.layers.edits import put
from askwell.layers.ordering import list_of
from askwell.layers.shelf import Shelf
from askwell.library import Entry
from askwell.names import shown
from askwell.reading.source import Loc


def added(shelf: Shelf, entry: Entry) -> Shelf:
    """Return the shelf with what a changes.yml adds to lists; what cannot be is told."""
    assert isinstance(entry.model, Changes)  # noqa: S101 - for the type alone
    for number, each in enumerate(entry.model.add):
        shelf = _added(shelf, entry, (*entry.loc, "add", number), each.to)
    return shelf


def _added(shelf: Shelf, entry: Entry, at: Loc, to: str) -> Shelf:
    found = list_of(shelf, to)
    if found is None:
        message = f'"{shown(to)}" is no list to add to.'
        near = suggest_item(shelf, to.rpartition(".")[0])
        hint = f'{near} Write an item and its list, such as "bank.skills.questions".'
        return shelf.with_problems(
            [entry.source.problem((*at, "to"), "unknown-item", message, hint)]
        )
    item, loc, there = found
    place = (*loc, len(there))
    source = put(item.entry.source, place, entry.source, (*at, "entry"), (*at, "to"))
    return shelf.written(source)
