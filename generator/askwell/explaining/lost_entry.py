"""The first line of an entry that is gone: its names seem to repeat those of the one above."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from askwell.problems import Problem
from askwell.reading.columns import indent_of
from askwell.reading.source import Loc, Source

FOLLOWS = ("repeated-name", "unknown-name")
"""What is told of an entry's names in the group of the one above."""

SWALLOWED = "This line starts further right than the entry above it: it is part of its text."
LET_DASH = "Let its dash stand below that of the entry."
"""What is told, and the remedy, where a text above has taken in what begins an entry."""

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


def with_lost_entry(source: Source, problems: Sequence[Problem]) -> list[Problem]:
    """Return the problems, as one those of an entry whose first line is gone: its names repeat."""
    lines = source.text.split("\n")
    rests = [_rest(lines, each) for each in problems if each.check == "missing-dash"]
    problems = [each for each in problems if not any(rest and rest.holds(each) for rest in rests)]
    twice = [each for each in problems if each.check == "repeated-name"]
    for start in twice:
        rest, name = _rest(lines, start), _entry(lines, start)
        same = [each for each in twice if rest and rest.holds(each)]
        if not (rest and name and name not in rest.names):
            continue
        others = [each for each in problems if each not in same]
        if taken := _taken_in(source, lines, start, name):
            return [*(each for each in others if each.line != taken.line), taken]
        if len({each.name[-1] for each in same}) > 1:
            return [*others, _begun(source, start, name)]
    return list(problems)


def without_lost_dashes(source: Source, problems: Sequence[Problem]) -> list[Problem]:
    """Return the problems without what stands twice in a list of which every dash is gone."""
    lists = {(each.line, each.column) for each in problems if each.check == "wrong-value"}
    return [
        each
        for each in problems
        if each.check != "repeated-name" or _place(source, each.name[:-1]) not in lists
    ]


def _place(source: Source, loc: Loc) -> tuple[int, int]:
    told = source.problem(loc, "wrong-value", "")
    return told.line, told.column


def _taken_in(source: Source, lines: Sequence[str], start: Problem, name: str) -> Problem | None:
    """Tell the first line of an entry that a text above has taken in, right above its names."""
    above = next((n for n in range(start.line - 2, -1, -1) if lines[n].strip()), 0)
    first, indent = _ENTRY.match(lines[above]), indent_of(lines[above])
    if not first or first[2] != name or indent < start.column:
        return None
    at = source.lines.starts[above] + indent
    return source.at(at, "missing-name", SWALLOWED, LET_DASH)


def _begun(source: Source, start: Problem, name: str) -> Problem:
    message = f'A new entry begins here, and its line "- {name}: ..." is missing.'
    hint = "Write it above this one; if this is no new entry, delete what stands twice."
    at = source.lines.starts[start.line - 1] + start.column - 1
    return source.at(at, "missing-name", message, hint)


def _entry(lines: Sequence[str], start: Problem) -> str:
    """Return the first name of the entry of a list that a name seems to belong to."""
    above = (line for line in reversed(lines[: start.line - 1]) if line.strip())
    head = next((line for line in above if indent_of(line) < start.column - 1), "")
    found = _ENTRY.match(head)
    return found[2] if found and len(found[1]) == start.column - 1 else ""


def _rest(lines: Sequence[str], start: Problem) -> _Rest | None:
    """Return the group's end that begins with a name; None if that is no name on its own line."""
    indent = start.column - 1
    own = _NAME.match(lines[start.line - 1])
    if own is None or len(own[1]) != indent:
        return None
    below = enumerate(lines[start.line :], start.line + 1)
    until = next((n for n, line in below if line.strip() and indent_of(line) < indent), None)
    until = until or len(lines) + 1
    names = (_NAME.match(line) for line in lines[start.line - 1 : until - 1])
    return _Rest(start, frozenset(n[2] for n in names if n and len(n[1]) == indent), until)
