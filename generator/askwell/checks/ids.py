"""Every id stands once: among its kind, or within the item that holds it; blanks once a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import get_args

from askwell.kinds.base import Identified, Placeholder, PlaceholderRef
from askwell.kinds.named import Named
from askwell.library import Entry, Library
from askwell.loading.copies import by_age
from askwell.problems import Problem
from askwell.reading.source import Loc

REMEDY = "Give one of them another id; the older one keeps its own, for readers' sake."

PASTED = "Both say the same: take one of them out."

TOGETHER = "Give each of them a new id here; or, if they belong here now, take them out there."

LIVING = "Take it out of `was`: readers' answers under that id belong to the one that has it."

REPEATED = "Take it out of one of the two: readers' answers can go to one alone."

SHARED = "What is filled in once fills it everywhere: declare it once, in placeholders.yml."

TWICE = "Delete it here; if it asks for something else, give it another id, and use that."


def check_ids(library: Library) -> Iterator[Problem]:
    """Tell every id that is taken already, and where; and every blank a sheet asks for twice."""
    first: dict[tuple[str, str], tuple[Entry, Loc]] = {}
    together: dict[tuple[str, str, str], list[Problem]] = {}
    for entry in by_age(library):
        yield from _asked_twice(entry)
        for loc, node in entry.nodes:
            if not isinstance(node, Identified) or (*loc, node.id_key) in entry.lacks:
                continue
            scope = f"{entry.source.path}{entry.loc}" if node.local else ""
            earlier, at = first.setdefault((node.kind + scope, node.id), (entry, loc))
            if (earlier, at) != (entry, loc):
                files = entry.source.path, earlier.source.path
                told = _taken(entry, loc, node, earlier, at)
                together.setdefault((*files, node.kind), []).append(told)
    for (here, there, kind), every in together.items():
        yield from every if here == there else _as_one(every, there, kind)
    yield from _renamed_wrongly(library)


def _as_one(every: list[Problem], there: str, kind: str) -> Iterator[Problem]:
    """Tell ids that another file has, too, as one, if they are several."""
    alone = [each for each in every if each.hint not in (REMEDY, PASTED)]
    if len(several := [each for each in every if each not in alone]) > 1:
        message = f"{len(several)} {kind} ids here are taken already, in {there}."
        several = [replace(several[0], message=message, hint=TOGETHER)]
    yield from (*alone, *several)


@dataclass(frozen=True, slots=True)
class _Named:
    """What has an id, maybe older ones, and where it stands."""

    entry: Entry
    loc: Loc
    id: str
    before: tuple[str, ...]

    def problem(self, was: int, check: str, message: str, hint: str) -> Problem:
        return self.entry.source.problem((*self.loc, "was", was), check, message, hint)

    @property
    def place(self) -> str:
        return self.entry.source.place(self.loc)


def _renamed_wrongly(library: Library) -> Iterator[Problem]:
    """Tell every older id that something has today, or that two say they had."""
    for group in _by_scope(library).values():
        today = {each.id: each for each in group}
        first: dict[str, _Named] = {}
        for each in group:
            for at, old in enumerate(each.before):
                if (living := today.get(old, each)) is not each:
                    yield _living(library, each, at, living)
                elif (earlier := first.setdefault(old, each)) is not each:
                    message = f'{earlier.place} says that it was "{old}" already.'
                    yield each.problem(at, "repeated-was", message, REPEATED)


def _living(library: Library, each: _Named, was: int, living: _Named) -> Problem:
    """Tell an older id that something has today: of the guide's own, if the other lies below it."""
    if library.is_own(living.entry.source.path) and not library.is_own(each.entry.source.path):
        message = f'What you stand on calls this "{each.id}" now ({each.place}).'
        hint = f'Write "{each.id}" here, and "was: {living.id}" on the line below.'
        return living.entry.source.problem((*living.loc, "id"), "living-was", message, hint)
    message = f'It was not "{living.id}": {living.place} has that id today.'
    return each.problem(was, "living-was", message, LIVING)


def _by_scope(library: Library) -> dict[object, list[_Named]]:
    found: dict[object, list[_Named]] = {}
    for entry in library.entries:
        for loc, node in entry.nodes:
            if isinstance(node, Named):
                scope: object = (entry.source.path, loc[:-1])
                found.setdefault(scope, []).append(_Named(entry, loc, node.id, node.before))
            elif isinstance(node, Identified) and (was := vars(node).get("was")) is not None:
                scope = (node.kind, f"{entry.source.path}{entry.loc}" if node.local else "")
                found.setdefault(scope, []).append(_Named(entry, loc, node.id, was))
    return found


def _asked_twice(entry: Entry) -> Iterator[Problem]:
    asked = set()
    for loc, node in entry.nodes:
        if isinstance(node, PlaceholderRef) and node in asked:
            message = f'Another block of this sheet is the blank "{node}" already.'
            hint = "Take it out here: what is entered there stands in every message."
            yield entry.source.problem(loc, "repeated-blank", message, hint)
        elif isinstance(node, PlaceholderRef):
            asked.add(node)


def _taken(entry: Entry, loc: Loc, item: Identified, earlier: Entry, at: Loc) -> Problem:
    there = earlier.source.place((*at, "id"))
    message = f'The {item.kind} id "{item.id}" is taken already: {there}.'
    remedy = _other_choice(entry, loc, item) or REMEDY
    if isinstance(item, Placeholder):
        remedy = TWICE if earlier.source.path == entry.source.path else SHARED
    elif getattr(dict(earlier.nodes)[at], "name", "") == item.name:
        remedy = PASTED
    return entry.source.problem((*loc, item.id_key), "taken-id", message, remedy)


def _other_choice(entry: Entry, loc: Loc, item: Identified) -> str:
    """Return which ids are free, where they are a choice of a few; else nothing."""
    fields = type(item).model_fields.values()
    every = next((get_args(each.annotation) for each in fields if each.alias == item.id_key), ())
    beside = (node for at, node in entry.nodes if at[:-1] == loc[:-1])
    taken = {node.id for node in beside if isinstance(node, Identified)}
    free = [choice for choice in every if choice not in taken]
    return f"Put the two into one, or choose what is free here: {', '.join(free)}." if free else ""
