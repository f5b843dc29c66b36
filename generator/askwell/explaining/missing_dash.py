"""An entry without its dash that no other shows to be one: the kind of the file does.

It is the only one of its list, or begins with another name than those beside it. With a dash in
front of it the file is read again: if all is well then, it belongs there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from askwell.explaining import ReadAgain
from askwell.problems import Problem
from askwell.reading.columns import STEP, column_of, indent_of, line_above
from askwell.reading.dashes import NO_DASH
from askwell.reading.deleted_dash import WRITE_DASH, entries_beside
from askwell.reading.indentation import begins_value
from askwell.reading.source import Source

SYNTAX = "wrong-syntax"

_NAME_ALONE = re.compile(r" *(?:- +)*[\w-]+:\s*$")


def with_missing_dash(
    source: Source, problems: Sequence[Problem], read_again: ReadAgain
) -> list[Problem]:
    """Return a file's problems; instead of those that a dash would end, that it is missing."""
    first = min((each for each in problems if each.check == SYNTAX), default=None)
    lines = source.text.split("\n")
    number = _entry(lines, first.line - 1) if first else -1
    if number < 0:
        return list(problems)
    column = indent_of(lines[number])
    entry = f"{lines[number][:column]}- {lines[number][column:]}"
    left = read_again("\n".join([*lines[:number], entry, *lines[number + 1 :]]))
    if not {*left} < {*problems} or any(each.check == SYNTAX for each in left):
        return list(problems)
    at = source.lines.starts[number] + column
    return [*left, source.at(at, SYNTAX, NO_DASH, WRITE_DASH)]


def _entry(lines: Sequence[str], number: int) -> int:
    """Return the line that may begin an entry, at what is told or above; -1 if none does."""
    above = line_above(lines, number) if number < len(lines) else -1
    return next((each for each in (number, above) if _may_be_entry(lines, each)), -1)


def _may_be_entry(lines: Sequence[str], number: int) -> bool:
    """Tell whether a name without a dash stands where an entry could."""
    above = line_above(lines, number) if 0 <= number < len(lines) else -1
    if above < 0 or not begins_value(lines[number]):
        return False
    start = indent_of(lines[number])
    is_first = _NAME_ALONE.match(lines[above]) and start - column_of(lines[above]) in (0, STEP)
    is_dashless = column_of(lines[number]) == start
    return is_dashless and (bool(is_first) or any(entries_beside(lines, number)))
