"""What a guide puts first: items of a kind, the entries of an item's list, or parts of the menu."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from askwell.kinds.changes import Changes
from askwell.layers.changing import ids_before, in_words, suggest_item, way
from askwell.layers.edits import arranged
from askwell.layers.hiding import LISTED, MENU
from askwell.layers.shelf import Found, Shelf
from askwell.library import Entry
from askwell.problems import Problem
from askwell.problems.names import listed, shown, suggest
from askwell.reading.source import Data, Loc

NOTHING: Mapping[str, list[str]] = MappingProxyType({})


def put_first(shelf: Shelf, entry: Entry[Changes]) -> Shelf:
    """Return the shelf with what a changes.yml orders in that order, and the rest after it."""
    for what, first in entry.model.order.items():
        loc = (*entry.loc, "order", what)
        if what == "menu":
            names = [name.removeprefix("menu.") for name in MENU]
            parts = tuple(dict.fromkeys((*first, *shelf.menu)))
            shelf = replace(shelf.with_problems(_strangers(entry, loc, first, names)), menu=parts)
        elif what in LISTED:
            shelf = _kind(shelf, entry, loc, first)
        else:
            shelf = _entries(shelf, entry, loc, first)
    return shelf


def _kind(shelf: Shelf, entry: Entry, loc: Loc, first: tuple[str, ...]) -> Shelf:
    kind = LISTED[str(loc[-1])].one
    first = tuple(shelf.today(f"{kind}.{name}").partition(".")[2] for name in first)
    known = [name.partition(".")[2] for name in shelf.names if name.startswith(f"{kind}.")]
    before = sorted(shelf.ranks, key=lambda name: shelf.ranks[name])
    names = dict.fromkeys((*(f"{kind}.{name}" for name in first), *before))
    ranks = {name: rank for rank, name in enumerate(names)}
    called = {name: in_words(shelf, name, kind) for name in first if name not in known}
    told = _strangers(entry, loc, first, known, called)
    return replace(shelf.with_problems(told), ranks=ranks)


def _entries(shelf: Shelf, entry: Entry, loc: Loc, first: tuple[str, ...]) -> Shelf:
    """Order the list of an item, such as "bank.skills.questions"."""
    there_is = list_of(shelf, str(loc[-1]))
    if there_is is None:
        return shelf.with_problems([_nothing(shelf, entry, loc)])
    found, there, data = there_is
    ids = [str(each.get("id")) if isinstance(each, dict) else str(each) for each in data]
    today = _today(shelf, ids, data)
    shelf = shelf.with_problems(_strangers(entry, loc, first, [*ids, *today]))
    named = list(dict.fromkeys(today[name] for name in first if name in today))
    rest = [number for number in range(len(ids)) if number not in named]
    return shelf.written(arranged(found.entry.source, there, [*named, *rest]))


def _today(shelf: Shelf, ids: list[str], data: list[object]) -> dict[str, int]:
    """Return the position of each entry of a list, by its id and by those that it had."""
    had = {old.partition(".")[2]: now.partition(".")[2] for old, now in shelf.former.items()}
    of_items = {old: ids.index(now) for old, now in had.items() if now in ids}
    was = {old: number for number, each in enumerate(data) for old in ids_before(each)}
    return of_items | was | {name: number for number, name in reversed([*enumerate(ids)])}


def list_of(shelf: Shelf, name: str) -> tuple[Found, Loc, list[object]] | None:
    """Return an item, where a list of it stands and what is in it: "bank.skills.questions"."""
    item, _, field = name.rpartition(".")
    found = shelf.find(item)
    loc = way(found, field) if found else ""
    if found is None or isinstance(loc, str):
        return None
    source = found.entry.source
    data = source.value(loc) if source.has(loc) else None
    return (found, loc, data) if isinstance(data, list) else None


def no_list(shelf: Shelf, to: str, coming: Data = None) -> tuple[str, str]:
    """Return what is wrong with the name of a list, and the remedy; `coming` is to come into it."""
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
    return f'"{shown(to)}" is no list of an item.', hint


def _lists(item: Found, coming: Data) -> list[str]:
    """Return the lists of an item that hold what is likest to an entry; without one, all groups."""
    there = item.entry.source.value(item.loc)
    fields = there.items() if isinstance(there, dict) else ()
    lists = {name: each[0] for name, each in fields if isinstance(each, list) and each}
    if coming is None:
        return [name for name, first in lists.items() if isinstance(first, dict)]
    if not isinstance(coming, dict):
        return [name for name, first in lists.items() if not isinstance(first, dict)]
    alike = {n: len(coming.keys() & {*e}) for n, e in lists.items() if isinstance(e, dict)}
    most = max(alike.values(), default=0)
    return [name for name, count in alike.items() if count == most and most > 0]


def _nothing(shelf: Shelf, entry: Entry, loc: Loc) -> Problem:
    name = str(loc[-1])
    message = f'"{shown(name)}" is nothing with an order.'
    hint = suggest(name, ["menu", *LISTED])
    if "." in name:
        message, hint = no_list(shelf, name)
    return entry.source.problem(loc, "unknown-item", message, hint, key=True)


def _strangers(
    entry: Entry,
    loc: Loc,
    first: tuple[str, ...],
    known: list[str],
    called: Mapping[str, list[str]] = NOTHING,
) -> list[Problem]:
    """Tell every name in an order that is none; `called` says which items are called by it."""
    meant = {
        name: listed(each.partition(".")[2] for each in items)
        for name, items in called.items()
        if items
    }
    return [
        entry.source.problem(
            (*loc, number),
            "unknown-item",
            f'There is no "{shown(name)}" to put here.',
            meant.get(name) or suggest(name, known),
        )
        for number, name in enumerate(first)
        if name not in known
    ]
