"""A line that is gone, and with it the name of what stood below: with it back, all is well.

What a file may lack is tried: if problems end with one line more, where something seems to begin,
then that it is gone is the fault, whatever else it looks like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from askwell.explaining import ReadAgain
from askwell.explaining.described import schema_of_model
from askwell.kinds.base import Model
from askwell.kinds.kind import Kind
from askwell.problems import Problem
from askwell.reading.columns import indent_of
from askwell.reading.indentation import opens_text
from askwell.reading.source import Source

MOST_TRIALS = 30
"""Lines that are tried in one file: each costs to read it again."""

MOST_LINES = 60
"""Lines below a problem in which something may have lost its name."""

WIDTH, WIDEST = 90, 120
"""Characters up to which lines are wrapped, and beyond which nobody has wrapped them."""

_NAME = re.compile(r"( *(?:- +)*)([a-z_]+):(?: +(.*))?$")
_ENTRY = re.compile(r" *- +")
_ENDS = (".", "?", "!", ":", '"')
"""How a line ends that may be the last of a text."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """A place above which a line may be missing, in the column of a name further up."""

    number: int
    column: int
    above: int
    """The line with that name."""


@dataclass(frozen=True, slots=True)
class _Field:
    """A name that can stand in a group, what the JSON Schema says of it, if it has to."""

    name: str
    schema: dict[str, Any]
    is_needed: bool

    @property
    def line(self) -> str:
        """How its line begins: a text goes on below a sign."""
        of_text = {"text": " >-", "message": " |", "prose": " |"}
        return f"{self.name}:{of_text.get(self.schema.get('x-text', ''), '')}"


def with_missing_line(
    kind: Kind, source: Source, problems: Sequence[Problem], read_again: ReadAgain
) -> list[Problem]:
    """Return a file's problems; instead of those that one line more would end, that it is gone."""
    errors = sorted(each for each in problems if each.severity == "error")
    if not errors:
        return list(problems)
    lines = source.text.split("\n")
    groups = _groups(kind.model)
    pairs = ((gap, field) for gap in _gaps(lines, errors) for field in _fields(groups, lines, gap))
    for gap, field in islice(pairs, MOST_TRIALS):
        line = " " * gap.column + field.line
        mended = "\n".join([*lines[: gap.number], line, *lines[gap.number :]])
        left = {_as_before(each, gap) for each in read_again(mended)}
        if left < {*problems}:
            return [*sorted(left), _gone(source, lines, gap, field)]
    return list(problems)


def _as_before(problem: Problem, gap: _Gap) -> Problem:
    """Return a problem where it stood before a line was put in."""
    return replace(problem, line=problem.line - (problem.line > gap.number + 1))


def _gone(source: Source, lines: list[str], gap: _Gap, field: _Field) -> Problem:
    named = _NAME.match(lines[gap.above])
    message = f'The line "{field.line}" is missing above this one.'
    hint = f'Write it there, in the column of "{named[2] if named else ""}:".'
    at = source.lines.starts[gap.number] + indent_of(lines[gap.number])
    return source.at(at, "missing-name", message, hint)


def _gaps(lines: list[str], errors: Sequence[Problem]) -> Iterator[_Gap]:
    """Yield where something seems to begin that has no name, likely ones first."""
    gaps = _every_gap(lines)
    told = [each.line - 1 for each in errors if each.check != "missing-name"][:2]
    inside = list(_inside(gaps, errors[0].line - 1))
    begun = [gap.number for gap in inside if _begins(lines, gap)]
    ended = [gap.number for gap in inside if _ends_above(lines, gap)]
    likely = [*told, *begun, *(ended if len(ended) == 1 else ())]
    yield from (gaps[number] for number in dict.fromkeys(likely) if number in gaps)


def _every_gap(lines: list[str]) -> dict[int, _Gap]:
    """Return the gap above each line, in the column of the name that it now belongs to.

    Names that a later one hides are let go: each line is looked at once.
    """
    found: dict[int, _Gap] = {}
    names: list[tuple[int, int]] = []
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        indent = indent_of(line)
        above = next((each for each in reversed(names) if each[0] < indent), None)
        if above:
            found[number] = _Gap(number, *above)
        if named := _NAME.match(line):
            while names and names[-1][0] >= len(named[1]):
                names.pop()
            names.append((len(named[1]), number))
    return found


