"""Entries that come into lists of what lies below, such as a question into a bank."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from askwell.kinds.changes import Changes
from askwell.layers.changing import suggest_item
from askwell.layers.edits import put
from askwell.layers.ordering import list_of
from askwell.layers.shelf import Found, Shelf
from askwell.library import Entry
from askwell.names import shown
from askwell.reading.source import Data, Loc


def added(shelf: Shelf, entry: Entry) -> Shelf:
    """Return the shelf with what a changes.yml adds to lists; what cannot be is told."""
    assert isinstance(entry.model, Changes)  # noqa: S101 - for the type alone
    for number, each in enumerate(entry.model.add):
        shelf = _added(shelf, entry, (*entry.loc, "add", number), each.to)
    return shelf


def _added(shelf: Shelf, entry: Entry, at: Loc, to: str) -> Shelf:
    coming = entry.source.value((*at, "entry"))
    adrift = replace(shelf, adrift=shelf.adrift.union(_ids(coming)))
    found = list_of(shelf, to)
    if found is None:
        told = entry.source.problem((*at, "to"), "unknown-item", *_no_list(shelf, to, coming))
        return adrift.with_problems([told])
    item, loc, there = found
    place = (*loc, len(there))
    source = put(item.entry.source, place, entry.source, (*at, "entry"), (*at, "to"))
    after = shelf.written(source)
    faults = after.problems[len(shelf.problems) :]
    return adrift.with_problems(faults) if faults else after


def _no_list(shelf: Shelf, to: str, coming: Data) -> tuple[str, str]:
    """Return what is wrong with the name of a list, and the remedy."""
    if item := shelf.find(to):
        fitting = '" or "'.join(f"{to}.{name}" for name in _lists(item, coming))
        hint = f'Write "{fitting}".' if fitting else "It has no list for such an entry."
        return f'"{shown(to)}" is an item, and no list of it.', hint
    name, _, field = to.rpartition(".")
    full = [f"{each}.{field}" for each in shelf.names if each.partition(".")[2] == name]
    if exact := [each for each in full if list_of(shelf, each)]:
        return f'"{shown(to)}" does not say the kind of its item.', f'Write "{exact[0]}".'
    near = suggest_item(shelf, name)
    hint = f'{near} Write an item and its list, such as "bank.skills.questions".'
    return f'"{shown(to)}" is no list to add to.', hint


def _lists(item: Found, coming: Data) -> list[str]:
    """Return the lists of an item that hold what is likest to the entry that is to come in."""
    there = item.entry.source.value(item.loc)
    fields = there.items() if isinstance(there, dict) else ()
    lists = {name: each[0] for name, each in fields if isinstance(each, list) and each}
    if not isinstance(coming, dict):
        return [name for name, first in lists.items() if not isinstance(first, dict)]
    alike = {n: len(coming.keys() & {*e}) for n, e in lists.items() if isinstance(e, dict)}
    most = max(alike.values(), default=0)
    return [name for name, count in alike.items() if count == most and most > 0]


def _ids(data: Data) -> Iterator[str]:
    """Yield every id in what was to come in."""
    for each in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _ids(each)
    if isinstance(data, dict) and isinstance(name := data.get("id"), str):
        yield name
