"""Lines of a text that stand further left than the name it belongs to: no name, but sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from askwell.reading.columns import STEP, column_of, indent_of, line_below
from askwell.reading.source import Source
from askwell.reading.stop import QUOTE_IT, Stop, Told

BELONGS = "This line belongs to the text above it."

_NAMED = re.compile(r"\s*(?:- +)*[\w-]+:(?:[ \t]+(?P<value>\S.*)|[ \t]*$)")
_ENTRY = re.compile(r"\s*(?:- +)+(?P<value>[^\W\d_].*)")
_OPENS = re.compile(r"[|>][+-]?\s*$")
_PLAIN = re.compile(r"[^\"'\[{|>&*!%@`#]")
"""What a text begins with that stands without a sign around it or before it."""

_SENTENCE = re.compile(r"\s*[^\W\d_][^\s:]*[,;]?[ ]+[^\s:#]")
"""Words, of which none is a name."""

_MAY_BE_NAME = re.compile(r"\s*[^\W\d_][\w-]*(?: [\w-]+)?:(?: |$)")
"""A word or two before a colon: a name with a capital, or "Listen for" for listen_for."""

_CAPITAL = re.compile(r"\s*[A-Z]")

_LIKE_NAME = re.compile(r"\s*[a-z_]+[ ]")
"""What a name looks like whose colon is missing."""


@dataclass(frozen=True, slots=True)
class Strayed:
    """A line that strayed from its text, and how far right that starts."""

    number: int
    indent: int
    is_below: bool
    """Whether its text stands on the lines below its name, and can hold any sign."""


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that can go on: the column of its name, and where its lines start, if that is seen."""

    column: int
    indent: int
    is_below: bool = False
    """Whether it stands on the lines below its name."""


def strayed(lines: Sequence[str], last: int | None = None) -> Strayed | None:
    """Return the first line, up to the last, that seems to belong to a text whose name is above."""
    text: _Text | None = None
    columns: list[int] = []
    for number, line in enumerate(lines if last is None else lines[: last + 1]):
        indent = indent_of(line)
        if not line.strip() or (text and indent > text.column):
            text = _seen(text, line)
            continue
        if text and _is_of(lines, number, text, columns):
            return Strayed(number, text.indent or text.column + STEP, text.is_below)
        if line.startswith("#", indent):
            continue
        text = _begun(line)
        columns = [*(each for each in columns if each < column_of(line)), column_of(line)]
    return None


def _seen(text: _Text | None, line: str) -> _Text | None:
    """Return a text with what its first line tells of where its lines start."""
    if text is None or text.indent or not line.strip():
        return text
    return replace(text, indent=indent_of(line))


def _begun(line: str) -> _Text | None:
    """Return the text that begins on a line; None if none does."""
    if (named := _NAMED.match(line)) and (value := named["value"]):
        is_below = _OPENS.match(value) is not None
        return _Text(column_of(line), 0, is_below) if is_below or _PLAIN.match(value) else None
    if not named and _ENTRY.match(line):
        return _Text(indent_of(line), column_of(line))
    return None


def _is_of(lines: Sequence[str], number: int, text: _Text, columns: Sequence[int]) -> bool:
    """Tell whether a line no further right than a text's name is a sentence of it."""
    line = lines[number]
    indent = indent_of(line)
    if indent == text.column and not text.is_below:
        return False
    if _MAY_BE_NAME.match(line):
        return _CAPITAL.match(line) is not None and _goes_on(lines, number, text)
    if not _SENTENCE.match(line):
        return False
    may_be_name = indent in columns and indent > 0 and _LIKE_NAME.match(line) is not None
    return not may_be_name


def _goes_on(lines: Sequence[str], number: int, text: _Text) -> bool:
    """Tell whether a text goes on below a line, where its other lines start."""
    below = line_below(lines, number)
    return below > number and text.is_below and indent_of(lines[below]) == text.indent


def rest_of(lines: Sequence[str], number: int) -> Iterator[int]:
    """Yield the lines of a text that strayed, from its first."""
    indent = indent_of(lines[number])
    yield number
    for below in range(number + 1, len(lines)):
        line = lines[below]
        is_sentence = _SENTENCE.match(line) and not _MAY_BE_NAME.match(line)
        if line.strip() and (indent_of(line) != indent or not is_sentence):
            return
        if line.strip():
            yield below


def left_of_its_name(stop: Stop) -> Told | None:
    """Find a sentence at the left edge, at which the parser stops, or long after."""
    found = strayed(stop.lines, stop.at[0])
    if found is None:
        return None
    at = (found.number, indent_of(stop.lines[found.number]))
    return at, BELONGS, _remedy(stop.lines, found)


def taken_for_name(source: Source, start: int) -> tuple[int, str, str, str] | None:
    """Tell a sentence at the left edge whose first words, up to a colon, were taken for a name.

    `start` is where that name stands; returned is where, the check, what, and the remedy.
    """
    lines = source.text.split("\n")
    found = strayed(lines)
    if found is None or source.lines.line_and_column(start)[0] != found.number:
        return None
    return start, "wrong-syntax", BELONGS, _remedy(lines, found)


def _remedy(lines: Sequence[str], found: Strayed) -> str:
    every = list(rest_of(lines, found.number))
    more = len(every) - 1
    others = " and the line below it" if more == 1 else f" and the {more} lines below it"
    hint = f"Start it{others if more else ''} with {found.indent} spaces"
    has_colon = any(": " in lines[number] for number in every)
    return f"{hint}, and {QUOTE_IT}" if has_colon and not found.is_below else f"{hint}."
