"""What a form shows of its item's parts, which have forms of their own, too. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Any, TypeAlias

from askwell.editor.answers import Answer, filled, loc_of, pointer_of, settled
from askwell.editor.faults import Fault
from askwell.editor.fields import Field, Forms
from askwell.editor.items import Editable, schema_of, whole
from askwell.editor.naming import with_ids
from askwell.editor.plain_values import with_plain_values
from askwell.library.drafts import DRAFT
from askwell.reading.source import Data

Shown: TypeAlias = frozenset[tuple[int, str]]
"""Fields of parts: the place of each part in its item's list, and the field's name."""


def field_of(item: Editable) -> str:
    """Return the field in which an item holds its parts; nothing if it has none."""
    parts = item.kind.parts
    listed = item.data.get(parts.field) if parts and isinstance(item.data, dict) else None
    return parts.field if parts and not item.holder and isinstance(listed, list) else ""


def held(item: Editable) -> dict[str, Any]:
    """Return an item's parts as they are, for the answers of a form to be laid over them."""
    field = field_of(item)
    return {field: deepcopy(item.data[field])} if field and isinstance(item.data, dict) else {}


def answered(item: Editable, answers: Sequence[Answer]) -> Data:
    """Return what an item says by a form, and what its parts do: all that is not asked stays.

    New entries get the ids that they need and nobody wrote.
    """
    said = filled(answers, held(item))
    parts = _said(item, said)
    own = {n: each for n, each in said.items() if n not in parts} if isinstance(said, dict) else {}
    schema, definitions = schema_of(item.kind, is_part=bool(item.holder))
    forms = Forms(definitions, {}, {})
    new = with_ids(forms, schema, settled(item.data, own), item.data)
    new = {**new, **parts} if isinstance(new, dict) else new
    return with_plain_values(forms, schema, new)


def _said(item: Editable, data: Data) -> dict[str, Data]:
    """Return an item's parts as a form's data have them; what nobody touched stays as it was."""
    field = field_of(item)
    if field and isinstance(data, dict):
        both = zip(_parts(item.data, field), _parts(data, field), strict=True)
        return {field: [old if old == new else settled(old, new) for old, new in both]}
    parts = item.kind.parts
    known = item.data if parts and not item.holder and isinstance(item.data, dict) else {}
    return {name: each for name, each in known.items() if parts and name == parts.field}


def lacking(
    item: Editable, parts: Sequence[Editable], drafts: Mapping[str, Sequence[str]]
) -> Shown:
    """Return the fields that own drafts in an item still need."""
    field = field_of(item)
    own = [each for each in parts if each.place and each.loc[:-1] == (*item.loc, field)]
    return frozenset(
        (int(part.loc[-1]), str(loc_of(at)[0]))
        for part in own
        if part.place == item.place
        for at in drafts.get(part.name, ())
    )


def asked(item: Editable, answers: Sequence[Answer]) -> Shown:
    """Return the fields of parts that a form has."""
    ways = [loc_of(at) for at, *_ in answers]
    field = field_of(item)
    return frozenset((int(way[1]), str(way[2])) for way in ways if way[2:] and way[0] == field)


def changed(item: Editable, data: Data) -> Shown:
    """Return the fields of parts that are others in a form's data: an act can reach them all."""
    field = field_of(item)
    both = zip(_parts(item.data, field), _parts(data, field), strict=True) if field else ()
    return frozenset(
        (number, name)
        for number, (old, new) in enumerate(both)
        if isinstance(old, dict) and isinstance(new, dict)
        for name in new
        if old.get(name) != new[name]
    )


def fields_inside(
    forms: Forms, item: Editable, data: Data, shown: Shown
) -> Iterator[tuple[Editable, tuple[Field, ...]]]:
    """Yield each part of which a form shows fields, and these; what they are for is told once."""
    schema, definitions = schema_of(item.kind, is_part=True)
    told: set[str] = set()
    for part in whole(item.kind, data, item.loc, item.place) if shown else ():
        number = part.loc[-1]
        names = {name for at, name in shown if at == number}
        if not part.holder or not names or not isinstance(part.data, dict):
            continue
        made = replace(forms, definitions=definitions)
        fields = made.fields(schema, part.data, pointer_of((field_of(item), number)))
        kept = [each for each in fields if each.name in names]
        yield part, tuple(replace(e, help="") if e.name in told else e for e in kept)
        told |= names


def led(fault: Fault, item: Editable, shown: Shown) -> Fault:
    """Return what is wrong with a part at its field in the form of the item, if that shows it."""
    if not fault.at or not fault.item or not fault.spot or fault.item.holder != item.name:
        return fault
    way = fault.spot[1][len(item.loc) :]
    if not way or (way[-1], loc_of(fault.at)[0]) not in shown:
        return fault
    return replace(fault, item=item, at=f"{pointer_of(way)}{fault.at}", spot=item.spot)


def apart(item: Editable, new: Data) -> Iterator[tuple[str, Data, Data]]:
    """Yield an item without its parts, and each of these: its name, as it was and as it is now."""
    field = field_of(item)
    if not field:
        yield item.name, item.data, new
        return
    yield item.name, _without(item.data, field), _without(new, field)
    old = whole(item.kind, item.data, item.loc, item.place)
    now = whole(item.kind, new, item.loc, item.place)
    both = zip(old, now, strict=True)
    yield from ((was.name, was.data, each.data) for was, each in both if was.holder)


def touched(was: Editable | None, item: Editable) -> Iterator[Editable]:
    """Yield each state, before and now, of what a form changes: an item, or else parts of it."""
    field = field_of(item)
    if was is None or not field:
        yield from (each for each in (was, item) if each)
        return
    old, new = ([*whole(e.kind, e.data, e.loc, e.place)] for e in (was, item))
    of_draft = was.status == item.status == DRAFT  # readers see no part of it
    if of_draft or _without(was.data, field) != _without(item.data, field):
        yield from (was, item)
    if not of_draft:
        both = zip(old[1:], new[1:], strict=True)
        yield from (state for pair in both if pair[0].data != pair[1].data for state in pair)


def _without(data: Data, field: str) -> Data:
    return {n: each for n, each in data.items() if n != field} if isinstance(data, dict) else data


def _parts(data: Data, field: str) -> Sequence[Data]:
    found = data.get(field) if isinstance(data, dict) else None
    return found if isinstance(found, list) else []
