"""JSON Schema of every kind of content file, from the models: editors check with it."""

from __future__ import annotations

import ast
import inspect
import json
import textwrap
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from askwell.kinds import KINDS, SCHEMA
from askwell.kinds.kind import Kind
from askwell.library.drafts import needed
from askwell.schema.drafts import NEEDED, with_drafts
from askwell.schema.remarks import BESIDE

YAML_EXTENSION = "redhat.vscode-yaml"
"""What VS Code has to install to complete YAML; it asks whoever opens the guide's folder."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_names() -> list[str]:
    """Name the kinds that have a schema."""
    return [kind.name for kind in KINDS]


def schema(name: str) -> str:
    """Return the schema of a kind's files as JSON. Raises StopIteration for an unknown name."""
    kind = next(kind for kind in KINDS if kind.name == name)
    return json.dumps(_file(kind), indent=2, ensure_ascii=False)


def write_all(folder: Path) -> None:
    """Write every schema into a folder, by the name of its kind. Raises OSError if that fails."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in schema_names():
        (folder / f"{name}.json").write_text(schema(name), encoding="utf-8")


def write_settings(project: Path) -> list[Path]:
    """Write into a guide's folder what VS Code completes its files by; return the files.

    Raises OSError if that fails.
    """
    write_all(schemas := project / BESIDE)
    kinds = [kind for kind in KINDS if not kind.is_prose]
    places = {kind.name: f"{kind.path}*.yml" if kind.is_folder else kind.path for kind in kinds}
    named = {f"./{BESIDE}{name}.json": f"content/{place}" for name, place in places.items()}
    said = {
        "settings.json": {"yaml.schemas": named},
        "extensions.json": {"recommendations": [YAML_EXTENSION]},
    }
    for name, data in said.items():
        words = json.dumps(data, indent=2) + "\n"
        (schemas.parent / name).write_text(words, encoding="utf-8")
    return [*sorted(schemas.iterdir()), *(schemas.parent / name for name in said)]


def _file(kind: Kind) -> dict[str, Any]:
    model = kind.model.model_json_schema(
        by_alias=True, ref_template="#/$defs/{model}", schema_generator=_Described
    )
    definitions = model.pop("$defs", {})
    if kind.is_prose:
        return {"$schema": DIALECT, **with_drafts(_front_matter(kind, model), definitions)}
    model = with_drafts(model, definitions)
    definitions = model.pop("$defs")
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
    """Return what stands between a page's two lines "---": all but its id and its body."""
    properties = {
        name: value for name, value in page["properties"].items() if name not in {"id", "body"}
    }
    required = [name for name in page["required"] if name in properties]
    return page | {
        "title": f"Askwell: front matter of {kind.path}",
        "properties": properties,
        "required": required,
    }


class _Described(GenerateJsonSchema):
    """Describes each field by the text below it in the code.

    pydantic can do so too, but at every start of every command, for what only this one says.
    """

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        described = super().model_schema(schema)
        if "required" in described:
            described[NEEDED] = needed(schema["cls"])
        for field, text in descriptions(schema["cls"]).items():
            known = schema["cls"].model_fields.get(field)
            name = (known.alias if known else None) or field
            if name in described.get("properties", {}):
                described["properties"][name]["description"] = text
        return described


def descriptions(model: type) -> dict[str, str]:
    """Return the texts below a model's fields, those of its bases too, by the name of the field."""
    return {
        name: text
        for base in reversed(model.__mro__)
        if base.__module__.startswith("askwell.")
        for name, text in _below_fields(base)
    }


@cache
def _below_fields(model: type) -> tuple[tuple[str, str], ...]:
    """Return the texts below a class's own fields: kinds share most, and reading code is dear."""
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(model))).body
    statements = definition.body if isinstance(definition, ast.ClassDef) else []
    return tuple(
        (field.target.id, inspect.cleandoc(below.value.value))
        for field, below in pairwise(statements)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
        and isinstance(below.value.value, str)
    )
