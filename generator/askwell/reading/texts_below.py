"""A text that begins beside its name and goes on below it: a colon in it stops the parser."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askwell.reading.columns import STEP, column_of, indent_of
from askwell.reading.stop import Stop, Told

_EMPTY = re.compile(r"(\s*(?:- +)*)([\w-]+):\s*$")

_WITH_TEXT = re.compile(r"(\s*(?:- +)*)([\w-]+):\s+[^\s|>\[{&*!\"']")

_COLON_LAST = re.compile(r"\s*(?:- +)*([\w-]+):[ \t]+(?![a-z_]+:\s*$)[^\s|>\[{&*!\"'#].*:\s*$")
"""A name with a text beside it that ends in a colon, and is no second name."""

_WORDS = re.compile(r"\s*[^\W\d_][\w']*,?(?: [^\s:]+)+: ")
"""Words with a colon behind the last of them: a name would be one."""

ABOVE_LIST = ", with an empty line above the list."
"""What the remedy for a list ends with."""

_LISTED = re.compile(r"\s*(?:[-*+\u2022\u25e6\u25aa]|[0-9]+[.)])\s")


def rest_below(lines: Sequence[str], number: int) -> range:
    """Return the lines on which a text goes on whose own line ends in a colon."""
    column, last = column_of(lines[number]), number
    for below in range(number + 1, len(lines) if _COLON_LAST.match(lines[number]) else 0):
        line = lines[below]
        is_of_list = indent_of(line) == column and line.startswith("- ", column)
        if line.strip() and indent_of(line) <= column and not is_of_list:
            break
        last = below if line.strip() else last
    return range(number + 1, last + 1)


def colon_last(stop: Stop) -> Told | None:
    """Find a text whose line ends in a colon, and that goes on below: nearly always with a list."""
    named = _COLON_LAST.match(stop.line)
    if "mapping values are not allowed" not in stop.problem or not named:
        return None
    if not (below := rest_below(stop.lines, stop.at[0])):
        return None
    hint = _lines_below(named[1], f", indented by {column_of(stop.line) + STEP} spaces")
    if _LISTED.match(stop.lines[below[0]]):
        hint = hint.removesuffix(".") + ABOVE_LIST
    return stop.at, "This text goes on below, so it cannot begin beside its name.", hint


def sentence_with_colon(stop: Stop) -> Told | None:
    """Find a sentence with a colon in a text that began beside its name, some lines above."""
    indent = indent_of(stop.line)
    above = (
        _WITH_TEXT.match(line) or _EMPTY.match(line) for line in reversed(stop.lines[: stop.at[0]])
    )
    name = next((each for each in above if each and each.end(1) < indent), None)
    if not name or not (stop.line.lstrip()[:1].isupper() or _WORDS.match(stop.line)):
        return None
    message = "A colon followed by a space stands inside a text of several lines."
    return stop.at, message, _lines_below(name[2])


def _lines_below(name: str, how: str = "") -> str:
    return f'Write "{name}: |", and the whole text on the lines below it{how}.'
