"""Roles: what the kit needs is there once, and a rule that it counts by says its days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from askwell.kinds import KINDS
from askwell.kinds.base import Identified, Model, Placeholder
from askwell.kinds.evidence import Rule
from askwell.kinds.kind import Kind
from askwell.library import Entry, Library
from askwell.problems import Problem
from askwell.reading.source import Loc

SHARED = "reader"
"""What any number of blanks may fill."""


def check_roles(library: Library) -> Iterator[Problem]:
    """Tell what two items claim to be, and what readers lose where no item is it."""
    yield from _claimed_twice(library.published)
    yield from _without_figure(library)
    if not library.is_whole:  # what cannot be read may be what has the role
        return
    for kind in KINDS:
        yield from _missing(library.published, kind)
    yield from _nothing_filled(library)


def role_of(item: Model) -> str:
    """Return what an item says it is for; empty if it says nothing."""
    return vars(item).get("fills" if isinstance(item, Placeholder) else "role") or ""


def is_claimed(item: Model, other: Model) -> bool:
    """Tell whether two items claim to be one thing, and only one of them can be."""
    return role_of(item) == role_of(other) and role_of(item) not in ("", SHARED)


def _claimed_twice(library: Library) -> Iterator[Problem]:
    first: dict[tuple[str, str], tuple[Entry, Loc, Identified]] = {}
    for entry in library.entries:
        for loc, node in entry.nodes:
            if not isinstance(node, Identified) or role_of(node) in ("", SHARED):
                continue
            key = node.kind, role_of(node)
            earlier, at, other = first.setdefault(key, (entry, loc, node))
            if (earlier, at) != (entry, loc):
                told = _taken(entry, loc, node, earlier, at)
                is_copy = str(node.name).casefold() == str(other.name).casefold()
                yield replace(told, hint=COPIED) if is_copy else told


COPIED = "Delete this one if it is a copy; else delete the line, and call it otherwise."


def _taken(entry: Entry, loc: Loc, item: Identified, earlier: Entry, at: Loc) -> Problem:
    key = "fills" if isinstance(item, Placeholder) else "role"
    there = earlier.source.place((*at, key))
    message = f'Another {item.kind} says "{key}: {role_of(item)}": {there}.'
    hint = "Delete the line in one of them: the kit can use only one."
    return entry.source.problem((*loc, key), "taken-role", message, hint)


COUNTED = {"thanks": "days", "silence": "days", "length": "minutes"}
"""What is counted by a rule, by its role: a field of its positions."""


def _without_figure(library: Library) -> Iterator[Problem]:
    """Tell the chosen positions that something is counted by, and that say no figure."""
    for entry in library.of(Rule):
        if not entry.model.role:
            continue
        counted = COUNTED[entry.model.role]
        for number, position in enumerate(entry.model.positions):
            if position.id == entry.model.chosen and getattr(position, counted) is None:
                loc = (*entry.loc, "positions", number, "id")
                message = f'The position "{position.id}" does not say its {counted}.'
                hint = f'Add "{counted}:", a number: {WHY[counted]}.'
                yield entry.source.problem(loc, f"missing-{counted}", message, hint)


WHY = {
    "days": "the kit counts them in the calendar",
    "minutes": "sets and plans are made to fit them",
}


def _missing(library: Library, kind: Kind) -> Iterator[Problem]:
    """Tell roles that nothing has, while some item has none and could take it."""
    entries = library.of(kind.model)
    taken = {getattr(entry.model, "role", None) for entry in entries}
    if not kind.roles or None not in taken:
        return
    for role, loss in kind.roles.items():
        if role not in taken:
            message = f'No {kind.one} has the role "{role}": {loss}'
            hint = f'Add "role: {role}" to the {kind.one} that is meant for it.'
            told = _lost(library, kind, role) or _own(library, kind, entries)
            if told:  # or else it is for the keeper of a layer below
                yield replace(told, message=message, hint=hint)


def _lost(library: Library, kind: Kind, role: str) -> Problem | None:
    """Return where the guide hides what had the role, if it does."""
    for name, item in library.hidden_items.items():
        if isinstance(item, kind.model) and role_of(item) == role:
            path, _, line = library.hidden[name].rpartition(":")
            return Problem(path, int(line), 1, "missing-role", "")
    return None


def _own(library: Library, kind: Kind, entries: Sequence[Entry]) -> Problem | None:
    """Return the place of the guide's own items of a kind, if it has any."""
    if any(library.is_own(entry.source.path) for entry in entries):
        return Problem(library.path(kind.path.rstrip("/")), 1, 1, "missing-role", "")
    return None


def _nothing_filled(library: Library) -> Iterator[Problem]:
    """Tell placeholders of which none says what it is: so were all before there was "fills"."""
    entries = library.of(Placeholder)
    if entries and not any(each.model.fills for each in entries):
        message = 'No placeholder says what it "fills": a meeting\'s words reach no message.'
        hint = 'Add "fills: meeting.person" and the like to those about the meeting.'
        yield entries[0].source.problem(entries[0].loc, "missing-role", message, hint)
