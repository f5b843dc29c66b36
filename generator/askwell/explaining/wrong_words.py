"""Words of what was written wrong, and of what can stand there."""

from __future__ import annotations

import re
from calendar import month_name, monthrange
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from askwell.problems.names import MEANT, as_id, listed, shown, suggest

WORDS, ITEM = ["text"], ["item"]
"""What alone is needed of an entry that can be written without a name: words, an item's name."""

_AND = r"\s+(?:and|or|&)\s+"

_SHORT = 3
"""Words of an entry in a list of words; what has more is a sentence with a comma in it."""


def as_list(written: str, entries: Mapping[str, Any]) -> str:
    """Return the remedy for a text where a list belongs; empty if it may be a sentence.

    `entries` is what the JSON Schema says of each.
    """
    if (needed := entries.get("required", WORDS)) not in (WORDS, ITEM):
        return as_entry(needed)
    inner = written.strip().strip("()[]{}<>").strip(" ,;")
    kinds = entries.get("x-reference", ())
    if kinds and inner.lower() in ("all", "everybody", "everyone", "none"):
        return "Delete the line: without it, it is for all."
    if kinds or entries.keys() & {"enum", "pattern"}:
        words = [each for each in re.split(rf"\s*[,;/]\s*|{_AND}", inner) if each]
        words = words if "source" in kinds else [as_id(each) for each in words]
    else:
        words = re.split(r"\s*[,;]\s*|\s+/\s+", inner)
        if any(len(each.split()) > _SHORT for each in words) or not _is_list(written):
            return ""
    is_unpaired = any(inner.count(one) != inner.count(other) for one, other in ("()", "<>"))
    if is_unpaired or re.search(r"[:#\"'\[\]{}]", inner):
        return ""
    return f"Write [{', '.join(words)}]."


def as_entry(needed: Sequence[str]) -> str:
    """Return how an entry is written that holds these names."""
    first, *others = needed[:_SHORT]
    lines = ", ".join(f'"{name}: ..."' for name in others)
    below = f', and in the column of "{first}" below it {lines}' if others else ""
    return f'Write each as "- {first}: ..."{below}.'


def as_entries(written: Mapping[str, Any], entries: Mapping[str, Any]) -> str:
    """Return the remedy for a group where a list of groups belongs; empty if of texts."""
    known, needed = entries.get("properties", {}), entries.get("required", ())
    if written and written.keys() <= known.keys():
        first = next(iter(written))
        return f'Write "- " before "{first}", and move the lines of its group below as far right.'
    return as_entry(needed) if needed else ""


_DAYS = (
    "%m/%d/%Y", "%m-%d-%Y", "%d.%m.%Y", "%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%b %d, %Y",
    "%B %d, %Y", "%d %b %Y", "%d %B %Y", "%b %d %Y", "%B %d %Y",
)  # fmt: skip
"""How people write days: as in America, with dots as in Europe, or without a zero."""

OTHER_CHOICES = {
    "short": ("input", "textfield", "text field", "line", "textbox", "text box", "answer"),
    "long": ("textarea", "text area", "paragraph", "lines", "multiline", "notes"),
    "choice": ("radio", "radios", "select", "dropdown", "single", "options", "yes-no"),
    "ticks": ("checkbox", "checkboxes", "multiple", "boxes"),
    "scale": ("rating", "slider", "stars", "likert"),
    "heading": ("header", "title", "section", "headline"),
    "asked": ("question",),
    "published": ("live", "public", "done", "ready", "final", "active"),
    "draft": ("wip", "unfinished", "todo", "hidden", "private"),
    "retired": ("archived", "old", "deleted", "obsolete"),
    "never": ("no", "none", "not", "false"),
    "if-asked": ("yes", "on request", "asked", "true"),
    "hiring-manager": ("manager", "boss", "supervisor"),
    "peer": ("colleague", "coworker", "co-worker"),
    "faculty": ("teacher", "professor", "instructor"),
    "owner": ("founder", "entrepreneur"),
    "text": ("sms", "text message"),
    "card": ("postcard", "note"),
}
"""What people call a choice who know other programs."""

MONTHS = 12

_SERIAL = re.compile(r"[34]\d{4}")
"""A day as spreadsheets count them, from 1982 to 2036."""


def as_date(written: str) -> str:
    """Return the day that was written in another form; empty if it is none."""
    if _SERIAL.fullmatch(written):
        return (date(1899, 12, 30) + timedelta(days=int(written))).isoformat()
    for form_ in _DAYS:
        try:
            return datetime.strptime(written.strip(), form_).date().isoformat()  # noqa: DTZ007
        except ValueError:
            continue
    return ""


_PARTS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"),
)


def no_such_day(written: str) -> str:
    """Return the remedy for a day that no calendar has; empty if it is written in another form."""
    found = next(filter(None, (form_.fullmatch(written.strip()) for form_ in _PARTS)), None)
    if not found:
        return ""
    year, month, day = (int(found[part]) for part in ("year", "month", "day"))
    if not year:
        return ""
    if month > MONTHS and 0 < day <= MONTHS and 0 < month <= monthrange(year, day)[1]:
        return f'There is no month {month}. {MEANT} "{date(year, day, month)}"?'
    if not 0 < month <= MONTHS:
        return f"There is no month {month}: they go from 1 to {MONTHS}."
    last = monthrange(year, month)[1]
    which = f"{month_name[month]} {year} has {last} days"
    return f'{which}: write one of them, such as "{date(year, month, last)}".'


def _is_list(written: str) -> bool:
    """Tell whether a text was meant as a list of words: it is in brackets, or parted by signs."""
    return written.strip().startswith("(") or re.search(r"[,;]| / ", written) is not None


def choices(expected: str, written: str) -> str:
    """Return the remedy for what is none of the choices."""
    allowed = expected.replace("'", "").replace(" or ", ", ")
    several = re.split(rf"{_AND}|[;/\s]+", written.strip(" ();,"))
    if len(several) > 1 and {*several} <= {*allowed.split(", ")}:
        return f"Write a comma between them: [{', '.join(several)}]."
    every = allowed.split(", ")
    among = [each for each in every if each in re.split(r"[\W_]+", written.lower())]
    begun = [each for each in every if each.startswith(f"{as_id(written)}-")]
    if len(begun) > 1 and not among:
        return f"{listed(begun)} Allowed: {allowed}."
    among = among or [each for each in every if written.lower() in OTHER_CHOICES.get(each, ())]
    near = f'{MEANT} "{among[0]}"?' if len(among) == 1 else suggest(written, every)
    return f"{near} Allowed: {allowed}." if near.startswith("Did") else f"Allowed: {allowed}."


def form(pattern: str, written: str) -> str:
    """Return the remedy for what is no id of this form."""
    better = shown(as_id(written))
    if "_" in pattern:
        better = better.replace("-", "_") or "their_name"
        return f'Use lower-case words joined by "_", such as "{better}".'
    if "A-Z" in pattern:
        return 'Use letters and digits joined by "-", such as "S1-18".'
    return f'Use lower-case words joined by "-", such as "{better or "first-year-surprise"}".'


def said(value: object) -> str:
    """Return a value as a message names it."""
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of named values"
    return f'"{shown(value)}"'
