"""Warnings that changes.yml keeps from being told: whether it names what is there, and once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from askwell.kinds.changes import Accepted, Changes
from askwell.layers.changing import DELETE, in_full, known, or_gone, suggest_item, way
from askwell.layers.shelf import Shelf
from askwell.library import Entry, Library
from askwell.problems import SEVERITY, WARNINGS, Problem
from askwell.problems.names import shown, suggest
from askwell.reading.source import Loc

IN_VAIN = "kept-in-vain"

Said = tuple[str, str, str]
"""The name in changes.yml of a line that keeps nothing, why, and what to do."""


@dataclass(frozen=True, slots=True)
class _Note:
    """A warning that is kept, and where changes.yml says so."""

    entry: Entry
    loc: Loc
    accepted: Accepted

    def tell(self, part: str, message: str, hint: str) -> Problem:
        return self.entry.source.problem((*self.loc, part), IN_VAIN, message, hint)


def check_accepting(library: Library) -> Iterator[Problem]:
    """Tell what changes.yml keeps in vain, and what it keeps twice."""
    notes = [note for entry in library.changes for note in _notes(entry)]
    if not notes:
        return
    # What stands for a position that is not chosen is there for all that.
    shelves = (Shelf(library.entries), Shelf(library.unchosen))
    first: dict[tuple[str, Loc, str], _Note] = {}
    for note in notes:
        if said := _in_vain(library, shelves, note.accepted):
            yield note.tell(*said)
        elif loc := _place(shelves, note.accepted):
            name = shelves[0].today(note.accepted.item)
            earlier = first.setdefault((name, loc, note.accepted.check), note)
            if earlier is not note:
                line = earlier.tell("item", "", "").line
                hint = f"It is on line {line} already: keep one of them."
                yield note.tell("item", f'"{shown(name)}" is kept twice.', hint)


def _notes(entry: Entry[Changes]) -> Iterator[_Note]:
    for number, each in enumerate(entry.model.accepted):
        yield _Note(entry, (*entry.loc, "accepted", number), each)


def _place(shelves: tuple[Shelf, ...], note: Accepted) -> Loc:
    """Return where what is kept stands; nothing if no such field is there."""
    for shelf in shelves:
        found = shelf.find(note.item)
        loc = way(found, note.field) if found else ""
        if found and not isinstance(loc, str) and found.entry.source.has(loc):
            return loc
    return ()


def _in_vain(library: Library, shelves: tuple[Shelf, ...], note: Accepted) -> Said | None:
    """Return why nothing is kept; None if something is, or nobody knows."""
    if severity := SEVERITY.get(note.check):
        if severity == "error":
            message = f'"{note.check}" is an error, which cannot be kept.'
            return "check", message, f"{DELETE} Mend what it tells."
    else:
        hint = suggest(note.check, WARNINGS) or '"askwell check --format json" names each.'
        return "check", f'There is no check "{shown(note.check)}".', hint
    is_unknown = not library.is_whole or note.item in {*library.broken, *library.hidden}
    return None if is_unknown or _place(shelves, note) else _gone(shelves, note)


def _gone(shelves: tuple[Shelf, ...], note: Accepted) -> Said:
    """Return what of a text is not there: the item, its field, or what the field held."""
    found = next(filter(None, (shelf.find(note.item) for shelf in shelves)), None)
    if found is None:
        shelf = shelves[0]
        if full := in_full(shelf, note.item):
            return "item", *full
        message = f'There is no "{shown(note.item)}": this keeps nothing.'
        return "item", message, or_gone(suggest_item(shelf, note.item))
    wrong = way(found, note.field)
    if isinstance(wrong, str):
        return "field", wrong, or_gone(known(found, note.field))
    message = f'{shown(note.item)} has nothing in "{shown(note.field)}": this keeps nothing.'
    return "field", message, DELETE
