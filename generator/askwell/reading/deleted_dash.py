"""An entry of a list whose dash is gone with the space behind it.

Its first line stands in the column of the dashes, and its other lines are where they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from askwell.reading.columns import STEP, indent_of, is_read, line_above, line_below
from askwell.reading.dashes import NO_DASH
from askwell.reading.stop import Stop, Told

WRITE_DASH = 'Write "- " in front of it.'

_FIRST = re.compile(r" *(?P<dash>- +)?(?:\{ *)?(?P<name>[\w-]+):(?:\s|$)")
"""What an entry with names begins with."""

_ENTRY = re.compile(r" *- ")

_SIGNED = re.compile(r" *(?:[\"'\[>|]|\{(?!\{))")
"""What begins an entry that is a text behind a sign, or stands in brackets."""


def deleted_dash(stop: Stop) -> Told | None:
    """Find the entry at which the parser stops, or at what is below its first line."""
    for number in (stop.at[0], _outer(stop.lines, stop.at[0])):
        if (column := dash_belongs_at(stop.lines, number)) >= 0:
            return (number, column), NO_DASH, WRITE_DASH
    return None


def _outer(lines: Sequence[str], number: int) -> int:
    """Return the next line above that starts further left, or with a sign in the same column."""
    if not 0 <= number < len(lines):
        return -1
    start = indent_of(lines[number]) + 1
    beside = (n for n in range(number - 1, -1, -1) if is_read(lines[n]))
    above = next((n for n in beside if indent_of(lines[n]) < start), -1)
    is_left = above >= 0 and indent_of(lines[above]) < start - 1
    if is_left or (above >= 0 and _SIGNED.match(lines[above])):
        return above
    return next((n for n in beside if indent_of(lines[n]) < start - 1), -1)


def dash_belongs_at(lines: Sequence[str], number: int) -> int:
    """Return where a line lacks its dash, by the entries beside it; -1 if it lacks none."""
    if not 0 <= number < len(lines):
        return -1
    line = lines[number]
    beside = list(entries_beside(lines, number))
    if _SIGNED.match(line):
        return indent_of(line) if beside else -1
    first = _FIRST.match(line)
    is_begun = first and not first["dash"] and _is_whole(lines, number)
    names = {each["name"] for each in map(_FIRST.match, beside) if each}
    return indent_of(line) if first and is_begun and first["name"] in names else -1


def _is_whole(lines: Sequence[str], number: int) -> bool:
    """Tell whether the names below a line are those of an entry, or one of one line is near."""
    column = indent_of(lines[number])
    inside = takewhile(lambda line: indent_of(line) > column, filter(is_read, lines[number + 1 :]))
    least = next((line for line in inside if indent_of(line) == column + STEP), None)
    if least is None:
        near = (lines[line_above(lines, number)], lines[line_below(lines, number)])
        return any(_ENTRY.match(line) and indent_of(line) == column for line in near)
    return _FIRST.match(least) is not None


def entries_beside(lines: Sequence[str], number: int) -> Iterator[str]:
    """Yield the first lines of the entries with a dash in the list that a line stands in."""
    column = indent_of(lines[number])
    for way in (reversed(lines[:number]), lines[number + 1 :]):
        inside = takewhile(lambda line: indent_of(line) >= column, filter(is_read, way))
        yield from (line for line in inside if line.startswith("- ", column))
