"""What readers had when a guide was last published, as its record says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from askwell.addresses import PATTERNS
from askwell.half_saved import ids_in
from askwell.holding import field_of_parts, name_of_part
from askwell.kinds import KINDS
from askwell.kinds.base import Identified
from askwell.kinds.changes import CHANGES
from askwell.kinds.published import Published
from askwell.library import Entry
from askwell.reading.source import Loc


@dataclass(frozen=True, slots=True)
class Had:
    """An item that readers had."""

    name: str
    """Its kind and id, such as "email.thank-card"."""
    is_own: bool
    """Whether it was the guide's own, and not of what it stands on."""
    mark: str
    entry: Entry
    id: str

    @property
    def kind(self) -> str:
        return self.name.partition(".")[0]

    @property
    def loc(self) -> Loc:
        """Where the record says it."""
        return (*self.entry.loc, "own" if self.is_own else "below", self.id)


def had_changes(recorded: Iterable[Entry]) -> bool:
    """Tell whether the guide decided about what it stands on when it was published."""
    models = (entry.model for entry in recorded)
    return any(isinstance(each, Published) and each.kind == CHANGES.name for each in models)


def had(recorded: Iterable[Entry]) -> Iterator[Had]:
    """Yield everything that readers had, as it is written down."""
    for entry in recorded:
        if not isinstance(entry.model, Published) or entry.model.kind == CHANGES.name:
            continue
        for is_own, items in ((True, entry.model.own), (False, entry.model.below)):
            for each, mark in items.items():
                yield Had(f"{entry.model.kind}.{each}", is_own, mark, entry, each)


def had_in(recorded: Sequence[Entry], place: str, text: str) -> dict[str, str]:
    """Return what a file held when readers had it, in that order: the ids, and how each is called.

    The file of all items of a kind held those; an item's own file is known by the id of that.
    """
    kind = next((each for each in KINDS if each.holds(place)), None)
    if kind is None or not issubclass(kind.model, Identified):
        return {}
    models = (entry.model for entry in recorded)
    of_kind = (m for m in models if isinstance(m, Published) and m.kind == kind.model.kind)
    published = next(of_kind, None)
    if published is None or f"{kind.key}:" not in text:
        return {}
    if not kind.is_folder:
        return {each: f"{published.kind}.{each}" for each in published.own}
    if not field_of_parts(kind):
        return {}
    item = next((each for each in ids_in(text) if each in published.parts), "")
    return {each: name_of_part(kind, item, each) for each in published.parts.get(item, ())}


def never_had(recorded: Iterable[Entry]) -> set[str]:
    """Return the kinds with an address of which readers had nothing; none without a record."""
    kinds = {each.kind for each in had(recorded)}
    return PATTERNS.keys() - kinds if kinds else set()
