"""A schema that lets drafts lack what is required of what is published."""

from __future__ import annotations

import json
import re
from typing import Any

from askwell.library.drafts import DRAFT

NEEDED = "x-needed"
"""Where the schema of a model says, until it is written, what a draft needs as well."""

IS_DRAFT = {"required": ["status"], "properties": {"status": {"const": DRAFT}}}

REFERENCE = "#/$defs/"


def with_drafts(model: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with its `$defs`: what is a draft in it may lack what it likes.

    Whatever has a status has two forms; what stands inside a draft is as free as the draft.
    """
    item = "item"  # no model is called so
    every = {**definitions, item: model}
    found = {f"draft-{name}": _relaxed(each) for name, each in every.items()}
    for name, each in every.items():
        found[name] = _tidy(each)
        if "status" in each.get("properties", {}):
            found[f"published-{name}"] = found[name]
            otherwise = {"$ref": f"{REFERENCE}published-{name}"}
            found[name] = {**found[f"draft-{name}"], "if": IS_DRAFT, "else": otherwise}
    whole: dict[str, Any] = found[item]
    return whole | {"$defs": _reached(whole, found)}


def _tidy(schema: Any) -> Any:
    """Return a schema without what it says of drafts."""
    if isinstance(schema, dict):
        return {name: _tidy(each) for name, each in schema.items() if name != NEEDED}
    return [_tidy(each) for each in schema] if isinstance(schema, list) else schema


def _relaxed(schema: Any) -> Any:
    """Return what a schema says of drafts, in all that it refers to as well."""
    if isinstance(schema, list):
        return [_relaxed(each) for each in schema]
    if isinstance(schema, str):
        return re.sub(f"^{re.escape(REFERENCE)}", f"{REFERENCE}draft-", schema)
    if not isinstance(schema, dict):
        return schema
    relaxed = {name: _relaxed(each) for name, each in schema.items() if name != NEEDED}
    if NEEDED in schema:
        relaxed["required"] = [name for name in schema["required"] if name in schema[NEEDED]]
        relaxed = {name: each for name, each in relaxed.items() if name != "required" or each}
    return {name: each for name, each in relaxed.items() if name != "minItems"}


def _reached(schema: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    """Return those definitions that a schema refers to, by whatever way."""
    found: dict[str, Any] = {}
    names = _names(schema)
    while names:
        found |= {name: definitions[name] for name in sorted(names)}
        names = {each for name in names for each in _names(definitions[name])} - found.keys()
    return dict(sorted(found.items()))


def _names(schema: Any) -> set[str]:
    return set(re.findall(rf'"{re.escape(REFERENCE)}([^"]+)"', json.dumps(schema)))
