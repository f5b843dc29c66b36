"""Warnings that a guide accepts: by which names changes.yml knows their fields, and back. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from askwell.editor.answers import loc_of, pointer_of
from askwell.editor.decided import way, within
from askwell.editor.faults import faults
from askwell.editor.guide import Guide
from askwell.editor.items import Editable
from askwell.kinds.changes import CHANGES
from askwell.layers.noting import accepted
from askwell.patching import PatchError
from askwell.reading.source import Data


@dataclass(frozen=True, slots=True)
class Kept:
    """A text that is kept as it is though a check tells of it."""

    name: str
    """The item as changes.yml names it."""
    field: str
    check: str
    item: str
    """The item by its name of today."""
    title: str
    at: str
    """The field, by its pointer; empty if no such item is there."""
    message: str = ""
    """What the check says of it; nothing if it is content with it today."""


def kept(guide: Guide) -> list[Kept]:
    """Return the texts that changes.yml keeps; nothing as long as it cannot be read."""
    try:
        said = accepted(guide.files.get(CHANGES.path))
    except PatchError:
        return []
    return [_kept(guide, *each) for each in said]


def with_messages(guide: Guide) -> list[Kept]:
    """Return the texts that changes.yml keeps, each with what is not told of it."""
    every = kept(guide)
    found = faults(replace(guide, checked=guide.checked.with_accepted)) if every else []
    said = {(e.item.name, e.at, e.problem.check): e.problem.message for e in found if e.item}
    return [replace(e, message=said.get((e.item, e.at, e.check), "")) for e in every]


def _kept(guide: Guide, name: str, field: str, check: str) -> Kept:
    today = guide.checked.library.former.get(name)
    there = f"{name.partition('.')[0]}.{today}" if today else name
    item = guide.items.get(there)
    at = pointer_of(way(item.data, tuple(field.split(".")))) if item else ""
    return Kept(name, field, check, there, item.title if item else name, at)


def named(guide: Guide, item: Editable, pointer: str, check: str) -> tuple[str, str]:
    """Return a text's item and field as changes.yml has them, or else as it is to name them."""
    same = (item.name, pointer, check)
    found = next((each for each in kept(guide) if (each.item, each.at, each.check) == same), None)
    return (found.name, found.field) if found else (item.name, field_of(item.data, pointer))


def field_of(data: Data, pointer: str) -> str:
    """Return a field as changes.yml names it: an entry of a list by its id, or number from 1."""
    names = []
    for step in loc_of(pointer):
        inner = within(data, step)
        number = str(step + 1) if isinstance(step, int) and isinstance(data, list) else str(step)
        names.append(_id(data, inner) or number)
        data = inner
    return ".".join(names)


def _id(listed: Data, entry: Data) -> str:
    """Return the id of an entry of a list, if no other has it."""
    if not isinstance(listed, list) or not isinstance(entry, dict):
        return ""
    ids = [each.get("id") for each in listed if isinstance(each, dict)]
    own = entry.get("id")
    return own if isinstance(own, str) and ids.count(own) == 1 else ""


def value_at(data: Data, pointer: str) -> Data:
    """Return what stands in a field of an item; nothing if it is not there."""
    for step in loc_of(pointer):
        data = within(data, step)
    return data
