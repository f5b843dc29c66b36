"""Plain data into models, and what pydantic finds wrong into problems an editor understands."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from askwell.kinds import SCHEMA
from askwell.kinds.base import ID_PATTERN, Model
from askwell.kinds.kind import Kind
from askwell.names import shown, suggest
from askwell.problems import Problem
from askwell.source import Loc, Source

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
    "model_attributes_type": (
        "named values",
        'Write "name: value" on lines of their own, indented.',
    ),
}
"""pydantic's error types, what was expected in an editor's words, and its right form."""


BOUNDS = {
    "greater_than_equal": ("{} or more", "ge"),
    "less_than_equal": ("{} or less", "le"),
    "too_short": ("a list of at least {}", "min_length"),
    "too_long": ("a list of at most {}", "max_length"),
    "string_too_long": ("at most {} characters long", "max_length"),
}
"""pydantic's error types for what is too little or too much, and the name of the bound."""


def validate(kind: Kind, source: Source) -> tuple[list[Found], list[Problem]]:
    """Check a file's frame (its schema line, its one key) and turn what is in it into models.

    A page of prose has no such frame: its front matter and its body are the model.
    """
    if kind.is_prose:
        return _validate_prose(kind, source)
    problems = _frame(kind, source)
    data = source.data
    if not isinstance(data, dict) or kind.key not in data or problems:
        return [], problems
    value: Any = data[kind.key]
    if kind.many:
        return _validate_many(kind, source, value)
    return _validate_one(kind.model, source, value, (kind.key,))


def _validate_prose(kind: Kind, source: Source) -> tuple[list[Found], list[Problem]]:
    """Turn a Markdown file's front matter and body into its model. Its id is the file's name."""
    if not isinstance(source.data, dict):
        return [], [
            source.problem(
                (),
                "wrong-frame",
                "The front matter holds no names and values.",
                'Write "title: ..." there.',
            )
        ]
    name = source.path.rsplit("/", 1)[-1].removesuffix(kind.suffix)
    models, problems = _validate_one(kind.model, source, {**source.data, "id": name}, ())
    if not re.fullmatch(ID_PATTERN, name):
        return [], [_file_name(source, name)]
    if "id" in source.data:
        hint = "Delete the line: a page's id is the name of its file."
        problems.append(
            source.problem(("id",), "unknown-name", '"id" is not known here.', hint, key=True)
        )
    return models, problems


def _file_name(source: Source, name: str) -> Problem:
    better = "-".join(re.findall("[a-z0-9]+", name.lower())) or "my-page"
    message = f'A page cannot be called "{shown(name)}.md".'
    hint = f'Rename the file in lower-case words joined by "-", such as "{shown(better)}.md".'
    return source.problem((), "wrong-file-name", message, hint)


def _frame(kind: Kind, source: Source) -> list[Problem]:
    data = source.data
    example = f'A file of this kind starts with "schema: {SCHEMA}" and then "{kind.key}:".'
    if data is None:
        return [source.problem((), "empty-file", "The file is empty.", example)]
    if not isinstance(data, dict):
        return [
            source.problem(
                (), "wrong-frame", "The file must be a group of names and values.", example
            )
        ]
    problems = []
    if "schema" not in data:
        problems.append(
            source.problem(
                (),
                "wrong-schema",
                'The file does not say "schema".',
                f'Make "schema: {SCHEMA}" its first line.',
            )
        )
    elif data["schema"] != str(SCHEMA):
        message = f'Schema "{shown(data["schema"])}" is not known here.'
        problems.append(
            source.problem(
                ("schema",),
                "wrong-schema",
                message,
                f'This version of Askwell reads "schema: {SCHEMA}".',
            )
        )
    if kind.key not in data:
        message = f'The file does not say "{kind.key}".'
        problems.append(source.problem((), "wrong-frame", message, example))
    for key in data:
        if key not in ("schema", kind.key):
            hint = suggest(key, [kind.key]) or example
            message = f'"{shown(key)}" is not known here.'
            problems.append(source.problem((key,), "unknown-name", message, hint, key=True))
    return problems


def _validate_many(kind: Kind, source: Source, value: Any) -> tuple[list[Found], list[Problem]]:
    if not isinstance(value, list):
        hint = 'Start each entry with "- ".'
        message = f'"{kind.key}" must be a list.'
        return [], [source.problem((kind.key,), "wrong-value", message, hint)]
    found: list[Found] = []
    problems: list[Problem] = []
    for position, entry in enumerate(value):
        models, faults = _validate_one(kind.model, source, entry, (kind.key, position))
        found += models
        problems += faults
    return found, problems


def _validate_one(
    model: type[Model], source: Source, value: Any, loc: Loc
) -> tuple[list[Found], list[Problem]]:
    try:
        return [(loc, model.model_validate(value))], []
    except ValidationError as error:
        return [], [_tell(model, source, loc, fault) for fault in error.errors(include_url=False)]


