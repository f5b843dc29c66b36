"""What is wrong in a guide, each by the item that it is about and the field. Pure."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from askwell.editor.answers import pointer_of
from askwell.editor.decided import decision_at, field_at, way
from askwell.editor.fields import Field, Forms
from askwell.editor.guide import Guide
from askwell.editor.items import Editable, Spot, schema_of
from askwell.editor.quoting import quotes_a_name, with_labels
from askwell.editor.remedies import in_form
from askwell.editor.stretches import Stretch, place_in, stretch_of
from askwell.kinds.changes import CHANGES
from askwell.problems import Problem
from askwell.reading.reader import read
from askwell.reading.source import Loc, Source

LINES = re.compile(r'(?P<quoted>"[^"]*")|:\d+\b|\blines? \d+(?: to \d+)?\b')
"""Where a message names lines, and what it quotes, which names none."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem as forms tell it."""

    problem: Problem
    item: Editable | None = None
    """What it is about; nothing if no form shows it."""
    at: str = ""
    """The field, by its pointer; empty for the item as a whole."""
    place: str = ""
    """The guide's own file that it is in."""
    spot: Spot | None = None
    """Where what it is about stands, also if that has no form, as another has its name."""
    stretch: Stretch | None = None
    """What of the field's text it is about; nothing if it is all of it."""
    alike: int = 1
    """How many the same check tells of this field: one note keeps all of them."""

    @property
    def can_be_accepted(self) -> bool:
        """Whether it tells of something in a field that somebody may keep as it is."""
        is_one = self.item and ("." in self.item.name or not self.item.kind.many)
        is_named = bool(is_one) and self.at != ""
        is_there = not self.problem.name
        return is_named and is_there and self.problem.severity == "warning"

    @property
    def hash(self) -> str:
        """The end of an address that leads there in the item's form."""
        return f"f{self.at}{self.stretch.hash if self.stretch else ''}"


def faults(guide: Guide) -> list[Fault]:
    """Return everything that is to mend in a guide."""
    finder = _Finder(guide)
    found = [finder.fault(each) for each in guide.checked.problems]
    count = Counter((each.spot, each.at, each.problem.check) for each in found)
    return [replace(e, alike=count[e.spot, e.at, e.problem.check]) for e in found]


def faults_of(item: Editable, guide: Guide, found: Sequence[Fault]) -> list[Fault]:
    """Return what is to mend in an item or in its parts, which have forms of their own."""
    there = guide.standing(item)
    if there is None:  # a file as text, or what cannot be read any more
        here = (each for each in found if each.place and each.place == item.place)
        return [replace(each, at="", spot=None) for each in here]
    return [e for e in found if e.spot == there.spot or (e.item and e.item.holder == there.name)]


def following(item: Editable, guide: Guide, found: Sequence[Fault]) -> Fault | None:
    """Return what is to mend next after an item, in the order of the files; then from the top."""
    ranks = {spot: rank for rank, spot in enumerate(guide.spots)}
    mine, here = ranks.get(item.spot, 0), faults_of(item, guide, found)
    others = [(each.spot, each) for each in found if each.item and each not in here]
    ahead = [((ranks[spot] - mine) % len(ranks), each) for spot, each in others if spot]
    return min(ahead, key=lambda each: each[0], default=(0, None))[1]


def newly(now: Guide, before: Guide) -> list[Fault]:
    """Return the errors that were not there before, wherever in their files the old ones are."""
    found, old = ([*map(_Finder(each).fault, each.checked.errors)] for each in (now, before))
    more = Counter(map(_known_by, found)) - Counter(map(_known_by, old))
    return [each for each in found if more[_known_by(each)]]


def errors_of(items: Sequence[Editable], guide: Guide) -> list[Fault]:
    """Return the errors that are in some items or in their parts."""
    found = [*map(_Finder(guide).fault, guide.checked.errors)]
    return [fault for item in items for fault in faults_of(item, guide, found)]


def firsts(found: Sequence[Fault]) -> list[Fault]:
    """Return the first error of each file that has any."""
    first: dict[str, Fault] = {}
    for each in found:
        if each.problem.severity == "error":
            first.setdefault(each.problem.path, each)
    return list(first.values())


def _known_by(fault: Fault) -> tuple[str, str, str, str]:
    """Return what stays of a fault when lines come or go above it."""
    problem = fault.problem
    words = LINES.sub(lambda found: found["quoted"] or "", problem.message)
    return problem.path, problem.check, fault.item.name if fault.item else "", words


def counted(found: Sequence[Fault]) -> Mapping[str, int]:
    """Return how much is to mend in each item, by name."""
    return Counter(each.item.name for each in found if each.item)


