"""What a guide does with what it stands on, item by item; and both texts of one item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from askwell.kinds.changes import CHANGES, Changes
from askwell.kinds.published import Published
from askwell.kinds.synonyms import SYNONYMS, Synonyms
from askwell.lasting.recorded import had
from askwell.layers.changing import decisions, suggest_item
from askwell.layers.governing import governed
from askwell.layers.shelf import Found, Shelf
from askwell.layers.stack import ABOUT_ITEMS, stacked
from askwell.library import Entry, Library, of_type
from askwell.library.addresses import addresses
from askwell.problems import Problem, UsageError
from askwell.problems.names import shown
from askwell.reading.source import Data, Loc, Source


@dataclass(frozen=True, slots=True)
class HalfRead:
    """An own file with mistakes, and the kinds of items that it may hold."""

    source: Source
    kinds: frozenset[str]

    def find(self, name: str) -> Loc | None:
        """Return where an item stands in it, as far as it can be read."""
        kind, _, ident = name.partition(".")
        groups = _groups((), self.source.data) if kind in self.kinds else ()
        return next((loc for loc, group in groups if group.get("id") == ident), None)

    def mentions(self, name: str) -> bool:
        kind, _, ident = name.partition(".")
        return kind in self.kinds and ident in self.source.text


@dataclass(frozen=True, slots=True)
class Layered:
    """A guide's own layer, and what it stands on."""

    below: Shelf
    own: tuple[Entry, ...]
    faults: tuple[Problem, ...] = ()
    """The mistakes in files of any layer."""
    half_read: tuple[HalfRead, ...] = ()

    @property
    def changes(self) -> tuple[Entry[Changes], ...]:
        """What its changes.yml holds."""
        return of_type(self.own, Changes)


@dataclass(frozen=True, slots=True)
class Departure:
    """One thing that is different from what the guide stands on."""

    state: str
    """One of own, replaced, changed, added, chosen, hidden, given up, first, new, gone."""
    item: str
    field: str = ""
    why: str = ""


def lines(guide: Layered) -> list[Departure]:
    """List what is own, what is changed, and what is hidden."""
    decided = (line for entry in guide.changes for line in _decided(entry))
    return [*_own(guide), *decided, *_since_published(guide)]


def conflicts(guide: Layered) -> list[Problem]:
    """List each original that has changed, or is gone, since the guide decided about it."""
    problems = stacked(guide.below, guide.own).problems
    return sorted(
        {each for each in problems if each.check in ("original-changed", "original-gone")}
    )


def unfrozen(guide: Layered) -> int:
    """Count the decisions about originals of which nobody wrote down how they were."""
    frozen = {each.item for entry in guide.changes for each in entry.model.replaces}
    taken = sum(line.state == "replaced" and line.item not in frozen for line in lines(guide))
    return taken + sum(
        decision.of is None and decision.value != "because" and decision.item in guide.below.names
        for entry in guide.changes
        for decision in decisions(entry)
    )


def _own(guide: Layered) -> Iterator[Departure]:
    for entry in guide.own:
        if isinstance(entry.model, Synonyms):  # has no name: its words are what it is
            yield Departure("own", SYNONYMS.key, ", ".join(entry.model.same))
        for name, found in Shelf((entry,)).names.items():
            if name in guide.below.names and name != "publisher":
                yield Departure("replaced", name)
            elif found.is_whole and not isinstance(entry.model, ABOUT_ITEMS):
                yield Departure("own", name)


def _decided(entry: Entry[Changes]) -> Iterator[Departure]:
    model = entry.model
    for change in model.fields:
        yield Departure("changed", change.item, change.field, change.why or "")
    for each in model.add:
        name = each.entry.get("id", "") if isinstance(each.entry, dict) else ""
        yield Departure("added", each.to, str(name), each.why or "")
    for rule in model.rules:
        yield Departure("chosen", f"rule.{rule.rule}", rule.chosen, rule.because)
    for gone in model.hide:
        yield Departure("hidden", gone.item, why=gone.why or "")
    for lost in model.gone:
        yield Departure("given up", lost.item, why=lost.why or "")
    for what in model.order:
        yield Departure("first", what)


def _since_published(guide: Layered) -> Iterator[Departure]:
    """Yield what came and what went below since somebody wrote down what readers have."""
    recorded = {each.name: each for each in had(of_type(guide.own, Published))}
    below = addresses(Library(guide.below.entries).published) if recorded else {}
    without = governed(stacked(guide.below, guide.own)).hidden if recorded else {}
    yield from (Departure("new", name) for name in below if name not in {**recorded, **without})
    for name, each in recorded.items():
        if not each.is_own and name not in below:
            yield Departure("gone", name)


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of an item in two versions; None where a version has no such field."""

    field: str
    original: str | None
    yours: str | None


def differences(guide: Layered, name: str) -> list[Difference]:
    """Compare an item as it was written below with what the guide makes of it.

    Of a file with mistakes, what can be read counts. Raises UsageError for a name of nothing.
    """
    before, now = written(guide.below.find(name)), _yours(guide, name)
    if not before and not now:
        raise UsageError(f'There is no "{shown(name)}". {suggest_item(guide.below, name)}')
    return [
        Difference(field, before.get(field), now.get(field))
        for field in dict.fromkeys((*before, *now))
        if before.get(field) != now.get(field)
    ]


def written(found: Found | None) -> dict[str, str]:
    """Return every text of an item, by its field as changes.yml calls it."""
    return dict(_texts("", found.entry.source.value(found.loc))) if found else {}


def _yours(guide: Layered, name: str) -> dict[str, str]:
    for each in guide.half_read:
        if loc := each.find(name):
            return dict(_texts("", each.source.value(loc)))
    return written(stacked(guide.below, guide.own).find(name))


def in_the_way(guide: Layered, name: str) -> list[Problem]:
    """List the mistakes because of which an item is not what its own file, or changes.yml, says."""
    paths = {
        each.source.path
        for each in guide.half_read
        if CHANGES.name in each.kinds or each.find(name) or each.mentions(name)
    }
    return sorted(each for each in guide.faults if each.path in paths)


def _groups(loc: Loc, data: Data) -> Iterator[tuple[Loc, dict[str, Data]]]:
    """Yield every group of named values, and where it stands."""
    if isinstance(data, dict):
        yield loc, data
    inside = data.items() if isinstance(data, dict) else enumerate(data or ())
    for step, each in inside if isinstance(data, dict | list) else ():
        yield from _groups((*loc, step), each)


def _texts(name: str, data: Data) -> Iterator[tuple[str, str]]:
    """Yield every text below a value, by the way to it as changes.yml writes it."""
    if isinstance(data, dict):
        pairs: Sequence[tuple[str, Data]] = list(data.items())
    elif isinstance(data, list):
        pairs = [(_called(each, number), each) for number, each in enumerate(data, start=1)]
    else:
        yield name, str(data or "")
        return
    for step, each in pairs:
        yield from _texts(f"{name}.{step}" if name else step, each)


def _called(data: Data, number: int) -> str:
    return str(data["id"]) if isinstance(data, dict) and data.get("id") else str(number)
