"""What the JSON Schema of a model says of a place in its data."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter

from askwell.reading.source import Loc


def fields_at(model: type[BaseModel], loc: Loc) -> list[str]:
    """List the names allowed at a place."""
    return list(described_at(model, loc).get("properties", {}))


def described_at(model: type[BaseModel], loc: Loc) -> dict[str, Any]:
    """Return what the JSON Schema that editors complete from says of the group a place is in."""
    schema = schema_of_model(model)
    here = schema
    for step in loc[:-1]:
        here = _step(schema, here, step)
    return _resolve(schema, here)


@cache
def schema_of_model(model: type[BaseModel]) -> dict[str, Any]:
    """Return a model's whole schema: a file with mistakes asks it for one name after the other."""
    return TypeAdapter(model).json_schema(by_alias=True)


@cache
def names_in(model: type[BaseModel]) -> frozenset[str]:
    """Return every name that a model has for a value, in whichever group."""
    schema = schema_of_model(model)
    groups = (schema, *schema.get("$defs", {}).values())
    return frozenset(name for group in groups for name in group.get("properties", ()))


def _step(schema: dict[str, Any], here: dict[str, Any], step: str | int) -> dict[str, Any]:
    here = _resolve(schema, here)
    if isinstance(step, int):
        return dict(here.get("items", {}))
    if step in here.get("properties", {}):
        return dict(here["properties"][step])
    for every in here.get("patternProperties", {}).values():  # whatever it is called
        return dict(every)
    mapping: dict[str, str] = here.get("discriminator", {}).get("mapping", {})
    return {"$ref": mapping[step]} if step in mapping else {}


def _resolve(schema: dict[str, Any], here: dict[str, Any]) -> dict[str, Any]:
    for choice in here.get("anyOf", []):
        if "$ref" in choice:
            here = choice
    name = str(here.get("$ref", "")).rsplit("/", 1)[-1]
    named = dict(schema["$defs"][name]) if name else here
    return next((each for each in named.get("anyOf", []) if "properties" in each), named)
