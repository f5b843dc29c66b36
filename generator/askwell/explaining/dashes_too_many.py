"""An entry with its dash, or in brackets, where one thing is asked."""

from __future__ import annotations

from collections.abc import Sequence

from askwell.explaining.finding import Finding


def is_entry(written: object) -> bool:
    """Tell whether this is a list that begins with a group, as a dash before one makes it."""
    return isinstance(written, list) and bool(written) and isinstance(written[0], dict)


def without_dash(fault: Finding, written: Sequence[object]) -> str:
    """Return the remedy for a list in the place of the one thing that it holds."""
    mark = fault.source.values.get(fault.loc)
    source = mark.file or fault.source if mark else fault.source
    if mark is None or source.text.startswith("[", mark.start):
        return "Take out the square brackets around it."
    line = source.lines.line_and_column(mark.start)[0] + 1
    spaces = f'Put two spaces in place of the "- " on line {line}'
    return (
        f"{spaces}, and delete the other entries: one can stand here."
        if written[1:]
        else f"{spaces}."
    )
