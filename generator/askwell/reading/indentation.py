"""Faults of where a line starts."""

from __future__ import annotations

import re
from itertools import takewhile

from askwell.reading.columns import STEP, column_of, indent_of, line_above, line_below
from askwell.reading.stop import Stop, Told

LEFT = "Let it start in the same column as the lines it belongs with."

FITS_NOTHING = "This line is indented in a way that fits nothing above it."

FURTHER_LEFT = "This line starts further left than what it belongs to."

FURTHER_RIGHT = "This line starts further right than those it belongs with."

TAB = "Indent with spaces (two a level)."

_NAME = re.compile(r"(\s*)((?:- +)*)[\w-]+:(?:\s|$)")

VALUED = re.compile(r"\s*(?:- +)*[\w-]+:[ \t]+[^\s|>]")
"""A name with its value on its own line."""

_ENTRY = re.compile(r"\s*- +[^\s|>]")

EMPTY = re.compile(r"\s*(?:- +)*[\w-]+:[ \t]+(\{\s*\}|\[\s*\])\s*$")
"""A name whose value says that there is none."""

_TEXT = re.compile(r"\s*(?:- +)*[\w-]+:\s+[|>][+-]?\s*$")


def tab(stop: Stop) -> Told | None:
    until = stop.line[: stop.at[1] + 1]
    if "tab character" in stop.problem or (
        "\t" in until and ("any token" in stop.problem or until.endswith("\t"))
    ):
        return stop.at, "A tab is used for indentation.", TAB
    return None


def opens_text(line: str) -> bool:
    """Tell whether a line has a name whose text stands on the lines below."""
    return bool(_TEXT.match(line))


def uneven_text(stop: Stop) -> Told | None:
    """Find a text of which a line starts further left than the others, or only its first right."""
    name = _text_name(stop.lines, stop.at[0])
    if name < 0 or not (text := _text_below(stop.lines, name)):
        return None
    first = indent_of(stop.lines[text[0]])
    left = next((n for n in text if n <= stop.at[0] and falls_short(stop.lines, n)), None)
    if left is not None:
        at = (left, indent_of(stop.lines[left]))
        return at, "This line starts further left than the rest of its text.", LEFT
    if not any(n <= stop.at[0] and indent_of(stop.lines[n]) < first for n in text):
        return None
    return (text[0], first), FURTHER_RIGHT, LEFT


def falls_short(lines: list[str], number: int) -> int:
    """Return where the text starts that a line is part of, and further left than; or 0."""
    name = _text_name(lines, number)
    text = _text_below(lines, name) if name >= 0 else []
    if number not in text:
        return 0
    first = indent_of(lines[text[0]])
    short = [n for n in text if indent_of(lines[n]) < first]
    is_words = number in short and not begins_value(lines[number])
    return first if is_words and 2 * len(short) < len(text) else 0


def _text_name(lines: list[str], number: int) -> int:
    """Return the line with the nearest name above one whose text stands below it; -1 if none."""
    above = range(min(number, len(lines)) - 1, -1, -1)
    return next((n for n in above if opens_text(lines[n])), -1)


def _text_below(lines: list[str], name: int) -> list[int]:
    """Return the lines with words further right than the name of their text."""
    text: list[int] = []
    for number in range(name + 1, len(lines)):
        if lines[number].strip() and indent_of(lines[number]) <= column_of(lines[name]):
            break
        text += [number] if lines[number].strip() else []
    return text


def text_at_margin(stop: Stop) -> Told | None:
    number = stop.started[0] if stop.started and "expected ':'" in stop.problem else stop.at[0]
    if not is_at_margin(stop.lines, number):
        number = _text_above(stop.lines, number)
    if not is_at_margin(stop.lines, number):
        return None
    message = "A text starts here, too far left to belong to the name above it."
    name = line_above(stop.lines, number)
    hint = f"Start each line of the text with {column_of(stop.lines[name]) + 2} spaces."
    return (number, indent_of(stop.lines[number])), message, hint


