"""What readers had when a guide was last published, as its record says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

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
