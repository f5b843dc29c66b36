"""Plain data into models, and what pydantic finds wrong into problems an editor understands."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.kinds import SCHEMA, Kind
from generator.kinds.base import Model
from generator.names import suggest
from generator.problems import Problem
from generator.source import Loc, Source

SHOWN = 60
"""Characters of a wrong value that a message repeats."""

Found = tuple[Loc, Model]
"""A model and where it stands in its file."""

EXPECTED = {
    "string_type": ("text", "Write one text here."),
    "int_parsing": ("a whole number", 'Write digits only, such as "15".'),
    "int_type": ("a whole number", 'Write digits only, such as "15".'),
    "bool_parsing": ("yes or no", 'Write "true" or "false".'),
    "bool_type": ("yes or no", 'Write "true" or "false".'),
    "date_from_datetime_parsing": ("a date", 'Write year-month-day, such as "2026-11-22".'),
    "date_from_datetime_inexact": ("a date", 'Write year-month-day, such as "2026-11-22".'),
    "date_parsing": ("a date", 'Write year-month-day, such as "2026-11-22".'),
    "date_type": ("a date", 'Write year-month-day, such as "2026-11-22".'),
    "tuple_type": ("a list", 'Put each entry on a line of its own that starts with "- ".'),
    "dict_type": ("named values", 'Write "name: value" on lines of their own, indented.'),
    "model_type": ("named values", 'Write "name: value" on lines of their own, indented.'),
    "model_attributes_type": ("named values", 'Write "name: value" on lines of their own, indented.'),
}
"""pydantic's error types, what was expected in an editor's words, and its right form."""


def validate(kind: Kind, source: Source) -> tuple[list[Found], list[Problem]]:
    """Check a file's frame (its schema line, its one key) and turn what is in it into models."""
    problems = _frame(kind, source)
    data = source.data
    if not isinstance(data, dict) or kind.key not in data or problems:
        return [], problems
    value: Any = data[kind.key]
    if kind.many:
        return _validate_many(kind, source, value)
    return _validate_one(kind.model, source, value, (kind.key,))


def validate_page(kind: Kind, source: Source) -> tuple[list[Found], list[Problem]]:
    """Turn a Markdown file's front matter and body into its model. Its id is the file's name."""
    if not isinstance(source.data, dict):
        return [], [source.problem((), "The front matter holds no names and values.", 'Write "title: ..." there.')]
    name = source.path.rsplit("/", 1)[-1].removesuffix(".md")
    return _validate_one(kind.model, source, {"id": name, **source.data}, ())


def _frame(kind: Kind, source: Source) -> list[Problem]:
    data = source.data
    example = f'A file of this kind starts with "schema: {SCHEMA}" and then "{kind.key}:".'
    if data is None:
        return [source.problem((), "The file is empty.", example)]
    if not isinstance(data, dict):
        return [source.problem((), "The file must be a group of names and values.", example)]
    problems = []
    if "schema" not in data:
        problems.append(
            source.problem((), 'The file does not say "schema".', f'Make "schema: {SCHEMA}" its first line.')
        )
    elif data["schema"] != str(SCHEMA):
        message = f'Schema "{data["schema"]}" is not known here.'
        problems.append(source.problem(("schema",), message, f'This version of Askwell reads "schema: {SCHEMA}".'))
    if kind.key not in data:
        problems.append(source.problem((), f'The file does not say "{kind.key}".', example))
    for key in data:
        if key not in ("schema", kind.key):
            hint = suggest(key, [kind.key]) or example
            problems.append(source.problem((key,), f'"{key}" is not known here.', hint, key=True))
    return problems


def _validate_many(kind: Kind, source: Source, value: Any) -> tuple[list[Found], list[Problem]]:
    if not isinstance(value, list):
        hint = 'Start each entry with "- ".'
        return [], [source.problem((kind.key,), f'"{kind.key}" must be a list.', hint)]
    found: list[Found] = []
    problems: list[Problem] = []
    for position, entry in enumerate(value):
        models, faults = _validate_one(kind.model, source, entry, (kind.key, position))
        found += models
        problems += faults
    return found, problems


def _validate_one(model: type[Model], source: Source, value: Any, loc: Loc) -> tuple[list[Found], list[Problem]]:
    try:
        return [(loc, model.model_validate(value))], []
    except ValidationError as error:
        return [], [_tell(model, source, loc, fault) for fault in error.errors(include_url=False)]


