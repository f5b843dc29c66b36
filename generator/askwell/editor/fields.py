"""An item's data and the JSON Schema of its kind as the fields of a form. Pure."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from askwell.kinds.base import ID_PATTERN
from askwell.problems.names import shown
from askwell.reading.source import Data

Schema: TypeAlias = Mapping[str, Any]
"""A JSON Schema, or a part of one."""

SHARED = frozenset(
    {"was", "only_if", "status", "audiences", "fields", "stages", "basis", "owner", "reviewed_on",
     "review_by", "notes"}
)  # fmt: skip
"""What many kinds have in common; a form has these together, below what is the item's own."""

FEW = 12
"""So many items can be ticked; of more, each is named by its id."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form, or several that belong together."""

    at: str
    """The way to it from the item, as a JSON Pointer (RFC 6901)."""
    name: str
    """Its name in the file, or an entry's number from 1."""
    control: str
    """What it is written with; templates/controls.html has one of each name."""
    value: str = ""
    help: str = ""
    is_required: bool = False
    is_top: bool = False
    """Whether it belongs at the top, where somebody looks for it."""
    usual: str = ""
    """What holds when it is left out."""
    choices: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    """What the choices are called, if they are ids."""
    chosen: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    """Of a reference: the kinds of items that it may name."""
    fields: tuple[Field, ...] = ()
    """Those of a group, of a list its entries."""

    @property
    def is_set(self) -> bool:
        """Whether there is anything in it."""
        return bool(self.value or self.chosen or any(each.is_set for each in self.fields))

    @property
    def opens(self) -> bool:
        """Whether a form shows it at once: what must be there, what is, and what is looked for."""
        return self.is_required or self.is_top or self.is_set

    @property
    def described(self) -> str:
        """The ids of what tells more about it in a page."""
        told = f"f{self.at}-told"
        return " ".join((f"f{self.at}-help", told)) if self.help else told

    @property
    def names(self) -> str:
        """The id of the list of names that a page offers for it."""
        return "-".join(("names", *self.kinds))


