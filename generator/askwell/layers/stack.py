"""Layers into one shelf: each layer's own items on top, then what its changes.yml decides."""

from __future__ import annotations

from collections.abc import Sequence

from askwell.kinds.changes import Changes
from askwell.layers.changing import decided, decisions
from askwell.layers.hiding import hidden
from askwell.layers.ordering import put_first
from askwell.layers.originals import changed_since
from askwell.layers.shelf import Shelf
from askwell.library import Entry


def stacked(below: Shelf, own: Sequence[Entry]) -> Shelf:
    """Return the shelf with one more layer."""
    changes = [entry for entry in own if isinstance(entry.model, Changes)]
    shelf = below.topped(entry for entry in own if not isinstance(entry.model, Changes))
    for entry in changes:
        shelf = shelf.told(changed_since(below, entry))
        for decision in decisions(entry):
            shelf = decided(shelf, decision)
        shelf = put_first(hidden(shelf, entry), entry)
    return shelf
