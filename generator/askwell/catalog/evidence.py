"""What statements rest on, and what rests on a source."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from askwell.catalog.items import Items
from askwell.kinds.base import BasisRef, Identified, Model
from askwell.kinds.evidence import CitedSource, Point


@dataclass(frozen=True)
class Evidence(Items):
    """Look-ups of sources and of their users."""

    @cached_property
    def sources(self) -> tuple[CitedSource, ...]:
        return self.library.all(CitedSource)

    @cached_property
    def references(self) -> tuple[CitedSource, ...]:
        """The sources that can be looked up and that something on the site rests on, by author."""
        found = (each for each in self.sources if not each.lacks and self.users_of(each))
        return tuple(sorted(found, key=lambda each: (each.filed.casefold(), each.title.casefold())))

    @cached_property
    def research(self) -> tuple[CitedSource, ...]:
        """The other sources: they stay in the file."""
        listed = {each.id for each in self.references}
        return tuple(each for each in self.sources if each.id not in listed)

    def cited(self, basis: tuple[BasisRef, ...]) -> list[CitedSource]:
        """List the references among what a statement rests on, each once."""
        return [each for each in self.references if not {*each.names}.isdisjoint(basis)]

    @cached_property
    def used_by(self) -> dict[str, list[Identified]]:
        """The items, and parts of them, that rest on each point or source, by its id."""
        users: dict[str, list[Identified]] = {}
        parts = {id(part) for _, part in self.library.parts}
        for entry in self.library.entries:
            holder: Model = entry.model
            # Nodes come in the order of the fields, an item's own basis before its parts: whichever
            # was passed last holds the basis. Two parts can be equal, so they are told by identity.
            for _, node in entry.nodes:
                if isinstance(node, Model) and id(node) in parts:
                    holder = node
                elif isinstance(node, BasisRef) and isinstance(holder, Identified):
                    found = users.setdefault(node, [])
                    if not found or found[-1] is not holder:
                        found.append(holder)
        return users

    def users_of(self, basis: Point | CitedSource) -> list[Identified]:
        """List the items with an address that rest on a point, or on anything in a source."""
        users = (item for name in basis.names for item in self.used_by.get(name, ()))
        return list({id(item): item for item in users if self.has_address(item)}.values())
