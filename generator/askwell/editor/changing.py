"""A change of an item as a change of a file: its own, or changes.yml for what lies below. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from askwell.editor import inside
from askwell.editor.items import Editable
from askwell.kinds import SCHEMA
from askwell.kinds.changes import CHANGES
from askwell.kinds.kind import Kind
from askwell.layers import noting
from askwell.layers.noting import Note
from askwell.library.drafts import SHOWN
from askwell.patching import (
    Arrange,
    Edit,
    Insert,
    PatchError,
    Put,
    Remove,
    Value,
    between,
    data_of,
    patched,
    written,
)
from askwell.reading.source import Data, Loc


@dataclass(frozen=True, slots=True)
class FileChange:
    """What is to become of a file: edits, or what a new one holds; {} is one made by edits."""

    place: str
    edits: tuple[Edit, ...] = ()
    new: Value = None

    def made(self, raw: bytes | None, above: str = "") -> bytes:
        """Return the file's bytes after it. Raises PatchError if that cannot be for certain.

        `above` is the remark at the top of a new file.
        """
        if raw is None and self.new is None:
            raise PatchError("The file is not there any more.")
        if raw is None:
            new = self.new
            return written(self.place, new, above=above) if new else self._made(above.encode())
        if self.new is not None and not self.edits:
            raise PatchError("There is a file of this name already. Choose another id.")
        return self._made(raw)

    def _made(self, raw: bytes) -> bytes:
        return patched(self.place, raw, self.edits)


def edited(item: Editable, new: Data, changes: bytes | None) -> FileChange:
    """Return the change that makes an item say something else."""
    edits = between(item.data, new)
    if item.place:
        return FileChange(item.place, tuple(replace(e, loc=(*item.loc, *e.loc)) for e in edits))
    made: tuple[Edit, ...] = ()
    is_there = changes is not None
    for name, old, now in inside.apart(item, new):
        notes = noting.fields(changes, name, old, now)
        made += noting.edits(changes, notes) if notes else ()
        changes = noting.noted(changes, notes) if notes else changes
    return FileChange(CHANGES.path, made, {} if made and not is_there else None)


def added(kind: Kind, new: Mapping[str, Data], raw: bytes | None) -> FileChange:
    """Return the change that brings a new item; `raw` is the one file of a kind that has one."""
    if kind.is_prose:
        rest = {name: each for name, each in new.items() if name != "id"}
        return FileChange(f"{kind.path}{new['id']}{kind.suffix}", new=rest)
    whole: Value = {"schema": SCHEMA, kind.key: [new] if kind.many else new}
    place = f"{kind.path}{new['id']}{kind.suffix}" if kind.is_folder else kind.path
    if raw is None or not kind.many:
        return FileChange(place, new=whole)
    at = (kind.key, _count(data_of(place, raw), (kind.key,)))
    return FileChange(place, (Insert(at, new),), whole)


def added_part(holder: Editable, new: Data, changes: bytes | None) -> FileChange:
    """Return the change that brings a new part of an item."""
    assert holder.kind.parts  # noqa: S101 - for the type alone
    field = holder.kind.parts.field
    if holder.place:
        at = (*holder.loc, field, _count(holder.data, (field,)))
        return FileChange(holder.place, (Insert(at, new),))
    entry: Value = {"to": f"{holder.name}.{field}", "entry": new}
    return _noted(changes, [(("add", noting.count(changes, "add")), entry)])


def hidden(name: str, changes: bytes | None) -> FileChange:
    """Return the change after which the guide does without something."""
    return _noted(changes, noting.hiding(changes, name))


def restored(name: str, changes: bytes | None) -> FileChange:
    """Return the change that takes back that something is hidden. Raises PatchError."""
    held = noting.held(changes).get("hide")
    said = held if isinstance(held, list) else []
    names = [each.get("item") if isinstance(each, dict) else each for each in said]
    if name not in names:
        raise PatchError(f'Nothing in changes.yml hides "{name}".')
    return FileChange(CHANGES.path, (Remove((CHANGES.key, "hide", names.index(name))),))


def accepted(
    name: str, field: str, check: str, of: str | None, changes: bytes | None
) -> FileChange:
    """Return the change after which a warning of a text is told no more, or without `of` again.

    Raises PatchError.
    """
    if of is not None:
        return _noted(changes, noting.accepting(changes, name, field, check, of))
    known = noting.accepted(changes)
    if (name, field, check) not in known:
        raise PatchError(f'Nothing in changes.yml accepts "{check}" there.')
    at = (CHANGES.key, "accepted", known.index((name, field, check)))
    return FileChange(CHANGES.path, (Remove(at),))


def published(items: Sequence[Editable]) -> FileChange:
    """Return the change after which readers see these, which stand in one file."""
    edits = (Put((*each.loc, "status"), SHOWN) for each in items)
    return FileChange(items[0].place, tuple(edits))


def arranged(items: Sequence[Editable], raw: bytes) -> FileChange:
    """Return the change after which these entries of a file's list stand in this order.

    What else the list holds, such as an entry that cannot be read, stays where it is.
    """
    place, listed = items[0].place, items[0].loc[:-1]
    now = [int(each.loc[-1]) for each in items]
    order = list(range(_count(data_of(place, raw), listed)))
    for at, each in zip(sorted(now), now, strict=True):
        order[at] = each
    return FileChange(place, (Arrange(listed, tuple(order)),))


def put_first(items: Sequence[Editable]) -> FileChange:
    """Return the change after which changes.yml puts these items first, in this order."""
    name = items[0].listed_as
    ids: Value = [each.id for each in items]
    return FileChange(
        CHANGES.path,
        (Put((CHANGES.key, "order", name), ids),),
        {"schema": SCHEMA, CHANGES.key: {"order": {name: ids}}},
    )


def _noted(changes: bytes | None, notes: Sequence[Note]) -> FileChange:
    """Return the change of changes.yml, which is made if it is not there."""
    made = noting.edits(changes, notes) if notes else ()
    return FileChange(CHANGES.path, made, {} if made and changes is None else None)


def _count(data: Data | Mapping[str, Data], loc: Loc) -> int:
    for step in loc:
        data = data.get(str(step)) if isinstance(data, Mapping) else None
    return len(data) if isinstance(data, list) else 0