class _Finder:
    """Finds the item and the field of a problem."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self.sources: dict[str, Source | None] = {}
        self.forms: dict[str, tuple[Field, ...]] = {}
        self.at_paths: Mapping[str, Sequence[Editable]] = _by_path(guide)

    def fault(self, problem: Problem) -> Fault:
        place = self.guide.place_of(problem)
        # What changes.yml says of an item lacks a name there, and not in the file of the item.
        is_named = problem.name and (place != CHANGES.path or problem.name[0] == CHANGES.key)
        loc = problem.name if is_named else self.loc(problem, place)
        item, at = self.led(problem, place, loc) if loc is not None else (None, "")
        if item is None:
            return Fault(problem, place=place)
        form = self.guide.items[item.name]
        is_open = form.spot == item.spot
        told = self.told(problem, form, at) if is_open else problem
        stretch = self.stretch(problem, loc) if loc else None
        return Fault(told, form if is_open else None, at, place, item.spot, stretch)

    def told(self, problem: Problem, item: Editable, at: str) -> Problem:
        """Return a problem in the words of an item's form."""
        told = in_form(problem)
        if not quotes_a_name(told):
            return told
        if item.name not in self.forms:
            schema, definitions = schema_of(item.kind, is_part=bool(item.holder))
            made = Forms(definitions, self.guide.options, self.guide.blanks(item.data))
            self.forms[item.name] = made.form(schema, item.data)
        return with_labels(told, self.forms[item.name], at)

    def led(self, problem: Problem, place: str, loc: Loc) -> tuple[Editable | None, str]:
        """Return the item and the field that a problem at a place of a file is about."""
        item, at = self.decided(loc) if place == CHANGES.path else (None, "")
        if item is None:
            item, at = self.inside(problem.path, loc)
        if item and problem.name and problem.name != loc:
            at = field_at(item, problem.name, self.guide.items.get(item.holder))
        return item, at

    def stretch(self, problem: Problem, loc: Loc) -> Stretch | None:
        """Return what of a text in a file a problem is about; nothing if it is about all of it."""
        source = self.sources.get(problem.path)
        extent = source.values.get(loc) if source else None
        value = source.value(loc) if source and source.has(loc) else None
        if not source or not extent or extent.file or not isinstance(value, str):
            return None
        at = place_in(source, extent, value, problem)
        return stretch_of(problem, value, at) if 0 <= at < len(value) else None

    def inside(self, path: str, loc: Loc) -> tuple[Editable | None, str]:
        """Return the innermost item that holds something, and the field that it is in."""
        there = [each for each in self.at_paths[path] if loc[: len(each.loc)] == each.loc]
        item = max(there, key=lambda each: len(each.loc), default=None)
        return item, pointer_of(loc[len(item.loc) :]) if item else ""

    def decided(self, loc: Loc) -> tuple[Editable | None, str]:
        """Return the item from below and the field of it that changes.yml speaks of there."""
        name, field, rest = decision_at(self.guide.changes, loc)
        item = self.guide.items.get(name)
        return item, pointer_of((*way(item.data, field), *rest)) if item else ""

    def loc(self, problem: Problem, place: str) -> Loc | None:
        """Return what a problem is about in its file; nothing if no item is read from it."""
        if problem.path not in self.sources:
            self.sources[problem.path] = self.source(problem.path, place)
        source = self.sources[problem.path]
        return loc_at(source, problem.line, problem.column) if source else None

    def source(self, path: str, place: str) -> Source | None:
        """Return a file as it was read; nothing if none is read from it."""
        if place:
            return read(place, self.guide.files[place])[0]
        below = (each.source for each in self.guide.checked.library.entries)
        return next((each for each in below if each.path == path), None)


def _by_path(guide: Guide) -> Mapping[str, Sequence[Editable]]:
    """Return the items that stand in each file, by its path in problems."""
    found: dict[str, list[Editable]] = defaultdict(list)
    for item in guide.spots.values():
        own = guide.checked.library.path(item.place)
        found[own if item.place else item.source].append(item)
    return found


def loc_at(source: Source, line: int, column: int) -> Loc:
    """Return what stands at a line and a column of a file, both from 1."""
    starts = source.lines.starts
    offset = starts[min(line, len(starts)) - 1] + column - 1
    extents = [*source.values.items(), *source.keys.items()]
    near = [
        (extent.start, len(loc), loc)
        for loc, extent in extents
        if extent.start <= offset and extent.file is None
    ]
    return max(near, key=lambda each: each[:2], default=(0, 0, ()))[2]