def _text_above(lines: list[str], number: int) -> int:
    """Return the first line below the sign of a text that is nearest above one."""
    name = _text_name(lines, number)
    return line_below(lines, name) if name >= 0 else number


def is_at_margin(lines: list[str], number: int) -> bool:
    """Tell whether a text starts here no further right than the name that it belongs to."""
    name = line_above(lines, number)
    if name < 0 or number >= len(lines) or not opens_text(lines[name]):
        return False
    return not begins_value(lines[number]) and indent_of(lines[number]) <= column_of(lines[name])


def begins_value(line: str) -> bool:
    """Tell whether a line starts with a name."""
    return bool(_NAME.match(line))


def said_empty(stop: Stop) -> Told | None:
    """Find lines below a name whose value says that there is nothing."""
    number = line_above(stop.lines, stop.at[0])
    empty = EMPTY.match(stop.lines[number]) if number >= 0 else None
    if not empty or indent_of(stop.line) <= column_of(stop.lines[number]):
        return None
    message = f'"{empty[1]}" says that nothing is in it, and these lines are.'
    return (number, empty.start(1)), message, f'Delete "{empty[1]}".'


def without_its_group(stop: Stop) -> Told | None:
    """Find lines further right than a value above them: the line that named them is gone."""
    number, lines = stop.at[0], stop.lines
    above = line_above(lines, number)
    if above < 0 or not opens_group(lines, number):
        return None
    indent, hint = indent_of(lines[number]), "Write it there again: a name with a colon."
    if VALUED.match(lines[above]):
        is_inside = indent > column_of(lines[above])
        if _should_be_inside(lines, above) or _is_pulled_out(lines, above, indent):
            at = (above, indent_of(lines[above]))
            return at, "This line starts further left than what it belongs to.", LEFT
        hint = f"{hint} Or let them start where the line above does."
    else:
        is_inside = bool(_ENTRY.match(lines[above])) and indent >= indent_of(lines[above])
    if not is_inside:
        return None
    return (number, indent), "No line above these says what they belong to.", hint


def _should_be_inside(lines: list[str], number: int) -> bool:
    """Tell whether the line above one has a name without a value, and nothing further right."""
    outer, below = line_above(lines, number), line_below(lines, number)
    if outer < 0 or not lines[outer].rstrip().endswith(":"):
        return False
    is_left = column_of(lines[outer]) + STEP == indent_of(lines[below]) > indent_of(lines[number])
    return is_left or indent_of(lines[outer]) >= indent_of(lines[number])


def _is_pulled_out(lines: list[str], number: int, indent: int) -> bool:
    """Tell whether a line far left parts lines of one group, which start at an indentation."""
    start = indent_of(lines[number])
    is_far = start == column_of(lines[number]) and (start == 0 or start + STEP < indent)
    if not is_far or lines[0].startswith("#--"):  # the front matter of a page
        return False
    for line in reversed(lines[:number]):
        if begins_value(line) and column_of(line) == indent:
            return True
        if line.strip() and indent_of(line) < indent:
            return False
    return False


def opens_group(lines: list[str], number: int) -> bool:
    """Tell whether two names or more start here in one column."""
    if number >= len(lines) or not begins_value(lines[number]):
        return False
    indent = indent_of(lines[number])
    below = [line for line in lines[number + 1 :] if line.strip() and indent_of(line) <= indent]
    return bool(below) and indent_of(below[0]) == indent and begins_value(below[0])


def pulled_left(stop: Stop) -> Told | None:
    """Find a line that was moved to the left, so that those below seem to belong to it."""
    if "mapping values are not allowed" not in stop.problem:
        return None
    here = _NAME.match(stop.line)
    number = next((n for n in range(stop.at[0] - 1, -1, -1) if stop.lines[n].strip()), -1)
    above = _NAME.match(stop.lines[number]) if number > 0 else None
    if not here or not above or here.end() <= stop.at[1] or here.end(2) == 0:
        return None
    beside = indent_of(stop.line) - STEP
    over = line_above(stop.lines, number)
    is_beside = above.end(1) == beside == column_of(stop.lines[over])
    if is_beside and _opens_group_of(stop.lines, over, beside):
        return (number, beside), FURTHER_LEFT, f"Start it with {indent_of(stop.line)} spaces."
    # Lines like this one stood to the right of the one above it before: that one is out of place.
    known = (_NAME.match(line) for line in stop.lines[:number])
    if any(each and each[1] == here[1] and each[2] == here[2] for each in known):
        return (number, above.end(1)), FURTHER_LEFT, LEFT
    return None


