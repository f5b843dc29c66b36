"""The drafts of a guide: which can be published, and which comes next. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from askwell.editor.faults import Fault
from askwell.editor.guide import Guide
from askwell.editor.items import Editable
from askwell.editor.lists import in_list
from askwell.library.drafts import DRAFT


@dataclass(frozen=True)
class Waiting:
    """What readers of a guide do not see yet."""

    guide: Guide
    found: Sequence[Fault]
    """Everything that is to mend in it."""

    @cached_property
    def wrong(self) -> frozenset[str]:
        """The items that have an error, and those in which it is."""
        items = (e.item for e in self.found if e.item and e.problem.severity == "error")
        return frozenset(name for each in items for name in (each.name, each.holder))

    @cached_property
    def parts(self) -> Mapping[str, Sequence[Editable]]:
        """What stands in each item."""
        found: dict[str, list[Editable]] = defaultdict(list)
        for each in self.guide.items.values():
            found[each.holder].append(each)
        return found

    @cached_property
    def whole(self) -> Mapping[str, Sequence[Editable]]:
        """The own drafts that can be published, by their file: all is there, and right."""
        found: dict[str, list[Editable]] = defaultdict(list)
        for item in self.guide.in_order:
            if item.place and item.status == DRAFT and self._can_be_seen(item):
                parts = self.parts.get(item.name, ())
                if not self.is_bare(item) or any(map(self._is_whole, parts)):
                    found[item.place].append(item)
        return found

    def _is_whole(self, item: Editable) -> bool:
        is_lacking = self.guide.drafts.get(item.name) != () or self.is_held(item)
        return not is_lacking and item.name not in self.wrong

    def is_held(self, item: Editable) -> bool:
        """Tell whether something in an item lacks something and is no draft of its own."""
        parts = self.parts.get(item.name, ())
        return any(self.guide.drafts.get(each.name) for each in parts if not each.status)

    def _can_be_seen(self, item: Editable) -> bool:
        """Tell whether readers would see an item: a draft that it stands in goes along."""
        return all(map(self._is_whole, with_holders([item], self.guide)))

    def is_bare(self, item: Editable) -> bool:
        """Tell whether all that stands in an item is unpublished: readers see nothing of it."""
        parts = self.parts.get(item.name, ())
        return bool(parts) and all(each.status for each in parts)

    def inside(self, item: Editable) -> Mapping[str, Any]:
        """Return what is said of the drafts in an item, in its form."""
        parts, is_bare = self.parts.get(item.name, ()), self.is_bare(item)
        return {
            "is_bare": is_bare,
            "is_held": self.is_held(item),
            "is_ready": is_bare and any(map(self._is_whole, parts)),
            "lacking": self.lacking(item),
        }

    def lacking(self, item: Editable) -> int:
        """Return how many drafts in an item still lack something: they stay drafts without it."""
        parts = self.parts.get(item.name, ())
        return sum(bool(self.guide.drafts.get(each.name)) for each in parts)

    @cached_property
    def partly(self) -> Sequence[Editable]:
        """The drafts that can be published, but for drafts in them that lack something."""
        return [e for items in self.whole.values() for e in items if self.lacking(e)]

    def ready(self, item: Editable, parts: Sequence[Editable]) -> Sequence[Editable]:
        """Return what can be published of an item with its parts: itself, if it is a draft, too."""
        whole = {each.name for items in self.whole.values() for each in items}
        found = [each for each in (item, *parts) if each.name in whole]
        is_waiting = item.status == DRAFT and item.name not in whole
        return [] if is_waiting or found == [item] else found

    def after(self, item: Editable) -> Editable | None:
        """Return what comes after an item in the list, of the own drafts that need something.

        The form of an item has what the drafts in it lack.
        """
        own = [each for each in in_list(self.guide) if each.place]
        at = next((n for n, e in enumerate(own) if e.name in (item.holder or item.name,)), 0)
        return next(self._needing(item, (*own[at:], *own[:at])), None)

    def _needing(self, item: Editable, others: Sequence[Editable]) -> Iterator[Editable]:
        for each in others:
            inside = [e for e in self.parts.get(each.name, ()) if e.place == each.place]
            needy = (e for e in (each, *inside) if e.name != item.name and self._needs(e))
            is_inside = each.name == item.name or self._has_own_holder(each)
            if not is_inside and any(needy):
                yield each

    def _needs(self, item: Editable) -> bool:
        is_wrong = item.status == DRAFT and item.name in self.wrong
        return is_wrong or bool(self.guide.drafts.get(item.name))

    def _has_own_holder(self, item: Editable) -> bool:
        holder = self.guide.items.get(item.holder)
        return bool(holder and holder.place == item.place)


def with_holders(items: Sequence[Editable], guide: Guide) -> Sequence[Editable]:
    """Return items and the own drafts that they stand in: without these, readers see none."""
    found = {each.name: each for each in items}
    for each in items:
        holder = guide.items.get(each.holder)
        if holder and holder.place and holder.status == DRAFT:
            found.setdefault(holder.name, holder)
    return [*found.values()]


def shown_with(guide: Guide, items: Sequence[Editable]) -> Sequence[Editable]:
    """Return what readers see once these are published: what stands in them and is no draft, too.

    They come as they stand in their files.
    """
    names = {each.name for each in items}
    others = (e for e in guide.items.values() if e.name not in names)
    inside = (e for e in others if e.holder in names and not e.status)
    return sorted((*items, *inside), key=lambda each: (each.place, each.loc))
