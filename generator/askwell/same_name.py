"""A name that stands twice in a group and should have been another one, which is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from askwell.problems import Problem
from askwell.reading.source import Source

_TWICE = re.compile(r'"([a-z_]+)" stands here a second time\.')
_EARLIER = re.compile(r"It is on line (\d+) already")
_MISSING = re.compile(r'"([a-z_]+)" is missing\.')


def with_same_name(source: Source, problems: Sequence[Problem]) -> list[Problem]:
    """Return a file's problems, as one those of a name that was copied and not changed."""
    errors = [each for each in problems if each.severity == "error"]
    names = [(each, found[1]) for each in errors if (found := _MISSING.fullmatch(each.message))]
    twice = [(each, found[1]) for each in errors if (found := _TWICE.fullmatch(each.message))]
    if len(errors) != len(names) + len(twice) or not len(names) == len(twice) == 1:
        return list(problems)
    (missing, name), (later, written) = names[0], twice[0]
    message = f'"{written}" stands here twice, and "{name}" is missing.'
    hint = f'Write "{name}:" in the place of the one that is it: {" or ".join(_lines(later))}.'
    others = [each for each in problems if each not in (missing, later)]
    start = source.lines.starts[later.line - 1] + later.column - 1
    return [*others, source.at(start, "repeated-name", message, hint)]


def _lines(later: Problem) -> Iterator[str]:
    if found := _EARLIER.match(later.hint):
        yield f"line {found[1]}"
    yield f"line {later.line}"
