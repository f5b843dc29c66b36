"""Faults of a text's quotation marks, and of a text that should have had them."""

from __future__ import annotations

import re

from askwell.reading.columns import column_of, indent_of, line_below
from askwell.reading.stop import QUOTE, Stop, Told, quoting, without_remark

_OPENS = re.compile(r"""\s*(?:- )*[\w-]+:\s+(["'])""")

_NAMED = re.compile(r"\s*(?:- )*[\w-]+:(?:\s|$)")


def run_on(stop: Stop) -> Told | None:
    """Find a quoted text that runs on over a line with a name, up to where the parser stopped."""
    lines = stop.lines[: stop.at[0] + 1]
    for number, line in enumerate(lines[:-1]):
        opening = _OPENS.match(line)
        named = _next_name(lines, number) if opening else 0
        if not opening or not named:
            continue
        mark = opening.group(1)
        until = -1 if named == number + 1 else named
        between = [line[opening.end() :], *lines[number + 1 : until]]
        if not any(_closes(each, mark) for each in between):
            return (
                (number, opening.start(1)),
                "This quotation mark is never closed.",
                _closing(mark, line),
            )
    return None


def _next_name(lines: list[str], number: int) -> int:
    """Return the line below with the next name, no further right than this one's; 0 if none is."""
    indent = len(lines[number]) - len(lines[number].lstrip())
    for below in range(number + 1, len(lines)):
        line = lines[below]
        is_beside = below == number + 1 or len(line) - len(line.lstrip()) <= indent
        if _NAMED.match(line) and is_beside:
            return below
    return 0


def _closing(mark: str, line: str) -> str:
    if line.rstrip().endswith(("\u201d", "\u201c", "\u2019")):
        return f"Write {mark} in the place of the curly one at its end."
    if mark == '"':
        return "Add the closing quotation mark."
    return 'Add the closing one; if it is an apostrophe, put the whole text in "...".'


def _closes(rest: str, mark: str) -> bool:
    """Tell whether a quoted text ends in this part of it."""
    return mark in (rest.replace('\\"', "") if mark == '"' else rest.replace("''", ""))


def unclosed(stop: Stop) -> Told | None:
    if "quoted scalar" in stop.context and "unexpected" in stop.problem and stop.started:
        line, column = stop.started
        mark = stop.lines[line][column : column + 1]
        return (
            stop.started,
            "This quotation mark is never closed.",
            _closing(mark, stop.lines[line]),
        )
    return None


def first_sign(stop: Stop) -> Told | None:
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


_MEANING = re.compile(r"\s*(?:- +)*(?:[\w-]+:[ \t]+)?([*&!])\S+[ \t]+[^\s#]")


def sign_with_a_meaning(stop: Stop) -> Told | None:
    """Find words behind one that begins as an alias, an anchor or a tag of YAML does.

    The parser stops behind that word, or within it.
    """
    begins = _MEANING.match(stop.line)
    if not begins or not begins.start(1) <= stop.at[1] < begins.end():
        return None
    at = (stop.at[0], begins.start(1))
    return at, f'Text cannot start with "{begins[1]}" unless it is in quotes.', QUOTE


_SIGN = re.compile(r"\s*(?:- +)*(?:[\w-]+:[ \t]+)?([>|,?%}\]])")


def sign_before_words(stop: Stop) -> Told | None:
    """Find a text that begins with a sign which means something at the start of a value."""
    begins = _SIGN.match(stop.line)
    is_here = begins and begins.start(1) <= stop.at[1] <= begins.end(1) + 2
    if not begins or not is_here or ":" not in stop.line[: begins.start(1)]:
        return None
    at, rest = (stop.at[0], begins.start(1)), stop.line[begins.start(1) :].rstrip()
    if begins[1] in "|>" and not re.search(r"\w", rest):
        message = f'"{rest}" begins no text; "{begins[1]}" does, alone or with one dash behind it.'
        return at, message, f'Write "{begins[1]}-" in its place.'
    if opening := re.match(r"[|>][-+](?=[ \t]+\w)", rest):
        message = f'A text begins on the line below "{opening[0]}", not beside it.'
        return at, message, "Begin a new line behind it, indented as those below."
    return at, f'Text cannot start with "{begins[1]}" unless it is in quotes.', QUOTE


def backslash(stop: Stop) -> Told | None:
    if re.search("unknown escape character|expected hexdecimal", stop.problem):
        hint = "Write two backslashes, or use single quotes."
        return stop.at, "A backslash in double quotes has a special meaning.", hint
    return None


_CODE = re.compile(r"\\u((?i:d[89ab][0-9a-f]{2}))\\u((?i:d[c-f][0-9a-f]{2}))|\\u.{4}|\\U.{8}")
"""A sign by its number; in JSON, one beyond the first 65,536 has two halves."""


def half_a_sign(stop: Stop) -> Told | None:
    """Find the code of no sign, such as the half of an emoji that other programs write."""
    number, column = stop.at
    code = _CODE.match(stop.line, max(column - 2, 0))
    if "escape code" not in stop.problem or not code:
        return None
    sign = bytes.fromhex(f"{code[1]}{code[2]}").decode("utf-16-be") if code[1] else ""
    hint = f"Write the sign itself: {sign}" if sign else "Write the sign itself, or delete it."
    return (number, code.start()), f'"{code[0]}" stands for no sign in YAML.', hint


def leading_braces(stop: Stop) -> Told | None:
    for number in (stop.at[0], stop.at[0] - 1):
        line = stop.lines[number] if 0 <= number < len(stop.lines) else ""
        if match := re.match(r"(\s*(?:- )*(?:[\w-]+:\s+)?)\{\{", line):
            return (number, match.end(1)), 'Text that starts with "{{" must be in quotes.', QUOTE
    return None


_QUOTED = re.compile(
    r"""\s*(?:- +)*(?:[\w-]+:[ \t]+)?(?P<words>(?P<held>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*').*)"""
)
"""A text that begins in quotation marks, with all that follows them."""

_GOES_ON = ("did not find expected", "sequence entries are not", "mapping values are not")
"""What the parser says of words, of a dash and of a colon behind a quoted text."""


def words_after(stop: Stop) -> Told | None:
    """Find words, a dash or a colon behind the mark that closes what a text begins with."""
    begun, column = _QUOTED.match(stop.line), stop.at[1]
    if not begun or not any(words in stop.problem for words in _GOES_ON):
        return None
    if column < begun.end("held"):
        return None
    words, remark = without_remark(begun["words"].rstrip(), len(begun["held"]))
    rest = without_remark(stop.line[column:])[0].strip()
    hint = 'Put the whole text between the quotation marks (inside "...", write \\" for one more).'
    below = line_below(stop.lines, stop.at[0])
    if not re.search(r"\w", rest):
        hint = f'Delete "{rest}" behind it.'
    elif below == stop.at[0] or indent_of(stop.lines[below]) <= column_of(stop.line):
        hint = quoting(_held(words), remark)
    return stop.at, "There is more text after the closing quotation mark.", hint


def _held(words: str) -> str:
    """Return a text without the marks at its ends, if they were to hold all of it.

    Then what seems to close it stands where one opens, or within a word.
    """
    mark, second = words[0], words.find(words[0], 1)
    is_apostrophe = mark == "'" and words[second + 1 : second + 2].isalpha()
    holds = words.endswith(mark) and (words[second - 1].isspace() or is_apostrophe)
    return words[1:-1] if holds else words
