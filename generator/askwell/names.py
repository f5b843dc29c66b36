"""Names in messages: the nearest known one to a typo, and lists of the allowed ones."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

MOST_LISTED = 12


def suggest(name: str, known: Iterable[str]) -> str:
    """Say which known name was probably meant; without a near one, list them if they are few."""
    names = sorted(set(known))
    near = get_close_matches(name, names, n=1, cutoff=0.6)
    if near:
        return f'Did you mean "{near[0]}"?'
    if names and len(names) <= MOST_LISTED:
        return f"Known here: {', '.join(names)}."
    return ""
