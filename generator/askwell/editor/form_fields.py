"""What a form shows of an item: its own fields, and those that its parts lack. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from askwell.editor import inside
from askwell.editor.answers import WHO, pointer_of
from askwell.editor.fields import Field, Forms, Schema, every
from askwell.editor.guide import Guide
from askwell.editor.inside import Shown
from askwell.editor.items import Editable, schema_of
from askwell.editor.pages import text, words_of
from askwell.editor.proposals import Opened
from askwell.reading.source import Data


def fields_of(guide: Guide, opened: Opened, data: Data, shown: Shown) -> dict[str, Any]:
    """Return what the template of a form shows of an item."""
    item = opened.item
    schema, definitions = schema_of(item.kind, is_part=bool(item.holder))
    forms = _forms(guide, data, definitions)
    parts = item.kind.parts
    out = [parts.field] if parts and not item.holder else []
    fields = forms.form(schema, data, out)
    if item.kind.is_prose:  # the file's name is its id
        name = Field("/id", "id", "line", item.id, is_required=bool(item.id))
        others = tuple(each for each in fields if each.name != "id")
        fields = (name, *others) if opened.is_new else others
    parted = list(inside.fields_inside(forms, item, data, shown))
    every_field = (*fields, *(each for _, found in parted for each in found))
    lists = {each.names: each.kinds for each in every(every_field) if each.kinds}
    return {
        "fields": fields,
        "parted": parted,
        "named": guide.options,
        "known_blanks": guide.known_blanks(data),
        "lists": lists,
        "is_new": opened.is_new,
    }


def _forms(guide: Guide, data: Data, definitions: Schema) -> Forms:
    signed, labels = guide.signature(data), words_of("labels")
    notes = {pointer_of(WHO): text("editor.signed", name=signed)} if signed else {}
    return Forms(definitions, guide.options, guide.blanks(data), labels, guide.positions, notes)


def called(guide: Guide, item: Editable) -> Mapping[str, Mapping[str, str]]:
    """Return what the choices in an item's form are called, by the pointers to their fields."""
    fields = every(fields_of(guide, Opened(item, None), item.data, frozenset())["fields"])
    return {each.at: dict(zip(each.choices, each.titles, strict=False)) for each in fields}


def first_lacking(guide: Guide, item: Editable) -> str:
    """Return the end of an address that leads to the first field that a form lacks, from above.

    Of an item that lacks none, and no draft in it does, that is the form as a whole.
    """
    parts = [each for each in guide.items.values() if each.holder == item.name]
    shown = inside.lacking(item, parts, guide.drafts)
    within = (pointer_of((inside.field_of(item), *each)) for each in shown)
    lacks = {*guide.drafts.get(item.name, ()), *within}
    made = fields_of(guide, Opened(item, None), item.data, shown)
    fields = (*made["fields"], *(each for _, found in made["parted"] for each in found))
    at = next((each.at for each in every(fields) if each.at in lacks), "")
    return f"#f{at}" if at else ""
