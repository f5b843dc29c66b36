"""Words of what was written wrong, and of what can stand there."""

from __future__ import annotations

import re

from askwell.names import as_id, shown, suggest


def choices(expected: str, written: str) -> str:
    """Return the remedy for what is none of the choices."""
    allowed = expected.replace("'", "").replace(" or ", ", ")
    several = re.split(r"[;/\s]+", written.strip())
    if len(several) > 1 and {*several} <= {*allowed.split(", ")}:
        return f"Write a comma between them: [{', '.join(several)}]."
    near = suggest(written, allowed.split(", "))
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
