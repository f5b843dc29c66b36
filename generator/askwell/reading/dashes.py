"""Faults of the dashes that begin entries, and of the colons that end names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from askwell.problems.names import shown
from askwell.reading.columns import STEP, column_of, indent_of, line_above, line_below
from askwell.reading.indentation import FURTHER_RIGHT, LEFT, VALUED
from askwell.reading.stop import INSIDE, LAST, QUOTE, Stop, Told, quoting
from askwell.reading.texts_below import sentence_with_colon

AS_OTHERS = " and the dash, as the others of its list."
"""How the remedy for an entry ends of which the first line alone seems to have moved."""

NO_DASH = "An entry of the list begins here, but its dash is missing."

_DASHLESS = re.compile(
    r"\s*(?:[\u2022\u25e6\u25aa\u2023\xb7\u2013\u2014*+]|-(?=[^\s-])|[0-9]+[.)])\s*"
)
"""What people write in the place of a dash and a space."""


def other_dash(stop: Stop) -> Told | None:
    """Find an entry of a list that begins otherwise than by a dash and a space."""
    number = stop.started[0] if stop.started and "expected ':'" in stop.problem else stop.at[0]
    line = stop.lines[number] if number < len(stop.lines) else ""
    written = _DASHLESS.match(line)
    if not written or not ("expected" in stop.problem or "alphabetic" in stop.problem):
        return None
    at = (number, len(line) - len(line.lstrip()))
    hint = f'Write "- {shown(line[written.end() :])}".'
    return at, "An entry of a list starts with a dash and a space.", hint


_FIRST = re.compile(r" *- +[\w-]+:(?:\s|$)")
"""The first line of an entry that has names."""


def moved_dash(stop: Stop) -> Told | None:
    """Find an entry of which the first line alone starts elsewhere: its names are where they were.

    The parser stops there, or at the name below it.
    """
    for number in (stop.at[0], line_above(stop.lines, stop.at[0])):
        if (column := belongs_at(stop.lines, number)) >= 0:
            at = indent_of(stop.lines[number])
            way = "left" if at < column else "right"
            message = f"This entry starts further {way} than those beside it."
            hint = f"Start it with {column or 'no'} spaces{AS_OTHERS}"
            return (number, at), message, hint
    return None


def belongs_at(lines: list[str], number: int) -> int:
    """Return where the dash of an entry belongs, by its names and the entry above; -1 if it is."""
    if not 0 <= number < len(lines) or not _FIRST.match(lines[number]):
        return -1
    below = line_below(lines, number)
    column = indent_of(lines[below]) - STEP if 0 <= below < len(lines) else -1
    if column < 0 or column == indent_of(lines[number]) or not _NAMED.match(lines[below]):
        return -1
    is_beside = _is_entry_at(column, reversed(lines[:number])) or (
        _opens_list(lines, number, column)
    )
    return column if is_beside else -1


def _is_entry_at(column: int, lines: Iterable[str]) -> bool:
    """Tell whether the first of these lines that is no further right begins an entry there."""
    beside = (line for line in lines if line.strip() and indent_of(line) <= column)
    line = next(beside, "")
    return indent_of(line) == column and line.startswith("- ", column)


def _opens_list(lines: list[str], number: int, column: int) -> bool:
    """Tell whether the line above is the name of a list whose entries start at a column."""
    name = lines[line_above(lines, number)] if number else ""
    if not (_NAMED.match(name) and name.rstrip().endswith(":")):
        return False
    start = column_of(name)
    return column == start + STEP or (column >= start and _is_entry_at(column, lines[number + 1 :]))


def no_dash(stop: Stop) -> Told | None:
    """Find words without a name below an entry of a list, as far to the right as its dash."""
    if "could not find expected ':'" not in stop.problem or not stop.started:
        return None
    number, column = stop.started
    if not _is_entry_at(column, reversed(stop.lines[:number])):
        return None
    hint = 'Write "- " in front of it; if it belongs to the entry above, indent it further.'
    return stop.started, "A dash is missing at the start of this line.", hint


def no_first_dash(stop: Stop) -> Told | None:
    """Find the first entry of a list without its dash: the parser stops at that of the next one."""
    entry = re.match(r"( *)- +([\w-]+):(?:\s|$)", stop.line)
    if "did not find expected" not in stop.problem or not entry:
        return None
    above = range(stop.at[0] - 1, -1, -1)
    group = next((n for n in above if re.match(rf" {{0,{len(entry[1])}}}\S", stop.lines[n])), None)
    if group is None or not stop.lines[group].rstrip().endswith(":"):
        return None
    first = re.match(rf"( +){entry[2]}:(?:\s|$)", stop.lines[group + 1])
    if not first:
        return None
    at = (group + 1, len(first[1]))
    return at, NO_DASH, f'Write "- {entry[2]}: ..." in the column of the dashes below.'


def colon(stop: Stop) -> Told | None:
    if "mapping values are not allowed" not in stop.problem:
        return None
    if told := _two_values(stop):
        return told
    if ":" in stop.line[: stop.at[1]] or stop.line.lstrip().startswith(("- ", "'", '"')):
        if "“" in stop.line[: stop.at[1]]:
            hint = 'Write straight quotation marks (") around the whole text.'
            return stop.at, "Curly quotation marks do not keep a text with a colon together.", hint
        is_last = not stop.line[stop.at[1] + 1 :].strip()
        return stop.at, LAST if is_last else INSIDE, _quoted(stop)
    if told := _no_space(stop) or sentence_with_colon(stop) or _further_right(stop):
        return told
    hint = (
        "Check that it starts in the same column as the lines beside it, and that the line above "
        'has its ":".'
    )
    return stop.at, "This line does not fit the one above it.", hint


_PLAIN = re.compile(
    r"\s*(?P<dash>- +)*(?:(?P<name>[\w-]+):[ \t]+)?"
    r"(?P<words>[^\s\"'\[{&*|>!%@`#][^#\\]*[^\s#\\])\s*"
)


def _quoted(stop: Stop) -> str:
    """Return the remedy for a text that needs quotes, with it if it is short and on one line."""
    text, below = _PLAIN.fullmatch(stop.line), line_below(stop.lines, stop.at[0])
    goes_on = below > stop.at[0] and indent_of(stop.lines[below]) > column_of(stop.line)
    if not text or goes_on:
        return QUOTE
    is_text = text["dash"] and not _is_field(stop, text["name"] or "")
    words = stop.line[column_of(stop.line) :].rstrip() if is_text else text["words"]
    return quoting(words)


def _is_field(stop: Stop, name: str) -> bool:
    """Tell whether an entry begins with a field, not with a word of its text, as "Ask: ..." does.

    Then others of the entry stand below it, or the name stands elsewhere in the file.
    """
    if not re.fullmatch("[a-z_]+", name):
        return False
    number, column = stop.at[0], column_of(stop.line)
    others = [*stop.lines[:number], *stop.lines[number + 1 :]]
    below = _NAMED.match(stop.lines[line_below(stop.lines, number)])
    is_group = below is not None and "-" not in below[1] and below.end(1) == column
    return is_group or any(each[2] == name for each in map(_NAMED.match, others) if each)


_NAMED = re.compile(r"([ \t]*(?:- +)*)([\w-]+):(?:\s|$)")


def _two_values(stop: Stop) -> Told | None:
    """Find a second name on a line, such as in "- id: print, text: Print it"."""
    before = stop.line[: stop.at[1]]
    first = _NAMED.match(stop.line)
    second = re.search(r"(,?)\s+([\w-]+)$", before)
    if not first or not second or second.start() <= first.end():
        return None
    name, comma = second[2], second[1]
    if not (first[2] == "id" or name in _beside(stop.lines, first[2], anywhere=bool(comma))):
        return None
    message = f'Two values stand on one line: "{shown(name)}" begins here.'
    hint = (
        f'Write "{shown(name)}: ..." on the next line,{" without the comma," * bool(comma)} in the '
        f'column of "{shown(first[2])}"; if it is one text, put it in quotes.'
    )
    return (stop.at[0], second.start(2)), message, hint


def _beside(lines: list[str], name: str, *, anywhere: bool) -> set[str]:
    """Return the names that stand below one in its column somewhere, or all in the file."""
    named = [match for match in map(_NAMED.match, lines) if match]
    if anywhere:
        return {each[2] for each in named}
    starts = (number for number, each in enumerate(named) if each[2] == name)
    return {below for start in starts for below in _below(named[start:])}


def _below(named: list[re.Match[str]]) -> Iterator[str]:
    """Yield the names in the column of the first, up to the end of its entry."""
    column = named[0].end(1)
    for each in named[1:]:
        if each.end(1) < column or "-" in each[1][:column]:
            return
        if each.end(1) == column:
            yield each[2]


_CLOSE = re.compile(r"(\s*(?:- +)*)([a-z_]+)(?::(?=[^\s:/])| +)(.*)")


def _no_space(stop: Stop) -> Told | None:
    """Find the line above without a colon and a space, in the column of this one's name."""
    above = stop.lines[stop.at[0] - 1] if stop.at[0] else ""
    close, here = _CLOSE.match(above), _NAMED.match(stop.line)
    if not close or not here or close.end(1) != here.end(1):
        return None
    names = {each[2] for each in map(_NAMED.match, stop.lines) if each}
    if not above.startswith(":", close.end(2)) and close[2] not in names:
        return None
    message = "This line has no colon and space after its name."
    return (stop.at[0] - 1, close.end(1)), message, f'Write "{close[2]}: {shown(close[3])}".'


