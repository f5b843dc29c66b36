"""Where lines start, and which stand next to one."""

from __future__ import annotations

from collections.abc import Sequence

STEP = 2
"""Spaces by which what belongs to a line starts further right."""


def indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def is_read(line: str) -> bool:
    """Tell whether a line has more than white space and a remark."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def column_of(line: str) -> int:
    """Return where the name on a line starts, after the dashes before it."""
    return len(line) - len(line.lstrip(" -"))


def line_above(lines: Sequence[str], number: int) -> int:
    """Return the next line above with words on it; -1 if there is none."""
    return next((n for n in range(number - 1, -1, -1) if lines[n].strip()), -1)


def line_below(lines: Sequence[str], number: int) -> int:
    """Return the next line below with words on it."""
    return next((n for n in range(number + 1, len(lines)) if lines[n].strip()), number)
