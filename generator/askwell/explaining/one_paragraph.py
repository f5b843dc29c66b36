"""A list below a text that takes one paragraph: the parser cannot know that, the kind does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from askwell.explaining.described import schema_of_model
from askwell.kinds.kind import Kind
from askwell.problems import Problem
from askwell.reading.source import Source
from askwell.reading.texts_below import ABOVE_LIST

NO_LIST = "Write one paragraph, for this text takes no list."

_NAME = re.compile(r"\s*(?:- +)*([\w-]+):")


def with_one_paragraph(kind: Kind, source: Source, problems: Sequence[Problem]) -> list[Problem]:
    """Return a file's problems; where a text takes no list, the remedy makes none."""
    return [
        _told(kind, source, each) if each.hint.endswith(ABOVE_LIST) else each for each in problems
    ]


def _told(kind: Kind, source: Source, problem: Problem) -> Problem:
    named = _NAME.match(source.text, source.lines.starts[problem.line - 1])
    sorts = {*_sorts(schema_of_model(kind.model), named[1] if named else "")}
    if sorts != {"text"}:
        return problem
    hint = f"{problem.hint.removesuffix(ABOVE_LIST)}: one paragraph, for this text takes no list."
    return replace(problem, hint=hint)


def _sorts(schema: Mapping[str, Any], name: str) -> Iterator[str]:
    """Yield which sorts of text a name can hold anywhere in a file."""
    groups = (schema, *schema.get("$defs", {}).values())
    fields = (group.get("properties", {}).get(name) for group in groups)
    for field in fields:
        yield from (each.get("x-text", "") for each in (field or {}).get("anyOf", [field]) if each)
