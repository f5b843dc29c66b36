"""A line that is gone and had named what stands below it: its names seem to be another group's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from askwell.described import described_at, fields_at
from askwell.kinds.kind import Kind
from askwell.problems import Problem
from askwell.reading.source import Loc, Source

FOLLOWS = ("repeated-name", "unknown-name")
"""What is told of names that stand in a group to which they do not belong."""

_ENTRY = re.compile(r"( *- +)([a-z_]+):(?: |$)")
_NAME = re.compile(r"( *)([a-z_]+):(?: |$)")


@dataclass(frozen=True, slots=True)
class _Rest:
    """The end of a group, from the first name that is not the group's own."""

    start: Problem
    names: frozenset[str]
    until: int
    """The line behind it, from 1."""

    def holds(self, problem: Problem) -> bool:
        return problem.check in FOLLOWS and self.start.line <= problem.line < self.until


def with_lost_lines(kind: Kind, source: Source, problems: Sequence[Problem]) -> list[Problem]:
    """Return a file's problems, what follows from a line that is gone as one of them."""
    found = _with_lost_entry(source, problems)
    for start in [each for each in problems if each.check in FOLLOWS]:
        if start in found and (rest := _rest(source, start)):
            found = _told(kind, source, found, rest)
    return found


def _with_lost_entry(source: Source, problems: Sequence[Problem]) -> list[Problem]:
    """Return the problems, as one those of an entry whose first line is gone: its names repeat."""
    twice = [each for each in problems if each.check == "repeated-name"]
    lines = source.text.split("\n")
    for start in twice:
        rest, name = _rest(source, start), _entry(lines, start)
        same = [each for each in twice if rest and rest.holds(each)]
        if rest and name and len({e.message for e in same}) > 1 and name not in rest.names:
            message = f'A new entry begins here, and its line "- {name}: ..." is missing.'
            hint = "Write it above this one; if this is no new entry, delete what stands twice."
            at = source.lines.starts[start.line - 1] + start.column - 1
            others = [each for each in problems if each not in same]
            return [*others, source.at(at, "missing-name", message, hint)]
    return list(problems)


def _entry(lines: Sequence[str], start: Problem) -> str:
    """Return the first name of the entry of a list that a name seems to belong to."""
    above = (line for line in reversed(lines[: start.line - 1]) if line.strip())
    head = next((line for line in above if _indent(line) < start.column - 1), "")
    found = _ENTRY.match(head)
    return found[2] if found and len(found[1]) == start.column - 1 else ""


def _told(kind: Kind, source: Source, problems: list[Problem], rest: _Rest) -> list[Problem]:
    holder = _holder(source, rest.start)
    if holder is None:
        return problems
    absent = [each for each in problems if each.check == "missing-name"]
    named = {f'"{name}" is missing.': name for name in _groups(kind, source, holder, rest.names)}
    lacking = next((each for each in absent if each.message in named), None)
    others = [each for each in problems if not rest.holds(each) and each is not lacking]
    if lacking:
        name = named[lacking.message]
    elif len(named) == 1 and len(rest.names) > 1:
        [name] = named.values()
    else:
        return problems
    message = f'The line "{name}:" is missing above this one.'
    hint = "Write it there: what begins here belongs to it."
    at = source.lines.starts[rest.start.line - 1] + rest.start.column - 1
    return [*others, source.at(at, "missing-name", message, hint)]


def _rest(source: Source, start: Problem) -> _Rest | None:
    """Return the group's end that begins with a name; None if that is no name on its own line."""
    lines = source.text.split("\n")
    indent = start.column - 1
    own = _NAME.match(lines[start.line - 1])
    if own is None or len(own[1]) != indent:
        return None
    below = enumerate(lines[start.line :], start.line + 1)
    until = next((n for n, line in below if line.strip() and _indent(line) < indent), None)
    until = until or len(lines) + 1
    names = (_NAME.match(line) for line in lines[start.line - 1 : until - 1])
    return _Rest(start, frozenset(n[2] for n in names if n and len(n[1]) == indent), until)


def _holder(source: Source, start: Problem) -> Loc | None:
    """Return the way to what the group stands in that a name seems to belong to."""
    lines = source.text.split("\n")[: start.line - 1]
    above = (n for n in range(len(lines) - 1, -1, -1) if lines[n].strip())
    number = next((n for n in above if _indent(lines[n]) < start.column - 1), None)
    if number is None or not (head := _NAME.match(lines[number])):
        return None
    offset = source.lines.starts[number] + len(head[1])
    return next((loc[:-1] for loc, mark in source.keys.items() if mark.start == offset), None)


def _groups(kind: Kind, source: Source, holder: Loc, names: Iterable[str]) -> Iterator[str]:
    """Yield the groups that are not there and know all these names."""
    way = holder[2 if kind.many else 1 :]
    there = source.value(holder)
    for name in described_at(kind.model, (*way, "")).get("properties", {}):
        known = fields_at(kind.model, (*way, name, ""))
        if known and name not in there and set(names) <= {*known}:
            yield name


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