def _inside(gaps: Mapping[int, _Gap], first: int) -> Iterator[_Gap]:
    """Yield the lines of values from where the first problem is, with what they belong to."""
    start = gaps[first].above if first in gaps else first
    for number in range(start + 1, first + MOST_LINES):
        if gap := gaps.get(number):
            yield gap


def _begins(lines: list[str], gap: _Gap) -> bool:
    """Tell whether a line within a value looks like the first of another."""
    line, head = lines[gap.number], lines[gap.above]
    is_listed = _is_listed(line)
    if opens_text(head):
        between = lines[gap.above + 1 : gap.number]
        return is_listed and not any(map(_is_listed, between))
    named = _NAME.match(head)
    if not named or not named[3] or gap.above != gap.number - 1:
        return False
    return is_listed or " " not in named[3] or head.endswith(_ENDS) or _is_new(line, head)


def _ends_above(lines: list[str], gap: _Gap) -> bool:
    """Tell whether the line above one of a text may have been the last of its text."""
    above = lines[gap.number - 1]
    is_inside = opens_text(lines[gap.above]) and gap.number - 1 > gap.above
    return is_inside and above.endswith(_ENDS) and _is_new(lines[gap.number], above)


def _is_new(line: str, above: str) -> bool:
    """Tell whether a line was begun though its first word had room on the one above."""
    word = line.split(maxsplit=1)[0]
    has_room = len(above) + len(word) < WIDTH or len(above) > WIDEST
    return has_room and not word[0].islower()


def _is_listed(line: str) -> bool:
    return bool(_ENTRY.match(line) or _NAME.match(line))


def _fields(
    groups: Sequence[Mapping[str, _Field]], lines: list[str], gap: _Gap
) -> Iterator[_Field]:
    """Yield the names that could stand above a line and fit what it holds, needed ones first."""
    beside = frozenset(_beside(lines, gap))
    fitting = [
        field
        for group in groups
        if beside <= group.keys()
        for field in group.values()
        if field.name not in beside and _fits(field, lines[gap.number].strip())
    ]
    yield from sorted(fitting, key=lambda field: not field.is_needed)


def _beside(lines: list[str], gap: _Gap) -> Iterator[str]:
    """Yield the names in the group in which a line may be missing."""
    for way in (range(gap.above, -1, -1), range(gap.number, len(lines))):
        for number in way:
            named = _NAME.match(lines[number])
            if named and len(named[1]) == gap.column:
                yield named[2]
            if not lines[number].strip():
                continue
            if indent_of(lines[number]) < gap.column:
                break


def _fits(field: _Field, line: str) -> bool:
    """Tell whether what a line begins can be the value of a field."""
    schema = field.schema
    if entry := _ENTRY.match(line):
        rest = line[entry.end() :]
        items = schema.get("items", {})
        return schema.get("type") == "array" and _holds(items, rest)
    if named := _NAME.match(line):
        return named[2] in schema.get("properties", {})
    return field.is_needed and "x-text" in schema


def _holds(items: dict[str, Any], entry: str) -> bool:
    """Tell whether an entry of a list can be what its line begins with."""
    forms = items.get("anyOf", [items])
    names = {name for each in forms for name in each.get("properties", ())}
    if entry.startswith("{") or ((named := _NAME.match(entry)) and named[2] in names):
        return bool(names)
    is_text = len(forms) > 1 or "x-text" in items
    return is_text or (" " not in entry and items.get("type") == "string")


def _groups(model: type[Model]) -> tuple[Mapping[str, _Field], ...]:
    """Return the groups that a file of a kind can hold, each with what can stand in it."""
    whole = schema_of_model(model)
    every = [whole, *whole.get("$defs", {}).values()]
    groups = [
        each for one in every for each in (one, *one.get("anyOf", ())) if "properties" in each
    ]
    return tuple(
        {
            name: _Field(name, _resolved(whole, field), name in group.get("required", ()))
            for name, field in group["properties"].items()
        }
        for group in groups
    )


def _resolved(whole: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema with what it refers to in its place, and so its entries."""
    for choice in schema.get("anyOf", ()):
        if "$ref" in choice or "x-text" in choice or "items" in choice:
            schema = choice
    name = str(schema.get("$ref", "")).rpartition("/")[2]
    schema = dict(whole["$defs"][name]) if name else dict(schema)
    if "items" in schema:
        schema["items"] = _resolved(whole, schema["items"])
    return schema