def first_too_far(stop: Stop) -> Told | None:
    """Find a first line of a group or list that starts further right than those beside it."""
    if "did not find expected" not in stop.problem:
        return None
    lines, start = stop.lines, indent_of(stop.line)
    above = [n for n in range(stop.at[0]) if lines[n].strip()]
    inside = list(takewhile(lambda n: indent_of(lines[n]) > start, reversed(above)))
    first = inside[-1] if inside else stop.at[0]
    entry, beside = line_above(lines, first), start
    if _begins_beside(lines, entry, stop.at[0]):  # its names below are where they belong
        first, beside = entry, start - STEP
    elif not inside or _is_entry(lines[first]) != _is_entry(stop.line):
        return None
    is_alone = not any(indent_of(lines[n]) == indent_of(lines[first]) for n in inside if n != first)
    if not is_alone or not _opens_group_of(lines, line_above(lines, first), beside):
        return None
    if _is_second_alone(lines, first, stop.at[0]):
        return (stop.at[0], start), FURTHER_LEFT, LEFT
    return (first, indent_of(lines[first])), FURTHER_RIGHT, LEFT


def _is_second_alone(lines: list[str], first: int, number: int) -> bool:
    """Tell whether the second entry of a list alone has its dash in the column of its name."""
    start = indent_of(lines[number])
    if not _is_entry(lines[number]) or column_of(lines[line_above(lines, first)]) != start:
        return False
    below = lines[line_below(lines, number)]
    return indent_of(below) <= start and not _is_entry(below)


def _begins_beside(lines: list[str], entry: int, number: int) -> bool:
    """Tell whether an entry's dash stands right of the next one's, and its names do not."""
    start = indent_of(lines[number]) if number < len(lines) else 0
    if entry < 0 or not indent_of(lines[entry]) < start < column_of(lines[entry]):
        return False
    below = (line for line in lines[number:] if line.strip() and indent_of(line) < start)
    return any(_is_entry(line) and indent_of(line) == start - STEP for line in below)


def _is_entry(line: str) -> bool:
    return line.lstrip().startswith("- ")


def _opens_group_of(lines: list[str], number: int, start: int) -> bool:
    """Tell whether a line is a name without a value, and what starts at a column belongs to it."""
    line = lines[number] if number >= 0 else ""
    is_name = line.rstrip().endswith(":") and begins_value(line)
    return is_name and start - column_of(line) in (0, STEP)


def uneven(stop: Stop) -> Told | None:
    if "did not find expected" not in stop.problem:
        return None
    above = next((n for n in range(stop.at[0] - 1, 0, -1) if stop.lines[n].strip()), 0)
    parent = stop.lines[above - 1] if stop.lines[above - 1].rstrip().endswith(":") else stop.line
    is_right = indent_of(stop.lines[above]) > indent_of(stop.line) > indent_of(parent)
    if is_right and _NAME.match(stop.line) and _NAME.match(stop.lines[above]):
        at = (above, indent_of(stop.lines[above]))
        return at, FURTHER_RIGHT, LEFT
    if stop.started and _is_alone(stop, *stop.started):
        return stop.started, "This line does not start where those below it do.", LEFT
    return stop.at, FITS_NOTHING, LEFT


def _is_alone(stop: Stop, number: int, column: int) -> bool:
    """Tell whether nothing else starts where an unfinished group or list began."""
    line = stop.lines[number]
    is_list = "- " in (stop.line.lstrip()[:2], line[column : column + 2])
    if number == stop.at[0] or is_list or not _NAME.match(line):
        return False
    others = (line for line in stop.lines[number + 1 : stop.at[0]] if line.strip())
    return all(indent_of(line) > column for line in others)
