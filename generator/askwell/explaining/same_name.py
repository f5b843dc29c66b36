"""A name that stands twice in a group and should have been another one, which is missing."""

from __future__ import annotations

from collections.abc import Sequence

from askwell.problems import Problem
from askwell.reading.source import Source


def with_same_name(source: Source, problems: Sequence[Problem]) -> list[Problem]:
    """Return a file's problems, as one those of a name that was copied and not changed."""
    errors = sorted(
        (each for each in problems if each.severity == "error"), key=lambda each: each.check
    )
    match errors:
        case [
            Problem(check="missing-name", name=(*group, str(missing))) as gone,
            Problem(check="repeated-name", name=(*where, str(written))) as later,
        ] if group == where:
            others = [each for each in problems if each not in (gone, later)]
            return [*others, _told(source, later, written, missing)]
    return list(problems)


def _told(source: Source, later: Problem, written: str, missing: str) -> Problem:
    first = source.lines.line_and_column(source.keys[later.name].start)[0] + 1
    message = f'"{written}" stands here twice, and "{missing}" is missing.'
    hint = (
        f'Write "{missing}:" in the place of the one that is it: line {first} or line {later.line}.'
    )
    start = source.lines.starts[later.line - 1] + later.column - 1
    return source.at(start, "repeated-name", message, hint)
