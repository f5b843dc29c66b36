"""The remedy for a value that is of another sort than it should be, such as words for a number."""

from __future__ import annotations

import re
from collections.abc import Callable

from askwell.explaining.dashes_too_many import as_undashed
from askwell.explaining.finding import Finding
from askwell.explaining.following import GROUP, is_text_for_group
from askwell.explaining.numbers import number_meant, one_of_range
from askwell.explaining.too_high import as_group, as_one_group
from askwell.explaining.wrong_words import as_date, as_entries, as_entry, as_list, no_such_day
from askwell.kinds.forms import SHOWN
from askwell.kinds.page_titles import page_titled

_PICTURE = re.compile(rf"\S+\.(?:{SHOWN})", re.IGNORECASE)

FEW_FIELDS = 3
"""Names of fields that are all told to whoever wrote none of them."""

_NUMBER = ("a whole number", 'Write digits only, such as "15".')
_YES_OR_NO = ("yes or no", 'Write "true" or "false".')
_DATE = ("a date", 'Write year-month-day, such as "2026-11-22".')
_NAMED = ("named values", 'Write "name: value" on lines of their own, indented.')
_LIST = ("a list", 'Put each entry on a line of its own that starts with "- ".')

EXPECTED = {
    "string_type": ("text", "Write one text here."),
    **dict.fromkeys(("int_parsing", "int_type"), _NUMBER),
    **dict.fromkeys(("bool_parsing", "bool_type"), _YES_OR_NO),
    **dict.fromkeys(("date_from_datetime_parsing", "date_from_datetime_inexact"), _DATE),
    **dict.fromkeys(("date_parsing", "date_type"), _DATE),
    "tuple_type": _LIST,
    **dict.fromkeys(GROUP, _NAMED),
}
"""pydantic's error types, what was expected in an editor's words, and its right form."""

_READ: dict[tuple[str, str], Callable[[Finding], str]] = {
    _NUMBER: lambda fault: _write(number_meant(fault)) or one_of_range(fault),
    _DATE: lambda fault: _day_meant(str(fault.details["input"])),
}
"""What gives the remedy for a value in another form; it gives nothing if there is none."""


def _write(better: str) -> str:
    return f'Write "{better}".' if better else ""


def _day_meant(written: str) -> str:
    return _write(as_date(written)) or no_such_day(written)


def right_form(fault: Finding, written: object) -> str:
    """Return the remedy for a value that is of another sort than it should be."""
    expected = EXPECTED[fault.details["type"]]
    names = fault.fields_below
    if expected is _LIST and (remedy := _as_list(fault, written)):
        return remedy
    if expected is _NAMED and (remedy := _as_named(fault, written)):
        return remedy
    if expected in _READ and (remedy := _READ[expected](fault)):
        return remedy
    if len(names) > FEW_FIELDS:
        names = fault.needed_below[:FEW_FIELDS] if isinstance(written, str) else []
    if names:  # such as a logo's
        taker = fault.picture_below if _PICTURE.fullmatch(str(written)) else ""
        lines = ", ".join(f'"{name}: {written if name == taker else "..."}"' for name in names)
        return f"Write these on lines of their own below it, indented: {lines}."
    if isinstance(written, list) and fault.several:
        return f'{expected[1]} Of several, "{fault.several}" takes each with its label.'
    return expected[1]


def _as_list(fault: Finding, written: object) -> str:
    """Return the remedy for words or a group where a list belongs; empty for anything else."""
    if isinstance(written, dict):
        return as_entries(written, fault.entries)
    if not isinstance(written, str):
        return ""
    return as_one_group(fault, written) or as_list(written, fault.entries)


def _as_named(fault: Finding, written: object) -> str:
    """Return the remedy for what should be a group; empty if no name in it is to be told."""
    if group := as_group(fault, written):
        return group
    if isinstance(written, list):
        return as_undashed(fault, written)
    if not is_text_for_group(fault):
        return ""
    if fault.is_in_draft and (words := fault.words_below):
        return f'Write each as "- {words}: ..."; in a draft that is enough.'
    if takers := fault.takers_below:
        return _as_link(takers, str(written))
    of_block = ("type", "id", "label")
    return as_entry(fault.needed_below or fault.fields_below[:1] or of_block)


def _as_link(takers: list[str], written: str) -> str:
    """Return how an entry is written that leads to an address, or to the page of a title."""
    if page := page_titled(written):
        return f'Write each with the address of its page, such as "- {takers[0]}: {page}".'
    return as_entry(takers)
