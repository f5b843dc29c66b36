"""What readers have: written down when a guide is published."""

from __future__ import annotations

from askwell.addresses import addresses
from askwell.exchanging import exchange
from askwell.holding import parts_of
from askwell.kinds import SCHEMA
from askwell.kinds.published import PUBLISHED
from askwell.layers.originals import mark_of
from askwell.layers.shelf import Found, Shelf
from askwell.layers.stack import stacked
from askwell.layers.status import Layered
from askwell.library import Library
from askwell.loading import layers
from askwell.project import Project
from askwell.reading.source import Data


def record(project: Project) -> int:
    """Write down what readers have from now on; return the number of items.

    Raises AskwellError if a file has mistakes.
    """
    guide = layers(project.content, project.below)
    marks = marked(stacked(guide.below, guide.own))
    exchange(project.content / PUBLISHED.path, as_yaml(guide, marks))
    return len(marks)


def marked(shelf: Shelf) -> dict[str, str]:
    """Return the mark of everything with an address, by name."""
    there = addresses(Library(shelf.entries, hidden=shelf.hidden).published)
    return {name: mark_of(_data(found)) for name, found in shelf.names.items() if name in there}


def _data(found: Found) -> Data:
    """Return what a file holds of an item, without items of their own in it: they have marks."""
    data: Data = found.entry.source.value(found.loc)
    parts = parts_of(found.entry.model) if found.is_whole else None
    if parts and isinstance(data, dict):
        return {name: value for name, value in data.items() if name != parts.field}
    return data


def as_yaml(guide: Layered, marks: dict[str, str]) -> str:
    """Return the words of published.yml."""
    own = Shelf(guide.own).names
    kinds: dict[str, dict[str, list[str]]] = {}
    for name, mark in sorted(marks.items()):
        kind, _, id_ = name.partition(".")
        rows = kinds.setdefault(kind, {})
        rows.setdefault("own" if name in own else "below", []).append(f"      {id_}: {mark}\n")
    blocks = [
        f"  - kind: {kind}\n"
        + "".join(f"    {whose}:\n{''.join(found)}" for whose, found in rows.items())
        for kind, rows in kinds.items()
    ]
    return f"schema: {SCHEMA}\n{PUBLISHED.key}:" + ("\n" + "".join(blocks) if blocks else " []\n")
