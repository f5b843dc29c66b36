"""Lists in one line whose commas part what was meant as one entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.library import Entry
from askwell.library.by_entry import by_entry
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.reading.source import Loc

_GOES_ON = re.compile(r"(?:and|or|but|so that) ")
"""How an English entry begins that is the rest of the one in front of it."""

ENDS = ".?!"
"""What an entry ends with that no comma ended, and the last part of one that commas did."""


@by_entry()
def check_commas(entry: Entry) -> Iterator[Problem]:
    """Warn of entries of a list in one line that are the rest of a sentence."""
    told: set[Loc] = set()
    for number in _rests(entry):
        loc = entry.loc_of_text(number)
        is_entry = isinstance(loc[-1], int) and loc[-1] > 0
        if is_entry and loc[:-1] not in told and _is_in_one_line(entry, loc[:-1]):
            told.add(loc[:-1])
            message = f'A comma makes an entry of its own of "{shown(entry.texts[number])}".'
            hint = "If it belongs to the entry in front of it, put the whole entry in quotes."
            yield entry.source.problem(loc, "split-entry", message, hint)


def _rests(entry: Entry) -> Iterator[int]:
    """Yield the numbers of texts that stand behind a comma, and may go on with the text before."""
    before = ""
    for number, text in enumerate(entry.texts):
        is_end = before[:1].isupper() and before[-1] not in ENDS and text[-1:] in ENDS
        may_go_on = text[:1].islower() and (is_end or _GOES_ON.match(text))
        if may_go_on and " " in text and f", {text}" in entry.source.text:
            yield number
        before = text


def _is_in_one_line(entry: Entry, loc: Loc) -> bool:
    extent = entry.source.values.get(loc)
    return bool(extent and not extent.file and entry.source.text.startswith("[", extent.start))
