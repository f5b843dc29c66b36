"""Words of what was written wrong, and of what can stand there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from askwell.names import MEANT, as_id, shown, suggest

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
        words = re.split(r"\s*[,;]\s*", inner)
        if any(len(each.split()) > _SHORT for each in words) or not _is_list(written):
            return ""
    return "" if re.search(r"[:#\"']", inner) else f"Write [{', '.join(words)}]."


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
    "%m/%d/%Y", "%m-%d-%Y", "%d.%m.%Y", "%Y/%m/%d", "%Y.%m.%d", "%b %d, %Y", "%B %d, %Y",
    "%d %b %Y", "%d %B %Y", "%b %d %Y", "%B %d %Y",
)  # fmt: skip
"""How people write days: with dashes or slashes as in America, with dots as in Europe."""

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


def _is_list(written: str) -> bool:
    """Tell whether a text was meant as a list of words: it is in brackets, or parted by signs."""
    return written.strip().startswith("(") or "," in written or ";" in written


def choices(expected: str, written: str) -> str:
    """Return the remedy for what is none of the choices."""
    allowed = expected.replace("'", "").replace(" or ", ", ")
    several = re.split(rf"{_AND}|[;/\s]+", written.strip(" ();,"))
    if len(several) > 1 and {*several} <= {*allowed.split(", ")}:
        return f"Write a comma between them: [{', '.join(several)}]."
    among = [each for each in allowed.split(", ") if each in re.split(r"[\W_]+", written.lower())]
    near = f'{MEANT} "{among[0]}"?' if len(among) == 1 else suggest(written, allowed.split(", "))
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
