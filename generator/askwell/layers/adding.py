"""Entries that come into lists of what lies below, such as a question into a bank."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from askwell.kinds.changes import Changes
from askwell.layers.edits import put
from askwell.layers.ordering import list_of, no_list
from askwell.layers.shelf import Shelf
from askwell.library import Entry
from askwell.reading.source import Data, Loc


def added(shelf: Shelf, entry: Entry[Changes]) -> Shelf:
    """Return the shelf with what a changes.yml adds to lists; what cannot be is told."""
    for number, each in enumerate(entry.model.add):
        shelf = _added(shelf, entry, (*entry.loc, "add", number), each.to)
    return shelf


def _added(shelf: Shelf, entry: Entry, at: Loc, to: str) -> Shelf:
    coming = entry.source.value((*at, "entry"))
    adrift = replace(shelf, adrift=shelf.adrift.union(_ids(coming)))
    found = list_of(shelf, to)
    if found is None:
        told = entry.source.problem((*at, "to"), "unknown-item", *no_list(shelf, to, coming))
        return adrift.with_problems([told])
    item, loc, there = found
    place = (*loc, len(there))
    source = put(item.entry.source, place, entry.source, (*at, "entry"), (*at, "to"))
    after = shelf.written(source)
    faults = after.problems[len(shelf.problems) :]
    return adrift.with_problems(faults) if faults else after


def _ids(data: Data) -> Iterator[str]:
    """Yield every id in what was to come in."""
    for each in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _ids(each)
    if isinstance(data, dict) and isinstance(name := data.get("id"), str):
        yield name
