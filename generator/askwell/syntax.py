"""What a fault in YAML's syntax means to the person who wrote it, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

LineColumn: TypeAlias = tuple[int, int]
"""Line and column, counted from 0."""

Told: TypeAlias = tuple[LineColumn, str, str]
"""Where, what, and the remedy."""

QUOTE = 'Put the whole text in quotes: "..." (and write \\" for a quotation mark inside).'


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser stopped and what it said; `started` is where the unfinished thing began."""

    lines: list[str]
    problem: str
    context: str
    at: LineColumn
    started: LineColumn | None

    @property
    def line(self) -> str:
        """The line it stopped on."""
        return self.lines[self.at[0]] if self.at[0] < len(self.lines) else ""


def explain(stop: Stop) -> Told:
    """Turn the parser's words into ours."""
    told = next((told for rule in RULES if (told := rule(stop))), None)
    problem = f"This is not valid YAML: {stop.problem or stop.context}."
    return told or (stop.at, problem, QUOTE)


_OPENS = re.compile(r"""\s*(?:- )*[\w-]+:\s+(["'])""")
_NAMED = re.compile(r"\s*(?:- )*[\w-]+:(?:\s|$)")


def _quote_over_names(stop: Stop) -> Told | None:
    """Find a quoted text that runs on over a line with a name, up to where the parser stopped."""
    lines = stop.lines[: stop.at[0] + 1]
    for number, (line, below) in enumerate(pairwise(lines)):
        opening = _OPENS.match(line)
        if not opening or not _NAMED.match(below):
            continue
        mark = opening.group(1)
        between = [line[opening.end() :], *lines[number + 1 : -1]]
        if not any(_closes(each, mark) for each in between):
            at = (number, opening.start(1))
            return at, "This quotation mark is never closed.", "Add the closing quotation mark."
    return None


def _closes(rest: str, mark: str) -> bool:
    """Tell whether a quoted text ends in this part of it."""
    return mark in (rest.replace('\\"', "") if mark == '"' else rest.replace("''", ""))


def _open_quote(stop: Stop) -> Told | None:
    if "quoted scalar" in stop.context and "unexpected" in stop.problem and stop.started:
        return (
            stop.started,
            "This quotation mark is never closed.",
            "Add the closing quotation mark.",
        )
    return None


def _tab(stop: Stop) -> Told | None:
    until = stop.line[: stop.at[1] + 1]
    if "tab character" in stop.problem or (
        "\t" in until and ("any token" in stop.problem or until.endswith("\t"))
    ):
        return stop.at, "A tab is used for indentation.", "Indent with spaces (two a level)."
    return None


def _colon(stop: Stop) -> Told | None:
    if "mapping values are not allowed" not in stop.problem:
        return None
    if ":" in stop.line[: stop.at[1]] or stop.line.lstrip().startswith(("- ", "'", '"')):
        return stop.at, "A colon followed by a space stands inside plain text.", QUOTE
    hint = (
        "Check that it starts in the same column as the lines beside it, and that the line above "
        'has its ":".'
    )
    return stop.at, "This line does not fit the one above it.", hint


def _no_colon(stop: Stop) -> Told | None:
    if "could not find expected ':'" not in stop.problem:
        return None
    hint = 'Write "name: value". If the line belongs to the text above, indent it below that text.'
    return stop.started or stop.at, "This line has no colon and space after its name.", hint


def _list_beside_its_name(stop: Stop) -> Told | None:
    if "sequence entries are not allowed" in stop.problem:
        return (
            stop.at,
            "A list cannot start on the same line as its name.",
            "Start it on the next line.",
        )
    return None


def _first_sign(stop: Stop) -> Told | None:
    if "alphabetic or numeric" in stop.problem and stop.started:
        line, column = stop.started
        return (
            stop.started,
            f'Text cannot start with "{stop.lines[line][column]}" unless it is in quotes.',
            QUOTE,
        )
    if "cannot start any token" in stop.problem:
        sign = stop.line[stop.at[1] : stop.at[1] + 1]
        return stop.at, f'Text cannot start with "{sign}" unless it is in quotes.', QUOTE
    return None


def _backslash(stop: Stop) -> Told | None:
    if "unknown escape character" in stop.problem:
        hint = "Write two backslashes, or use single quotes."
        return stop.at, "A backslash in double quotes has a special meaning.", hint
    return None


def _open_bracket(stop: Stop) -> Told | None:
    if "expected ',' or" in stop.problem or "flow" in stop.context:
        at = _last_bracket(stop.lines, stop.started or stop.at)
        return (
            at,
            "A list or group that opens here is never closed.",
            f"Add the closing bracket, or: {QUOTE}",
        )
    return None


def _leading_braces(stop: Stop) -> Told | None:
    for number in (stop.at[0], stop.at[0] - 1):
        line = stop.lines[number] if 0 <= number < len(stop.lines) else ""
        if match := re.match(r"(\s*(?:- )*(?:[\w-]+:\s+)?)\{\{", line):
            return (number, match.end(1)), 'Text that starts with "{{" must be in quotes.', QUOTE
    return None


def _after_quote(stop: Stop) -> Told | None:
    quoted = re.match(r"""\s*(?:- )?(?:[\w-]+:\s+)?["']""", stop.line)
    if "did not find expected" in stop.problem and quoted and stop.line[: stop.at[1]].strip():
        hint = (
            'Put the whole text between the quotation marks (inside "...", write \\" for one more).'
        )
        return stop.at, "There is more text after the closing quotation mark.", hint
    return None


def _after_bracket(stop: Stop) -> Told | None:
    opening = re.match(r"(\s*(?:- )*(?:[\w-]+:\s+)?)([\[{])", stop.line)
    if "did not find expected" in stop.problem and opening and stop.line[: stop.at[1]].strip():
        at = (stop.at[0], opening.end(1))
        return at, f'Text cannot start with "{opening.group(2)}" unless it is in quotes.', QUOTE
    return None


def _indentation(stop: Stop) -> Told | None:
    if "did not find expected" in stop.problem:
        hint = "Let it start in the same column as the lines it belongs with."
        return stop.at, "This line is indented in a way that fits nothing above it.", hint
    return None


RULES: tuple[Callable[[Stop], Told | None], ...] = (
    _quote_over_names, _open_quote, _tab, _colon, _no_colon, _list_beside_its_name, _first_sign,
    _backslash, _open_bracket, _leading_braces, _after_quote, _after_bracket, _indentation,
)  # fmt: skip
"""The first that recognizes the fault explains it."""


def _last_bracket(lines: list[str], before: LineColumn) -> LineColumn:
    """Find the bracket that opens at a place, or the last one above it."""
    for number in range(min(before[0], len(lines) - 1), -1, -1):
        end = before[1] + 1 if number == before[0] else len(lines[number])
        column = max(lines[number].rfind(sign, 0, end) for sign in "[{")
        if column >= 0:
            return number, column
    return before
