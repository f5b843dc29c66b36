"""Warnings that a guide accepts: by which names changes.yml knows their fields, and back. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from askwell.editor.answers import loc_of, pointer_of
from askwell.editor.guide import Guide
from askwell.kinds.changes import CHANGES
from askwell.layers.noting import accepted
from askwell.patching import PatchError
from askwell.reading.source import Data


@dataclass(frozen=True, slots=True)
class Kept:
    """A text that is kept as it is though a check tells of it."""

    item: str
    title: str
    field: str
    at: str
    """The field, by its pointer."""
    check: str


def kept(guide: Guide) -> list[Kept]:
    """Return the texts that changes.yml keeps; nothing as long as it cannot be read."""
    try:
        said = accepted(guide.files.get(CHANGES.path))
    except PatchError:
        return []
    return [Kept(name, _title(guide, name), field, _at(field), check)
            for name, field, check in said]  # fmt: skip


def _title(guide: Guide, name: str) -> str:
    item = guide.items.get(name)
    return item.title if item else name


def field_of(pointer: str) -> str:
    """Return a field as changes.yml names it: an entry of a list by its number from 1."""
    steps = loc_of(pointer)
    return ".".join(str(step + 1 if isinstance(step, int) else step) for step in steps)


def _at(field: str) -> str:
    steps = field.split(".")
    return pointer_of(tuple(int(e) - 1 if e.isdecimal() else e for e in steps))


def value_at(data: Data, pointer: str) -> Data:
    """Return what stands in a field of an item; nothing if it is not there."""
    for step in loc_of(pointer):
        if isinstance(data, dict):
            data = data.get(str(step))
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data
