"""The items of all layers so far, and how they are found, edited and replaced."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from askwell.explaining.validation import validate
from askwell.kinds import KINDS
from askwell.kinds.base import Identified, Model
from askwell.kinds.changes import Changes
from askwell.kinds.kind import Kind
from askwell.kinds.published import Published
from askwell.kinds.publisher import Publisher
from askwell.kinds.synonyms import Synonyms
from askwell.lasting import Remembered
from askwell.layers.edits import put, without
from askwell.library import Entry, of_type
from askwell.problems import Problem
from askwell.reading.source import Loc, Source


@dataclass(frozen=True)
class Found:
    """Something that can be named: where it stands, and what it is."""

    entry: Entry
    loc: Loc
    item: object

    @property
    def is_whole(self) -> bool:
        """Whether it is all that its entry holds, not a part such as a question of a bank."""
        return self.loc == self.entry.loc


@dataclass(frozen=True)
class Shelf:
    """Entries in their order. Nothing in it changes: an edit gives another shelf."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    hidden: Mapping[str, str] = field(default_factory=dict)
    """What is hidden, as it is named, and where that is said."""
    hidden_items: Mapping[str, Identified] = field(default_factory=dict)
    """What is hidden, as it was, by name: its words and its choices still count."""
    unchosen: tuple[Entry, ...] = ()
    """Entries as they were with what stands for positions of rules that are not chosen."""
    ranks: Mapping[str, int] = field(default_factory=dict)
    """The place among its kind of what was put first, by name."""
    menu: tuple[str, ...] = ()
    """The parts of the menu that come first."""
    taken: Mapping[str, Problem] = field(default_factory=dict)
    """What is gone with originals that own items stand for, by name, and what is told of that."""
    frozen: Remembered = field(default_factory=dict)
    """The lists of sheets as they were frozen, in whichever layer that was last."""

    recorded: tuple[Entry[Published], ...] = ()
    """What readers had when the guide on top was last published."""
    changes: tuple[Entry[Changes], ...] = ()
    """What that guide decided about all this: its changes.yml."""
    adrift: frozenset[str] = frozenset()
    """Ids of what was to come into lists and could not."""

    @cached_property
    def names(self) -> Mapping[str, Found]:
        """Everything that can be named, by kind and id, such as "question.how-you-came-here"."""
        found: dict[str, Found] = {}
        for entry in self.entries:
            own = _named(entry)
            if found.keys().isdisjoint(own):
                found.update(own)
            else:
                found = {**found, **{name: own[name] for name in own if name not in found}}
        return found

    @cached_property
    def former(self) -> Mapping[str, str]:
        """Today's names, by those that `was` gives."""
        return {
            f"{found.item.kind}.{old}": name
            for name, found in self.names.items()
            if isinstance(found.item, Identified)
            for old in getattr(found.item, "was", ())
        }

    def today(self, name: str) -> str:
        """Return what something is called that has this name, or had it; else the name itself."""
        return name if name in self.names else self.former.get(name, name)

    def named(self, name: str) -> Found | None:
        """Return what has this name: of a shelf that is asked once, without naming all in it."""
        every = (_named(entry) for entry in self.entries)
        return next((own[name] for own in every if name in own), None)

    def find(self, name: str) -> Found | None:
        """Return what has this name, or had it."""
        return self.names.get(self.today(name))

    def with_problems(self, problems: Iterable[Problem]) -> Shelf:
        return replace(self, problems=(*self.problems, *problems))

    def written(self, source: Source) -> Shelf:
        """Return the shelf with a file edited; if it is wrong then, that is told and it stays."""
        path = source.path
        kind = kind_of(next(each for each in self.entries if each.source.path == path))
        found, faults = validate(kind, source)
        if faults:
            return self.with_problems(faults)
        made = {each.loc: Entry(source, *each) for each in found}
        entries = tuple(
            made.get(entry.loc, entry) if entry.source.path == path else entry
            for entry in self.entries
        )
        return replace(self, entries=entries)

    def without(self, gone: Found) -> Shelf:
        """Return the shelf without an item, or without a part of one."""
        if gone.is_whole:
            rest = tuple(entry for entry in self.entries if entry is not gone.entry)
            return replace(self, entries=rest)
        return self.written(without(gone.entry.source, gone.loc))

    def topped(self, own: Iterable[Entry]) -> Shelf:
        """Return the shelf with a layer on top: what has a name from below takes its place."""
        own = tuple(self._worded(entry) for entry in own)
        if not self.entries:
            return replace(self, entries=own)
        shelf = self
        for name in Shelf(own).names:
            below = shelf.names.get(name)
            if below and not below.is_whole:
                shelf = shelf.without(below)
        coming = {name: entry for entry in reversed(own) if (name := name_of(entry.model))}
        staying = [
            coming.get(name_of(entry.model), entry)
            for entry in shelf.entries
            if not _is_outdone(entry, own)
        ]
        placed = {id(entry) for entry in staying}
        added = [entry for entry in own if id(entry) not in placed]
        return replace(shelf, entries=(*staying, *added))

    def _worded(self, entry: Entry) -> Entry:
        """Give a publisher on top the words for things that it leaves to the one below."""
        below = self.names.get(name_of(entry.model))
        if below is None or not isinstance(entry.model, Publisher):
            return entry
        source, theirs = entry.source, below.entry.source
        for word in getattr(below.item, "vocabulary", {}):
            loc = (*entry.loc, "vocabulary", word)
            if word not in entry.model.vocabulary:
                source = put(source, loc, theirs, loc, loc)
        return Shelf((entry,)).written(source).entries[0]

    def ordered(self) -> tuple[Entry, ...]:
        """Return the entries by kind, by what was put first, then by their authors' order."""
        kinds = [kind.model for kind in KINDS]
        last = len(self.entries)
        return tuple(
            sorted(
                self.entries,
                key=lambda entry: (
                    kinds.index(type(entry.model)),
                    self.ranks.get(name_of(entry.model), last),
                    int(getattr(entry.model, "order", 0)),
                ),
            )
        )


def _is_outdone(entry: Entry, own: Sequence[Entry]) -> bool:
    """Tell whether words for one thing from below stand in a group of the layer on top."""
    if not isinstance(entry.model, Synonyms):
        return False
    groups = (each.model.words for each in of_type(own, Synonyms))
    return any(not entry.model.words.isdisjoint(words) for words in groups)


ALONE = {
    kind.model: kind.name
    for kind in KINDS
    if not kind.many and not issubclass(kind.model, Identified)
}
"""What a guide has only one of, by its model: its name."""


def _named(entry: Entry) -> Mapping[str, Found]:
    """Return what in an entry can be named; kept, as it never changes."""
    return entry.kept(_name_all)


def _name_all(entry: Entry) -> Mapping[str, Found]:
    found: dict[str, Found] = {}
    for loc, node in ((entry.loc, entry.model), *entry.identified):
        if name := name_of(node):
            found.setdefault(name, Found(entry, loc, node))
    return found


def kind_of(entry: Entry) -> Kind:
    return next(kind for kind in KINDS if kind.model is type(entry.model))


def name_of(model: object) -> str:
    """Return what an item is called in changes.yml ("email.thank-card"); empty if it has no name.

    What a guide has only one of is called by its kind: "publisher".
    """
    if isinstance(model, Identified):
        return "" if model.local else f"{model.kind}.{model.id}"
    return ALONE.get(type(model), "") if isinstance(model, Model) else ""