def _further_right(stop: Stop) -> Told | None:
    """Find a name further right than the one above it, which has its value on its own line."""
    number, start = stop.at[0], indent_of(stop.line)
    above = stop.lines[line_above(stop.lines, number)] if number else ""
    valued, here = VALUED.match(above), _NAMED.match(stop.line)
    if not valued or not here or not column_of(above) < start == here.end(1):
        return None
    return (number, start), FURTHER_RIGHT, LEFT


def no_colon(stop: Stop) -> Told | None:
    if "could not find expected ':'" not in stop.problem:
        return None
    hint = 'Write "name: value". If the line belongs to the text above, indent it below that text.'
    number = (stop.started or stop.at)[0]
    if stop.lines[number].lstrip().startswith("//"):
        message = '"//" begins no remark here.'
        return stop.started or stop.at, message, 'Write "#" in its place, or a line "notes: ...".'
    if wide := re.match(r"\s*(?:- +)*([\w-]+)\s*\uff1a\s*(.*)", stop.lines[number]):
        hint = f'Write "{wide[1]}: {shown(wide[2])}", with the colon of the keyboard.'
    return stop.started or stop.at, "This line has no colon and space after its name.", hint


def schema_without_colon(stop: Stop) -> Told | None:
    """Find a first line that lacks its colon: the parser stops at that of the next one."""
    first = re.match(r"schema[ =]*([0-9]+)\s*$", stop.lines[0])
    if not first or stop.at[0] > line_below(stop.lines, 0):
        return None
    message = "This line has no colon and space after its name."
    return (0, 0), message, f'Write "schema: {first[1]}".'


def list_beside_its_name(stop: Stop) -> Told | None:
    if "sequence entries are not allowed" in stop.problem:
        return (
            stop.at,
            "A list cannot start on the same line as its name.",
            "Start it on the next line; if it is a text, put it in quotes.",
        )
    return None