@dataclass(frozen=True)
class Forms:
    """Makes forms of one kind's schema."""

    definitions: Schema
    options: Mapping[str, Mapping[str, str]]
    """The ids of all items, each with what it is called, by kind."""
    blanks: Mapping[str, str]
    """What belongs in each blank of the item's own texts."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """What choices are called, each by its field and itself: "situation.referral-ask"."""
    positions: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What each house rule can say, by the ids of its positions."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """What else is said of fields of this item, by their pointers."""

    def form(self, schema: Schema, data: Data, leave_out: Sequence[str] = ()) -> tuple[Field, ...]:
        """Return the fields of an item, those that it must have first."""
        found = self.fields(self.resolved(schema, data), data if isinstance(data, dict) else {}, "")
        return tuple(each for each in found if each.name not in leave_out)

    def fields(self, schema: Schema, data: Mapping[str, Data], at: str) -> tuple[Field, ...]:
        """Return the fields of a group, those first that it needs, last what it should not hold."""
        properties = schema.get("properties", {})
        required = schema.get("required", ())
        names = [*required, *(name for name in properties if name not in required)]
        # What is decided among the rest stands at the top, behind its name, and what belongs there.
        names = [*names[:1], *sorted(names[1:], key=lambda name: not _is_top(properties[name]))]
        must = [n for n in required if not self.is_made(properties.get(n, {}), n, data)]
        known = [
            self.field(properties[name], data.get(name), f"{at}/{_escaped(name)}", name,
                       is_required=name in must, beside=data)
            for name in names
        ]  # fmt: skip
        others = [raw(f"{at}/{_escaped(name)}", name, each) for name, each in data.items()
                  if name not in properties]  # fmt: skip
        return (*known, *others)

    def is_made(self, schema: Schema, name: str, beside: Mapping[str, Data]) -> bool:
        """Tell whether a value is made of the words beside it once they are saved: a new id."""
        is_new = name == "id" and not beside.get(name)
        return is_new and self.resolved(schema, None).get("pattern") == ID_PATTERN

    def field(
        self, schema: Schema, data: Data, at: str, name: str, *, is_required: bool = False,
        beside: Mapping[str, Data] | None = None,
    ) -> Field:  # fmt: skip
        """Return a value as a field, `beside` others of its group; an unknown one as it is."""
        help_ = str(schema.get("description", ""))
        found = self.resolved(schema, data)
        help_ = help_ or ("" if "properties" in found else str(found.get("description", "")))
        help_ = f"{help_} {self.notes.get(at, '')}".strip()
        told: dict[str, Any] = {"help": help_, "is_required": is_required, "usual": _usual(schema),
                                "is_top": _is_top(schema)}  # fmt: skip
        if "properties" in found or _is_map(found):
            return self.group(found, data, at, name, told)
        if found.get("type") == "array":
            return self.list(found, data, at, name, told)
        if "x-among" in found and (entries := _entries(found["x-among"], beside or {})):
            return Field(at, name, "choice", str(data or ""), choices=tuple(entries),
                         titles=tuple(entries.values()), **told)  # fmt: skip
        if (control := _control(found)) and (data is None or isinstance(data, str)):
            choices = _choices(found)
            return Field(at, name, control, data or "", choices=choices,
                         titles=self.called(name, choices),
                         kinds=tuple(found.get("x-reference", ())), **told)  # fmt: skip
        return raw(at, name, data, help_)

    def group(self, schema: Schema, data: Data, at: str, name: str, told: dict[str, Any]) -> Field:
        """Return the field of named values: a group of known names, or a map of any."""
        if data is not None and not isinstance(data, dict):
            return raw(at, name, data, told["help"])
        if "properties" in schema:
            return Field(at, name, "group", fields=self.fields(schema, data or {}, at), **told)
        value, told_of = of_map(schema), self.names(schema)
        entries = (
            self.field({"description": told_of.get(key, ""), **value, **self.entries(schema, key)},
                       (data or {}).get(key), f"{at}/{_escaped(key)}", key)
            for key in dict.fromkeys((*(data or {}), *told_of))
        )  # fmt: skip
        kinds = (schema["x-names"],) if schema.get("x-names") in self.options else ()
        return Field(at, name, "map", fields=tuple(entries), kinds=kinds, **told)

    def names(self, schema: Schema) -> Mapping[str, str]:
        """Return the names that a map can have, each with what is said of it."""
        if schema.get("x-names") == "blanks":
            return self.blanks
        return dict.fromkeys(schema.get("propertyNames", {}).get("enum", ()), "")

    def entries(self, schema: Schema, key: str) -> Schema:
        """Return what the list under a name of a map can hold, where that is known."""
        known = self.positions.get(key, {}) if schema.get("x-names") == "rule" else {}
        return {"items": {"enum": [*known], "x-titles": known}} if known else {}

    def list(self, schema: Schema, data: Data, at: str, name: str, told: dict[str, Any]) -> Field:
        """Return the field of a list: boxes to tick where its entries are choices."""
        if data is not None and not isinstance(data, list):
            return raw(at, name, data, told["help"])
        entry, entries = schema.get("items", {}), data or []
        texts = tuple(each for each in entries if isinstance(each, str))
        ticks = self.ticks(self.resolved(entry, None))
        if ticks and len(texts) == len(entries) and len(set(texts)) == len(texts):
            choices = (*texts, *(each for each in ticks if each not in texts))
            called = self.called(name, choices)
            titles = called or tuple(ticks.get(each, each) for each in choices)
            return Field(at, name, "ticks", choices=choices, titles=titles, chosen=texts, **told)
        fields = (
            self.field(entry, each, f"{at}/{number}", f"{name} {number + 1}", is_required=True)
            for number, each in enumerate(entries)
        )
        variants = tuple(entry.get("discriminator", {}).get("mapping", ()))
        return Field(at, name, "list", fields=tuple(fields), choices=variants, **told)

    def called(self, name: str, choices: Sequence[str]) -> tuple[str, ...]:
        """Return what the choices of a field are called; nothing if they have no other names."""
        one = name.removesuffix("s")  # of aims, each is called as an aim is
        titles = tuple(
            self.labels.get(f"{name}.{each}") or self.labels.get(f"{one}.{each}", each)
            for each in choices
        )
        return titles if titles != tuple(choices) else ()

    def ticks(self, entry: Schema) -> Mapping[str, str]:
        """Return what can be ticked in a list of these, each with what it is called.

        Nothing if they are to be written.
        """
        if "enum" in entry:
            return {each: entry.get("x-titles", {}).get(each, each) for each in entry["enum"]}
        found: dict[str, str] = {}
        for kind in entry.get("x-reference", ()):
            found |= self.options[kind]
        return found if len(found) <= FEW else {}

    def resolved(self, schema: Schema, data: Data) -> Schema:
        """Return what a schema says of these data: references followed, one of several chosen."""
        while "$ref" in schema:
            schema = self.definitions[schema["$ref"].rpartition("/")[2]]
        if "discriminator" in schema:
            named = schema["discriminator"]["propertyName"]
            kind = data.get(named) if isinstance(data, dict) else None
            ways = schema["discriminator"]["mapping"]
            way = ways.get(kind) or next(iter(ways.values()))
            return self.resolved({"$ref": way}, data)
        choices = [each for each in schema.get("anyOf", ()) if each.get("type") != "null"]
        if not choices:
            return schema
        found = [self.resolved(each, data) for each in choices]
        is_group = isinstance(data, dict)
        return next((each for each in found if ("properties" in each) == is_group), found[0])


def raw(at: str, name: str, data: Data, help_: str = "") -> Field:
    """Return what no form can express: shown, and left as it is."""
    shown = "" if data is None else json.dumps(data, ensure_ascii=False, indent=1)
    return Field(at, name, "raw", shown, help_)


def every(fields: Sequence[Field]) -> Iterator[Field]:
    """Yield fields with all that is in them."""
    for each in fields:
        yield each
        yield from every(each.fields)


def _control(schema: Schema) -> str:
    if "enum" in schema or "const" in schema:
        return "choice"
    kind, words = schema.get("type"), schema.get("x-text")
    if kind == "boolean":
        return "choice"
    if kind == "integer":
        return "number"
    if kind != "string":
        return ""
    if "x-reference" in schema:
        return "reference"
    if schema.get("format") == "date":
        return "date"
    return str({"message": "long"}.get(str(words), words) or "line")


def _is_top(schema: Schema) -> bool:
    return "x-among" in schema or bool(schema.get("x-top"))


def _choices(schema: Schema) -> tuple[str, ...]:
    if schema.get("type") == "boolean":
        return ("true", "false")
    return tuple(schema.get("enum", (schema["const"],) if "const" in schema else ()))


def _usual(schema: Schema) -> str:
    usual = schema.get("default")
    if isinstance(usual, bool):
        return str(usual).lower()
    return str(usual) if isinstance(usual, str | int) else ""


def _entries(among: Sequence[str], beside: Mapping[str, Data]) -> dict[str, str]:
    """Return what can be chosen among the entries of a list: their ids, and what names them."""
    listed, named_by = among
    entries = beside.get(listed)
    return {
        str(each["id"]): shown(str(each.get(named_by) or each["id"]))
        for each in (entries if isinstance(entries, list) else [])
        if isinstance(each, dict) and each.get("id")
    }


def _is_map(schema: Schema) -> bool:
    return schema.get("type") == "object" and bool(of_map(schema))


def of_map(schema: Schema) -> Schema:
    """Return what a schema says of values under any name."""
    patterns = list(schema.get("patternProperties", {}).values())
    others = schema.get("additionalProperties")
    found: Schema = patterns[0] if patterns else others if isinstance(others, dict) else {}
    return found


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
