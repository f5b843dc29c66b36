"""What readers had when a guide was last published, as its record says."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from askwell.kinds import KINDS
from askwell.kinds.base import Identified
from askwell.kinds.changes import CHANGES
from askwell.kinds.kind import Kind
from askwell.kinds.published import Published
from askwell.library import Entry
from askwell.library.addresses import PATTERNS
from askwell.library.holding import field_of_parts, name_of_part, place_of
from askwell.reading.reader import read, rest_of
from askwell.reading.source import Data, Loc, Source


@dataclass(frozen=True, slots=True)
class Had:
    """An item that readers had."""

    name: str
    """Its kind and id, such as "email.thank-card"."""
    is_own: bool
    """Whether it was the guide's own, and not of what it stands on."""
    digest: str
    entry: Entry
    id: str
    held_in: str = ""
    """The file of an item that it was a part of: a bank's, of a question; empty for none."""

    @property
    def kind(self) -> str:
        return self.name.partition(".")[0]

    @property
    def loc(self) -> Loc:
        """Where the record says it."""
        return (*self.entry.loc, "own" if self.is_own else "below", self.id)


def had_changes(recorded: Iterable[Entry[Published]]) -> bool:
    """Tell whether the guide decided about what it stands on when it was published."""
    return any(each.model.kind == CHANGES.name for each in recorded)


def had(recorded: Iterable[Entry[Published]]) -> Iterator[Had]:
    """Yield everything that readers had, as it is written down."""
    recorded = tuple(recorded)
    homes = dict(_homes(recorded))
    for entry in recorded:
        if entry.model.kind == CHANGES.name:
            continue
        for is_own, items in ((True, entry.model.own), (False, entry.model.below)):
            for each, digest in items.items():
                name = f"{entry.model.kind}.{each}"
                yield Had(name, is_own, digest, entry, each, homes.get(name, ""))


def _homes(recorded: Iterable[Entry[Published]]) -> Iterator[tuple[str, str]]:
    """Yield the names of parts that readers had, each with the file that held it."""
    holding = {getattr(each.model, "kind", ""): each for each in KINDS if field_of_parts(each)}
    for entry in recorded:
        kind = holding.get(entry.model.kind)
        if kind is None:
            continue
        for item, parts in entry.model.parts.items():
            place = place_of(entry.model.kind, item)
            yield from ((name_of_part(kind, item, each), place) for each in parts)


class Listed(NamedTuple):
    """What a file lists: the items of its kind, or the parts of its one item."""

    source: Source
    loc: Loc
    today: list[tuple[str, ...]]
    """The ids that each of it has, or had."""
    held: dict[str, str]
    """The ids of what it listed when readers had it, in that order, and how each is called."""


def listed(recorded: Iterable[Entry[Published]], kind: Kind, path: str, raw: bytes) -> Listed:
    """Read what a file itself lists, whatever is made of it, as far as it can be read."""
    source = read(path, raw)[0]
    source = source if source.data is not None else rest_of(source)
    value = source.value((kind.key,)) if source.has((kind.key,)) else None
    field = field_of_parts(kind)
    loc = (kind.key, field) if field else (kind.key,)
    entries = source.value(loc) if source.has(loc) else None
    today = [_names(each) for each in entries] if isinstance(entries, list) else []
    return Listed(source, loc, today, had_in(recorded, kind, _names(value)))


def _names(entry: Data) -> tuple[str, ...]:
    """Return the ids that an entry has, or had."""
    if not isinstance(entry, dict):
        return ()
    was = entry.get("was")
    every = [entry.get("id"), *(was if isinstance(was, list) else [was])]
    return tuple(str(each) for each in every if each)


def had_in(
    recorded: Iterable[Entry[Published]], kind: Kind, named: Iterable[str]
) -> dict[str, str]:
    """Return what a file held when readers had it, in that order: the ids, and how each is called.

    The file of all items of a kind held those; an item's own file is known by the ids that the
    item has, or had. An older record knows of no parts, and of no order: it was sorted.
    """
    models = [entry.model for entry in recorded]
    is_kind = issubclass(kind.model, Identified) and any(each.parts for each in models)
    of_kind = (each for each in models if is_kind and each.kind == getattr(kind.model, "kind", ""))
    published = next(of_kind, None)
    if published is None:
        return {}
    if not kind.is_folder:
        return {each: f"{published.kind}.{each}" for each in published.own}
    item = next((each for each in named if each in published.parts), "")
    return {each: name_of_part(kind, item, each) for each in published.parts.get(item, ())}


def never_had(recorded: Iterable[Entry[Published]]) -> set[str]:
    """Return the kinds with an address of which readers had nothing; none without a record."""
    kinds = {each.kind for each in had(recorded)}
    return PATTERNS.keys() - kinds if kinds else set()


def behind(held: Sequence[str], today: Sequence[Collection[str]]) -> list[str]:
    """Return what of all this stood behind the last entry of a list of today.

    `today` are the ids that each entry has, or had. Nothing stood behind a last one that is new,
    or if the order is another today.
    """
    last = [at for at, each in enumerate(held) if today and each in today[-1]]
    rest = held[last[-1] + 1 :] if last else []
    kept = {each for names in today for each in names}
    return [*rest] if kept.isdisjoint(rest) else []
