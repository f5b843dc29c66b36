"""Ids of new entries, made of their words where nobody gave them one. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from askwell.editor.fields import Forms, Schema
from askwell.editor.items import Editable, schema_of
from askwell.kinds.base import ID_PATTERN
from askwell.problems.names import id_for
from askwell.reading.source import Data


def with_ids(forms: Forms, schema: Schema, new: Data, old: Data) -> Data:
    """Return data in which every entry that is another than before has the id that it needs."""
    found = forms.resolved(schema, new)
    if isinstance(new, dict):
        properties, before = found.get("properties", {}), old if isinstance(old, dict) else {}
        return {
            name: with_ids(forms, properties.get(name, {}), each, before.get(name))
            for name, each in new.items()
        }
    if isinstance(new, list):
        return list(_entries(forms, found.get("items", {}), new, old))
    return new


def with_own_id(item: Editable, new: Data, known: Iterable[str]) -> Data:
    """Return the data of a new item with an id of its words, if it has none and they give one.

    `known` are the names of all items.
    """
    if not isinstance(new, dict) or new.get("id"):
        return new
    taken = {each.removeprefix(item.name) for each in known if each.startswith(item.name)}
    schema, definitions = schema_of(item.kind, is_part=bool(item.holder))
    made = _id_of(Forms(definitions, {}, {}), schema, new, taken)
    name = id_for(str(new.get("title") or ""), taken) if item.kind.is_prose else made
    return {"id": name, **{n: each for n, each in new.items() if n != "id"}} if name else new


def _entries(forms: Forms, schema: Schema, new: list[Data], old: Data) -> Iterator[Data]:
    before = old if isinstance(old, list) else []
    by_id = {each.get("id"): each for each in before if isinstance(each, dict)}
    taken = {each.get("id") for each in new if isinstance(each, dict)}
    for each in new:
        if not isinstance(each, dict) or each in before:
            yield each
            continue
        made = with_ids(forms, schema, each, by_id.get(each.get("id")))
        name = "" if each.get("id") else _id_of(forms, forms.resolved(schema, each), each, taken)
        taken.add(name)
        yield {"id": name, **made} if name and isinstance(made, dict) else made


def _id_of(forms: Forms, schema: Schema, entry: Mapping[str, Data], taken: set[Any]) -> str:
    """Return an id of an entry's words, those first that cannot be left out; else nothing."""
    properties, required = schema.get("properties", {}), schema.get("required", ())
    known = forms.resolved(properties.get("id", {}), None)
    if "id" not in required or known.get("pattern") != ID_PATTERN:
        return ""
    names = dict.fromkeys((*required, *properties))
    texts = (each for each in names if "x-text" in forms.resolved(properties.get(each, {}), None))
    words = next((entry[each] for each in texts if isinstance(entry.get(each), str)), "")
    return id_for(str(words), taken)
