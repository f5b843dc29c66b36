"""What a guide holds and where it stands: kinds, addresses, lists, and what lies behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from askwell.kinds import KINDS
from askwell.kinds.base import Identified
from askwell.kinds.kind import Kind
from askwell.kinds.publisher import Publisher
from askwell.kinds.sections import SECTIONS
from askwell.library import Library
from askwell.library.addresses import PATTERNS, address, addresses, fixed, former_ids
from askwell.library.drafts import Draft
from askwell.problems import Problem

Remarks: TypeAlias = tuple[Problem, ...]


def remarked_as(item: Identified, whole: Identified | None = None) -> str:
    """Return the name under which remarks on an item are kept; of a part, within its whole."""
    within = f"{whole.kind}.{whole.id}." if whole else ""
    return f"{within}{item.kind}.{item.id}"


@dataclass(frozen=True)
class Places:
    """Look-ups of items, of their places and of pages."""

    library: Library
    drafts: tuple[Draft, ...] = ()
    """What is not published yet, where a preview shows it."""
    remarked: Mapping[str, Remarks] | None = None
    """What checks remark on in items and parts of them, where a preview shows it."""
    _of: dict[str, tuple[Identified, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @cached_property
    def publisher(self) -> Publisher:
        return self.library.publisher

    def of(self, kind: Kind) -> tuple[Identified, ...]:
        """Return every item of a kind that has its place to itself.

        Where two kinds share an address, the later opens the page of the earlier.
        """
        if kind.name not in self._of:
            self._of[kind.name] = self._having_a_place(kind)
        return self._of[kind.name]

    def _having_a_place(self, kind: Kind) -> tuple[Identified, ...]:
        items = (item for item in self.library.all(kind.model) if isinstance(item, Identified))
        return tuple(item for item in items if not kind.address or self._has_its_place(item))

    def _has_its_place(self, item: Identified) -> bool:
        return self.has_address(item) and self._first_at[address(item)] is item

    @cached_property
    def _first_at(self) -> dict[str, Identified]:
        found: dict[str, Identified] = {}
        for entry in self.library.entries:
            if isinstance(entry.model, Identified) and entry.model.kind in PATTERNS:
                found.setdefault(address(entry.model), entry.model)
        return found

    def items(self, name: str) -> tuple[Identified, ...]:
        """Return every item of the kind with this name, such as "emails"."""
        return self.of(next(kind for kind in KINDS if kind.name == name))

    def get(self, kind: str, name: str | None) -> Identified | None:
        """Return the item of this kind with this id, such as "fact" and "note-length"."""
        return self.library.index.get(kind, {}).get(name or "")

    @cached_property
    def addresses(self) -> dict[str, str]:
        """The address of everything that has one, by `kind.id`."""
        return addresses(self.library)

    def address(self, item: Identified) -> str:
        """Return where an item or a part of one stands. Raises KeyError if it has no place."""
        return self.addresses[f"{item.kind}.{item.id}"]

    def former_ids(self, item: Identified) -> tuple[str, ...]:
        """Return the ids that an item had before, without those that another has today."""
        return former_ids(self.library, item)

    def has_address(self, item: Identified) -> bool:
        return f"{item.kind}.{item.id}" in self.addresses

    @cached_property
    def _places(self) -> frozenset[str]:
        return fixed(self.library).union(self.addresses.values()) - self.library.hidden.keys()

    def has(self, place: str) -> bool:
        """Tell whether an address is a page of this guide, or a place on one."""
        return place in self._places

    def lists(self, section: str = "") -> tuple[Kind, ...]:
        """Return the kinds whose list has a page here: those of a part of the menu, or all."""
        return tuple(
            kind
            for each in SECTIONS
            for kind in KINDS
            if kind.section == each.name and section in ("", each.name)
            if kind.list_page and self.has(kind.list_page.address)
        )

    @cached_property
    def _drafted(self) -> dict[str, Draft]:
        return {f"{each.item.kind}.{each.item.id}": each for each in self.drafts}

    def draft(self, item: Identified) -> Draft | None:
        """Return what is known of a draft; None for what is published."""
        return self._drafted.get(f"{item.kind}.{item.id}")

    @property
    def is_preview(self) -> bool:
        """Whether pages are for those who write them."""
        return self.remarked is not None

    def remarks(self, item: Identified, whole: Identified | None = None) -> Remarks:
        """Return what checks remark on in an item, or in a part of the whole that holds it."""
        return (self.remarked or {}).get(remarked_as(item, whole), ())

    def count(self, kind: Kind) -> int:
        """Return how many items of a kind readers find: of a bank, its questions."""
        field = kind.parts.field if kind.parts else ""
        return sum(len(getattr(item, field)) if field else 1 for item in self.of(kind))
