"""Faults of the brackets and commas of a list or group in one line."""

from __future__ import annotations

import re

from askwell.reading.stop import QUOTE, LineColumn, Stop, Told


def odd(stop: Stop) -> Told | None:
    """Find a comma without an entry before it, and a bracket that closes what is closed."""
    sign, before = stop.line[stop.at[1] : stop.at[1] + 1], stop.line[: stop.at[1]].rstrip()
    if sign == "," and before.endswith(("[", "{", ",")):
        return stop.at, "A comma stands here without an entry before it.", "Delete the comma."
    if sign in ("]", "}") and before.endswith(("]", "}")):
        return stop.at, "A bracket closes here that was never opened.", "Delete the bracket."
    return None


_NAMES = re.compile(r"(?:^\s*(?:- +)*|[{,]\s*)([a-z_]+):(?:\s|$)", re.MULTILINE)

COMMA = 'Write a comma before "{}:"; if it is part of the text, put the whole text in quotes.'


def colon(stop: Stop) -> Told | None:
    """Find a colon in a group in one line: a comma is missing, or a text holds the colon."""
    before = stop.line[: stop.at[1]]
    name = re.search(r"(?<=[^\s,{])\s+([\w-]+)$", before)
    if stop.context != "while parsing a flow mapping" or "expected ',' or" not in stop.problem:
        return None
    if stop.line[stop.at[1] : stop.at[1] + 1] != ":":
        return None
    if name and name[1] in _NAMES.findall("\n".join(stop.lines)):
        at = (stop.at[0], name.start(1))
        return at, f'A comma is missing before "{name[1]}".', COMMA.format(name[1])
    hint = "Put the text, from its first word to the next comma or bracket, in quotes."
    return stop.at, "A colon followed by a space stands inside plain text.", hint


def unclosed(stop: Stop) -> Told | None:
    if "expected ',' or" in stop.problem or "flow" in stop.context:
        at = _last_bracket(stop.lines, stop.started or stop.at)
        rest = stop.lines[at[0]][at[1] :].replace('\\"', "  ")
        if rest.count('"') % 2:
            return (
                (at[0], at[1] + rest.rfind('"')),
                "This quotation mark has no partner.",
                "Write one at each end of a text, or none.",
            )
        return (
            at,
            "A list or group that opens here is never closed.",
            f"Add the closing bracket, or: {QUOTE}",
        )
    return None


def box(stop: Stop) -> Told | None:
    """Find a box to tick, as lists in other programs have them."""
    written = re.match(r"(\s*- +)(\[[ xX]?\])[ \t]+\S", stop.line)
    if not written:
        return None
    message = "A box to tick is no part of a text here."
    return (stop.at[0], written.end(1)), message, f'Take out "{written[2]}".'


def words_after(stop: Stop) -> Told | None:
    opening = re.match(r"(\s*(?:- )*(?:[\w-]+:\s+)?)([\[{])", stop.line)
    if "did not find expected" in stop.problem and opening and stop.line[: stop.at[1]].strip():
        at = (stop.at[0], opening.end(1))
        return at, f'Text cannot start with "{opening.group(2)}" unless it is in quotes.', QUOTE
    return None


def _last_bracket(lines: list[str], before: LineColumn) -> LineColumn:
    """Find the bracket that opens at a place, or the last one above it."""
    for number in range(min(before[0], len(lines) - 1), -1, -1):
        end = before[1] + 1 if number == before[0] else len(lines[number])
        column = max(lines[number].rfind(sign, 0, end) for sign in "[{")
        if column >= 0:
            return number, column
    return before
