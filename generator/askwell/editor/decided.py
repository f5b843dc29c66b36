"""What changes.yml says of items below, as their forms show it: also what is wrong there. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from askwell.editor.answers import pointer_of
from askwell.editor.items import Editable
from askwell.kinds.changes import CHANGES
from askwell.kinds.evidence import Rule
from askwell.layers.changing import number_of
from askwell.reading.source import Data, Loc


def as_decided(items: Sequence[Editable], changes: Data) -> Iterator[Editable]:
    """Yield items below as changes.yml has them.

    What is wrong there is none of what was read, but it is what a form has to show.
    """
    said: dict[str, list[tuple[Loc, Data]]] = {}
    for name, field, value in _decisions(changes):
        said.setdefault(name, []).append((field, value))
    for item in items:
        data = item.data
        for field, value in said.get(item.name, ()):
            data = _put(data, way(data, field), value)
        yield item if data == item.data else replace(item, data=data)


def decision_at(changes: Data, loc: Loc) -> tuple[str, Loc, Loc]:
    """Return the item that something in changes.yml is about, its field, and the rest of the way.

    The item is nothing where no field is decided.
    """
    said = _at(changes, loc[:3])
    if loc[1:2] == ("fields",):
        return str(said.get("item")), _steps(said), loc[4:]
    if loc[1:2] == ("rules",):
        return f"{Rule.kind}.{said.get('rule')}", loc[3:], ()
    return "", (), ()


def field_at(item: Editable, name: Loc, holder: Editable | None) -> str:
    """Return the field that is missing by its way from the file that an item is in at the end.

    An entry that changes.yml brings is last in the list of its `holder`.
    """
    parts = item.kind.parts
    if holder and parts and item.loc[:1] == (CHANGES.key,):
        return pointer_of(name[len(holder.loc) + 2 :])
    return pointer_of(name[len(item.loc) :])


def way(data: Data, steps: Loc) -> Loc:
    """Return the way to a field; entries that are named by their ids or numbers, by position."""
    found: list[str | int] = []
    for step in steps:
        number = number_of(data, str(step)) if isinstance(data, list) else None
        found.append(step if number is None else number)
        data = within(data, found[-1])
    return tuple(found)


def within(data: Data, step: str | int) -> Data:
    """Return what stands in data under a name or at a position; nothing if nothing does."""
    if isinstance(data, dict):
        return data.get(str(step))
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None


def _decisions(changes: Data) -> Iterator[tuple[str, Loc, Data]]:
    held = changes.get(CHANGES.key) if isinstance(changes, dict) else None
    for said in _groups(held, "fields"):
        if "now" in said:
            yield str(said.get("item")), _steps(said), said["now"]
    for said in _groups(held, "rules"):
        for field in ("chosen", "because"):
            if field in said:
                yield f"{Rule.kind}.{said.get('rule')}", (field,), said[field]


def _groups(held: Data, name: str) -> Iterator[Mapping[str, Data]]:
    listed = held.get(name) if isinstance(held, dict) else None
    yield from (e for e in (listed if isinstance(listed, list) else ()) if isinstance(e, dict))


def _steps(said: Mapping[str, Data]) -> Loc:
    return tuple(str(said.get("field")).split("."))


def _put(data: Data, loc: Loc, value: Data) -> Data:
    """Return data that say something else at a place; as they were if there is no such place."""
    if not loc:
        return value
    step, rest = loc[0], loc[1:]
    if isinstance(data, dict) and isinstance(step, str):
        now = _put(data.get(step), rest, value)
        return {name: e for name, e in {**data, step: now}.items() if name != step or e is not None}
    if isinstance(data, list) and isinstance(step, int):
        return [_put(e, rest, value) if at == step else e for at, e in enumerate(data)]
    return {str(step): _put(None, rest, value)} if data is None else data


def _at(data: Data, loc: Loc) -> Mapping[str, Data]:
    for step in loc:
        data = within(data, step)
    return data if isinstance(data, dict) else {}
