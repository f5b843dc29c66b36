"""Files of which the line is missing, or moved, that says what they hold."""

from __future__ import annotations

import re

from askwell.reading.columns import indent_of, line_above, line_below
from askwell.reading.indentation import begins_value
from askwell.reading.stop import Stop, Told

_SCHEMA = re.compile(r"schema:\s*\S+\s*$")


def without_its_name(stop: Stop) -> Told | None:
    """Find what a file holds right below its schema: the line that names it is gone."""
    is_colon = "mapping values are not allowed" in stop.problem
    if not is_colon or not lacks_its_name(stop.lines, stop.at[0]):
        return None
    at = (stop.at[0], indent_of(stop.line))
    if _holds_those_below(stop.lines, stop.at[0]):
        return at, "This line starts further right than it may.", "Start it at the left edge."
    message = "The line that says what this file holds is missing above this one."
    hint = 'Write it there, such as "email:" or "checklist:", as the files beside this one do.'
    return at, message, hint


def _holds_those_below(lines: list[str], number: int) -> bool:
    """Tell whether a name has nothing beside it, and all lines below can stand in it."""
    below, start = lines[line_below(lines, number)], indent_of(lines[number])
    others = [line for line in lines[number + 1 :] if line.strip() and indent_of(line) <= start]
    is_beside = indent_of(below) == start and begins_value(below)
    return lines[number].rstrip().endswith(":") and (is_beside or not others)


def lacks_its_name(lines: list[str], number: int) -> bool:
    """Tell whether a line stands below the schema as if there were a name between them."""
    above = line_above(lines, number)
    is_inside = number < len(lines) and indent_of(lines[number]) > 0
    return is_inside and above >= 0 and bool(_SCHEMA.match(lines[above]))
