"""JSON Schema of every kind of content file, from the models: editors complete and check with it."""

from __future__ import annotations

import json
from typing import Any

from askwell.kinds import KINDS, SCHEMA
from askwell.kinds.kind import Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_names() -> list[str]:
    """Name the kinds that have a schema."""
    return [kind.name for kind in KINDS]


def schema(name: str) -> str:
    """Return the schema of a kind's files as JSON. Raises StopIteration for an unknown name."""
    kind = next(kind for kind in KINDS if kind.name == name)
    return json.dumps(_file(kind), indent=2, ensure_ascii=False)


def _file(kind: Kind) -> dict[str, Any]:
    model = kind.model.model_json_schema(by_alias=True, ref_template="#/$defs/{model}")
    definitions = model.pop("$defs", {})
    if kind.is_prose:
        front_matter = _front_matter(kind, model)
        return {"$schema": DIALECT, **front_matter, "$defs": definitions}
    value = {"type": "array", "items": model} if kind.many else model
    return {
        "$schema": DIALECT,
        "title": f"Askwell: {kind.path}",
        "type": "object",
        "required": ["schema", kind.key],
        "additionalProperties": False,
        "properties": {"schema": {"const": SCHEMA}, kind.key: value},
        "$defs": definitions,
    }


def _front_matter(kind: Kind, page: dict[str, Any]) -> dict[str, Any]:
    """Return what stands between the two lines "---" of a page: all but its id, the file's name, and its body."""
    properties = {
        name: value for name, value in page["properties"].items() if name not in {"id", "body"}
    }
    required = [name for name in page["required"] if name in properties]
    return page | {
        "title": f"Askwell: front matter of {kind.path}",
        "properties": properties,
        "required": required,
    }
