"""Every slip of syntax in a file: what is told is put out of the way, and reading starts again."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from askwell.problems import Problem
from askwell.reading.columns import STEP, indent_of
from askwell.reading.dashes import belongs_at
from askwell.reading.deleted_dash import dash_belongs_at
from askwell.reading.file_key import lacks_its_name
from askwell.reading.indentation import (
    EMPTY,
    begins_value,
    falls_short,
    is_at_margin,
    opens_group,
    opens_text,
)
from askwell.reading.source import Source
from askwell.reading.stop import LineColumn, Stop
from askwell.reading.strayed import rest_of, strayed
from askwell.reading.syntax import explain
from askwell.reading.texts_below import rest_below
from askwell.reading.walk import Walk

MOST = 25
"""Slips that are told of a file; each costs a reading of all of it."""

_VALUE = re.compile(r"(\s*(?:- +)*(?:[\w-]+:[ \t]+)?)(\S.*)$")
"""What stands on a line before the text, and the text."""

_OTHER_DASH = re.compile(r"(\s*)([*+\u2022\u2013\u2014])(?=\s)")
"""What somebody wrote in the place of an entry's dash."""

_OPENS = re.compile(r"\s*(?:-|(?:- +)*[\w-]+:?\s*(?:[|>][0-9+-]*\s*)?$)")
"""A line that lines further to the right belong to: a new entry, a name without a value."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What is left of a text without its slips, and what they were."""

    source: Source
    lines: list[str]
    problems: list[Problem] = field(default_factory=list)
    slips: dict[int, Problem] = field(default_factory=dict)
    """By the number of their line, counted from 0."""

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def recovered(source: Source, document: str) -> Recovered:
    """Read a text that the parser does not, as far as it goes.

    Whatever is put out of the way leaves as many signs behind, so that places stay what they are.
    """
    found = Recovered(source, document.split("\n"))
    for _ in range(MOST):
        walk = Walk(source, found.text)
        walk.read()
        if walk.stop is None or not _put_away(found, walk.stop):
            break
    others = [each for each in walk.problems if each.line - 1 not in found.slips]
    found.problems.extend(sorted([*found.slips.values(), *others]))
    return found


def rest(source: Source, document: str) -> Source:
    """Return a source that holds what can be read of a text with slips."""
    walk = Walk(source, recovered(source, document).text)
    data = walk.read()
    return replace(source, load=lambda: data, locate=lambda: walk.places)


def _put_away(found: Recovered, stop: Stop) -> bool:
    """Tell a slip and put it out of the way; False if what is told follows from what was."""
    at, message, hint = explain(stop)
    line = min(at[0], len(found.lines) - 1)
    if found.slips and line <= max(found.slips):
        return False
    starts = found.source.lines.starts
    start = starts[min(at[0], len(starts) - 1)] + at[1]
    found.slips[line] = found.source.at(start, "wrong-syntax", message, hint)
    _blank_out(found.lines, (line, at[1]))
    return True


def _blank_out(lines: list[str], at: LineColumn) -> None:
    """Put harmless signs in the place of a text, or of a line with all that belongs to it."""
    (number, column), line = at, lines[at[0]]
    if _leave_dash(lines, number):
        return
    if lacks_its_name(lines, number):
        lines[number:] = [" " * len(each) for each in lines[number:]]
        return
    if (empty := EMPTY.match(line)) and column == empty.start(1):
        lines[number] = line[:column] + " " * (len(line) - column)
        return
    if is_at_margin(lines, number):
        _blank_out_text(lines, number)
        return
    if _put_into_text(lines, at):
        return
    if other := _OTHER_DASH.match(line):
        lines[number] = f"{other[1]}-{line[other.end(2) :]}"
        return
    indent = len(line) - len(line.lstrip())
    if column == indent and opens_group(lines, number):
        _blank_out_below(lines, number - 1, indent - 1)
        return
    _blank_out_value(lines, number, column, indent)


def _leave_dash(lines: list[str], number: int) -> bool:
    """Put a dash alone where an entry begins: the names below it are still its own."""
    line = lines[number]
    dash = max(belongs_at(lines, number), dash_belongs_at(lines, number))
    if dash >= 0:
        lines[number] = (" " * dash + "-").ljust(len(line))
        _blank_out_below(lines, number, dash + STEP * begins_value(line))
    return dash >= 0


def _put_into_text(lines: list[str], at: LineColumn) -> bool:
    """Put harmless signs where a text starts for those of its lines that start further left."""
    number, column = at
    if (found := strayed(lines, number)) and found.number == number:
        indent, every = found.indent, list(rest_of(lines, number))
    elif column < (indent := falls_short(lines, number)):
        every = [number]
    else:
        return False
    for each in every:
        lines[each] = " " * indent + "x" * (len(lines[each]) - indent)
    return True


def _blank_out_value(lines: list[str], number: int, column: int, indent: int) -> None:
    """Blank out the text on a line, or the line with what is below it."""
    line = lines[number]
    for below in rest_below(lines, number) if line[column:].strip() == ":" else ():
        lines[below] = " " * len(lines[below])
    value = _VALUE.match(line)
    if value and value.end(1) > indent and column > indent:
        word = "x: " if _opens_entry(lines, number, value.end(1)) else ""
        lines[number] = value[1] + word + "x" * (len(value[2]) - len(word))
        return
    if (left := _indent_below(lines, number)) and left < indent and opens_text(lines[number - 1]):
        lines[number] = " " * left + "x" * (len(line) - left)
        return
    lines[number] = " " * len(line)
    if _OPENS.match(line):
        _blank_out_below(lines, number, indent)
    elif not begins_value(line) and not line.lstrip().startswith("- "):
        _blank_out_rest(lines, number + 1, indent)


def _opens_entry(lines: list[str], number: int, column: int) -> bool:
    """Tell whether an entry begins here that goes on with names on the lines below."""
    below = "".join(lines[number + 1 : number + 2])
    is_first = lines[number][:column].endswith("- ")
    return is_first and begins_value(below) and indent_of(below) == column


def _blank_out_rest(lines: list[str], number: int, indent: int) -> None:
    """Blank out the lines of a text that follow one of it."""
    for below in range(number, len(lines)):
        line = lines[below]
        is_other = begins_value(line) or line.lstrip().startswith("- ")
        if not line.strip() or is_other or len(line) - len(line.lstrip()) != indent:
            return
        lines[below] = " " * len(line)


def _blank_out_text(lines: list[str], number: int) -> None:
    """Blank out a text that starts too far left, up to the next name."""
    for below in range(number, len(lines)):
        if begins_value(lines[below]):
            return
        lines[below] = " " * len(lines[below])


def _indent_below(lines: list[str], number: int) -> int:
    """Return how far right the next line with words starts."""
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    return len(below) - len(below.lstrip())


def _blank_out_below(lines: list[str], number: int, indent: int) -> None:
    for below in range(number + 1, len(lines)):
        line = lines[below]
        if line.strip() and len(line) - len(line.lstrip()) <= indent:  # a tab counts, too
            return
        lines[below] = " " * len(line)