@dataclass(frozen=True, slots=True)
class _Fault:
    """What pydantic found, where it stands in the file, and what the place is called."""

    model: type[Model]
    source: Source
    loc: Loc
    details: ErrorDetails

    @property
    def label(self) -> str:
        name = self.loc[-1] if self.loc else ""
        return f'"{shown(name)}"' if isinstance(name, str) else f"Entry {name + 1}"

    @property
    def context(self) -> dict[str, Any]:
        return self.details.get("ctx", {})


def _tell(model: type[Model], source: Source, start: Loc, details: ErrorDetails) -> Problem:
    fault = _Fault(model, source, _in_file(source, start, details["loc"]), details)
    kind = details["type"]
    if kind in ("missing", "extra_forbidden"):
        return TOLD[kind](fault)
    if details["input"] is None or (
        isinstance(details["input"], str) and not details["input"].strip()
    ):
        named = bool(fault.loc) and isinstance(fault.loc[-1], str)
        return source.problem(
            fault.loc,
            "empty-value",
            f"{fault.label} is empty.",
            "Fill it in, or delete the line.",
            key=named,
        )
    return TOLD.get(kind, _other)(fault)


def _missing(fault: _Fault) -> Problem:
    hint = f'Add "{fault.loc[-1]}: ..." here.'
    message = f"{fault.label} is missing."
    return fault.source.problem(fault.loc[:-1], "missing-name", message, hint)


def _unknown(fault: _Fault) -> Problem:
    hint = suggest(str(fault.loc[-1]), _fields(fault.model, fault.details["loc"]))
    message = f"{fault.label} is not known here."
    return fault.source.problem(fault.loc, "unknown-name", message, hint, key=True)


def _not_allowed(fault: _Fault) -> Problem:
    hint = _choices(str(fault.context["expected"]), str(fault.details["input"]))
    message = f'{fault.label} cannot be "{shown(fault.details["input"])}".'
    return fault.source.problem(fault.loc, "wrong-value", message, hint)


def _unknown_type(fault: _Fault) -> Problem:
    tag = str(fault.context["tag"])
    hint = _choices(str(fault.context["expected_tags"]), tag)
    message = f'"type" cannot be "{shown(tag)}".'
    return fault.source.problem((*fault.loc, "type"), "wrong-value", message, hint)


def _no_type(fault: _Fault) -> Problem:
    hint = 'Say what kind of block it is, such as "type: short".'
    return fault.source.problem(fault.loc, "missing-name", '"type" is missing.', hint)


def _own_words(fault: _Fault) -> Problem:
    message, _, hint = str(fault.context["error"]).rpartition("|")
    written = str(fault.details["input"])
    message = f"{fault.label}: {message.replace(written, shown(written))}."
    return fault.source.problem(fault.loc, "wrong-value", message, hint)


def _wrong_form(fault: _Fault) -> Problem:
    message = f'{fault.label} cannot be "{shown(fault.details["input"])}".'
    return fault.source.problem(
        fault.loc, "wrong-value", message, _form(str(fault.context["pattern"]))
    )


def _out_of_bounds(fault: _Fault) -> Problem:
    words, bound = BOUNDS[fault.details["type"]]
    message = f"{fault.label} must be {words.format(fault.context[bound])}."
    return fault.source.problem(fault.loc, "wrong-value", message)


def _unexpected(fault: _Fault) -> Problem:
    expected, hint = EXPECTED[fault.details["type"]]
    message = f"{fault.label} must be {expected}, not {_said(fault.details['input'])}."
    return fault.source.problem(fault.loc, "wrong-value", message, hint)


def _other(fault: _Fault) -> Problem:
    message = f"{fault.label}: {shown(fault.details['msg'])}."
    return fault.source.problem(fault.loc, "wrong-value", message)


TOLD: dict[str, Callable[[_Fault], Problem]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _not_allowed,
    "union_tag_invalid": _unknown_type,
    "union_tag_not_found": _no_type,
    "value_error": _own_words,
    "string_pattern_mismatch": _wrong_form,
    **dict.fromkeys(BOUNDS, _out_of_bounds),
    **dict.fromkeys(EXPECTED, _unexpected),
}
"""How each of pydantic's error types is told."""


def _choices(expected: str, written: str) -> str:
    allowed = expected.replace("'", "").replace(" or ", ", ")
    near = suggest(written, allowed.split(", "))
    return f"{near} Allowed: {allowed}." if near.startswith("Did") else f"Allowed: {allowed}."


def _in_file(source: Source, start: Loc, loc: Loc) -> Loc:
    """Drop the steps that pydantic adds and the file does not have (the type of a block)."""
    steps = start
    for position, step in enumerate(loc):
        last = position == len(loc) - 1
        if last or (*steps, step) in source.values or (*steps, step) in source.keys:
            steps = (*steps, step)
    return steps


def _fields(model: type[BaseModel], loc: Loc) -> list[str]:
    """List the names allowed at a place, by the JSON Schema that editors complete from."""
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
    return f'"{shown(value)}"'
