"""How many minutes an answer takes, as a cell says it: a sheet program makes dates of ranges."""

from __future__ import annotations

import re

from askwell.importing.blocks import Note
from askwell.importing.items import Batch
from askwell.kinds.questions import MOST_MINUTES
from askwell.problems.names import shown

_NUMBER = re.compile(
    r"(?:about |ca\.? |~ ?)?(\d{1,2})(?:[.,]0+)?\s*(?:m|mins?|minutes?|['′])?\.?", re.I
)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_DATE = re.compile(
    r"\d{4}-(?P<month>\d\d)-(?P<day>\d\d)(?:[T ].*)?"
    r"|(?P<before>\d{1,2})?[-./ ]*(?P<name>[^\W\d]{3,9})\.?(?:[-./ ]*(?P<after>\d{1,2}))?"
    r"(?:[-./, ]+\d{2,4})?"
    r"|(?P<one>\d{1,2})[-./](?P<other>\d{1,2})[-./]\d{2,4}"
)
"""A day as sheet programs show it: "2-Jan", "Mar-15", "2026-01-02", "1/2/2026"."""


def minutes_in(made: Batch, cell: str, where: str) -> int | None:
    """Return the minutes of a cell; tell of one that says anything else."""
    found = _NUMBER.fullmatch(cell)
    if found and 1 <= int(found[1]) <= MOST_MINUTES:
        return int(found[1])
    if cell:
        words = f'"{shown(cell)}" is no number of minutes{_why(cell)}; it goes into the notes'
        made.guessed.append(Note(where, words))
    return None


def _why(cell: str) -> str:
    """Return what made a date of a cell that is one."""
    found = _DATE.fullmatch(cell)
    said = {name: part for name, part in found.groupdict().items() if part} if found else {}
    if name := said.pop("name", "").lower()[:3]:
        said["name"] = str(_MONTHS.index(name) + 1) if name in _MONTHS else ""
    match sorted(int(part) if part else 0 for part in said.values()):
        case [least, most] if least:
            return f': a sheet program made a date of it, perhaps of "{least}-{most}"'
    return ""
