"""What is done to items from outside of their forms: hide, bring back, publish, move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from askwell.editor import changing
from askwell.editor.accepting import named, value_at
from askwell.editor.changing import FileChange
from askwell.editor.content_folder import RefusedError
from askwell.editor.desk import Desk
from askwell.editor.faults import faults, faults_of
from askwell.editor.guide import Guide
from askwell.editor.items import Editable
from askwell.editor.proposals import Proposal
from askwell.editor.waiting import shown_with, with_holders
from askwell.kinds.changes import CHANGES
from askwell.layers.originals import digest_of
from askwell.library.drafts import DRAFT

NOTHING = Editable("", "", CHANGES, None, (), CHANGES.path)
"""What is saved with such an act: no item, so that no form is shown after it."""


class Acts:
    """What can be done to the items of the guide on a desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def hide(self, name: str) -> Proposal:
        """Return what takes an item off the guide."""
        return self._noted(changing.hidden(name, self.desk.changes))

    def restore(self, name: str) -> Proposal:
        """Return what brings a hidden item back."""
        return self._noted(changing.restored(name, self.desk.changes))

    def accept(self, name: str, at: str, check: str) -> Proposal:
        """Return what keeps a text as it is, so that a warning of it is told no more.

        Raises RefusedError if the item is gone, what is saved of it is not warned of, or would be
        still.
        """
        guide = self.desk.guide()
        item = guide.items.get(name)
        if item is None:
            raise RefusedError("gone")
        if not _is_told(item, guide, at, check):
            raise RefusedError("untold")
        of = digest_of(value_at(item.data, at))
        change = changing.accepted(*named(guide, item, at, check), check, of, self.desk.changes)
        made = replace(self._noted(change), is_unseen=True)
        if _is_told(item, self.desk.guide(made), at, check):
            raise RefusedError("told")
        return made

    def tell(self, name: str, field: str, check: str) -> Proposal:
        """Return what lets a warning be told again that was accepted. Raises PatchError."""
        change = changing.accepted(name, field, check, None, self.desk.changes)
        return replace(self._noted(change), is_unseen=True)

    def publish(self, names: Sequence[str]) -> Proposal:
        """Return what shows drafts to readers, and what they stand in: those of all files in one.

        Raises PatchError if something would be wrong then, RefusedError if some of them are gone.
        """
        guide = self.desk.guide()
        items = [each for each in guide.items.values() if each.name in names]
        if not items or len(items) < len({*names}) or not all(each.place for each in items):
            raise RefusedError("gone")
        drafts = [each for each in with_holders(items, guide) if each.status == DRAFT]
        drafts.sort(key=lambda each: each.place)
        of_files = [list(group) for _, group in groupby(drafts, lambda each: each.place)]
        files = (self.desk.rewrite(changing.published(group)) for group in of_files)
        shown = shown_with(guide, drafts)
        made = Proposal(tuple(files), NOTHING, shown=tuple(shown))
        self.desk.refuse_faults(made)
        return made

    def move(self, names: Sequence[str], at: int, to: int) -> Proposal:
        """Return what lets an item stand elsewhere among these, counted from 0.

        Raises RefusedError if some of them are gone.
        """
        guide = self.desk.guide()
        items = [guide.items[name] for name in names if name in guide.items]
        is_there = len(items) == len(names) and {at, to} <= set(range(len(items)))
        if not is_there or at == to:
            raise RefusedError("gone")
        item = items.pop(at)
        items.insert(to, item)
        if guide.has_order_of_file(items):
            change = changing.arranged(items, guide.files[item.place])
        else:
            change = changing.put_first(items)
        return self.desk.made(change, item)

    def _noted(self, change: FileChange) -> Proposal:
        return self.desk.made(change, NOTHING)


def _is_told(item: Editable, guide: Guide, at: str, check: str) -> bool:
    found = faults_of(item, guide, faults(guide))
    return any((each.at, each.problem.check) == (at, check) for each in found)