def _tell(model: type[Model], source: Source, start: Loc, fault: ErrorDetails) -> Problem:
    loc = _in_file(source, start, fault["loc"])
    kind, context = fault["type"], fault.get("ctx", {})
    name = loc[-1] if loc else ""
    label = f'"{name}"' if isinstance(name, str) else f"Entry {name + 1}"
    if kind == "missing":
        return source.problem(loc[:-1], f"{label} is missing.", f'Add "{name}: ..." here.')
    if kind == "extra_forbidden":
        hint = suggest(str(name), _fields(model, fault["loc"]))
        return source.problem(loc, f"{label} is not known here.", hint, key=True)
    if fault["input"] is None or fault["input"] == "":
        return source.problem(loc, f"{label} is empty.", "Fill it in, or delete the line.", key=isinstance(name, str))
    if kind == "literal_error":
        allowed = str(context["expected"]).replace("'", "").replace(" or ", ", ")
        near = suggest(str(fault["input"]), allowed.split(", "))
        hint = f"{near} Allowed: {allowed}." if near.startswith("Did") else f"Allowed: {allowed}."
        return source.problem(loc, f'{label} cannot be "{_shown(fault["input"])}".', hint)
    if kind == "union_tag_invalid":
        allowed = str(context["expected_tags"]).replace("'", "")
        near = suggest(str(context["tag"]), allowed.split(", "))
        hint = f"{near} Allowed: {allowed}." if near.startswith("Did") else f"Allowed: {allowed}."
        return source.problem((*loc, "type"), f'"type" cannot be "{context["tag"]}".', hint)
    if kind == "union_tag_not_found":
        return source.problem(loc, '"type" is missing.', 'Say what kind of block it is, such as "type: short".')
    if kind == "value_error":
        message, _, hint = str(context["error"]).partition("|")
        return source.problem(loc, f"{label}: {message}.", hint)
    if kind == "string_pattern_mismatch":
        message = f'{label} cannot be "{_shown(fault["input"])}".'
        return source.problem(loc, message, _form(str(context["pattern"])))
    if kind in EXPECTED:
        expected, hint = EXPECTED[kind]
        return source.problem(loc, f"{label} must be {expected}, not {_said(fault['input'])}.", hint)
    return source.problem(loc, f"{label}: {fault['msg']}.", "")


def _in_file(source: Source, start: Loc, loc: Loc) -> Loc:
    """Drop the steps that pydantic adds and the file does not have (the type of a block)."""
    steps = start
    for position, step in enumerate(loc):
        last = position == len(loc) - 1
        if last or (*steps, step) in source.values or (*steps, step) in source.keys:
            steps = (*steps, step)
    return steps


def _fields(model: type[BaseModel], loc: Loc) -> list[str]:
    """List the names allowed at a place, by following the JSON Schema that editors complete from."""
    schema: dict[str, Any] = TypeAdapter(model).json_schema(by_alias=True)
    here: dict[str, Any] = schema
    for step in loc[:-1]:
        here = _step(schema, here, step)
    return list(_resolve(schema, here).get("properties", {}))


def _step(schema: dict[str, Any], here: dict[str, Any], step: str | int) -> dict[str, Any]:
    here = _resolve(schema, here)
    if isinstance(step, int):
        return dict(here.get("items", {}))
    if step in here.get("properties", {}):
        return dict(here["properties"][step])
    mapping: dict[str, str] = here.get("discriminator", {}).get("mapping", {})
    return {"$ref": mapping[step]} if step in mapping else {}


def _resolve(schema: dict[str, Any], here: dict[str, Any]) -> dict[str, Any]:
    for choice in here.get("anyOf", []):
        if "$ref" in choice:
            here = choice
    name = str(here.get("$ref", "")).rsplit("/", 1)[-1]
    return dict(schema["$defs"][name]) if name else here


def _form(pattern: str) -> str:
    if "_" in pattern:
        return 'Use lower-case words joined by "_", such as "your_name".'
    if "A-Z" in pattern:
        return 'Use letters and digits joined by "-", such as "S1-18".'
    return 'Use lower-case words joined by "-", such as "first-year-surprise".'


def _said(value: object) -> str:
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of named values"
    return f'"{_shown(value)}"'


def _shown(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= SHOWN else text[: SHOWN - 3] + "..."
