"""Layers into one shelf: each layer's own items on top, then what its changes.yml decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from askwell.kinds.changes import Changes
from askwell.kinds.ids import Frozen
from askwell.kinds.published import Published
from askwell.layers.adding import added
from askwell.layers.changing import decided, decided_twice, decisions
from askwell.layers.hiding import gone_along, hidden
from askwell.layers.ordering import put_first
from askwell.layers.originals import changed_since
from askwell.layers.shelf import Shelf
from askwell.layers.standing_in import standing_in, taken_by
from askwell.library import Entry, of_type

ABOUT_ITEMS = (Changes, Frozen, Published)
"""What a layer says of items, and no item itself."""


def stacked(below: Shelf, own: Sequence[Entry]) -> Shelf:
    """Return the shelf with one more layer."""
    changes = of_type(own, Changes)
    frozen = {each.model.list: each.model.words for each in of_type(own, Frozen)}
    shelf = below.topped(entry for entry in own if not isinstance(entry.model, ABOUT_ITEMS))
    shelf = shelf.with_problems(standing_in(below, own))
    taken = {**shelf.taken, **taken_by(below, shelf, own)}
    for entry in changes:
        shelf = shelf.with_problems([*changed_since(below, entry), *decided_twice(entry)])
        for decision in decisions(entry):
            shelf = decided(shelf, decision)
        shelf = added(shelf, entry)
        shelf = put_first(hidden(shelf, entry), entry)
    shelf = shelf.with_problems(gone_along(shelf, own))
    return replace(
        shelf,
        taken=taken,
        frozen={**below.frozen, **frozen},
        recorded=of_type(own, Published),
        changes=changes,
    )
