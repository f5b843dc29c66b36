"""Names and values in messages: the nearest one to a typo, the allowed ones, short quotations."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

MOST_LISTED = 12

SHOWN = 60
"""Characters of a value that a message repeats."""


def suggest(name: str, known: Iterable[str]) -> str:
    """Say which known name was probably meant; without a near one, list them if they are few."""
    return _suggested(name, frozenset(known))


@lru_cache(maxsize=1024)
def _suggested(name: str, known: frozenset[str]) -> str:
    """Look a name up: it costs a comparison with each known one, and typos are repeated."""
    names = sorted(known)
    near = get_close_matches(name[:SHOWN], names, n=1, cutoff=0.6)
    if near:
        return f'Did you mean "{shown(near[0])}"?'
    if names and len(names) <= MOST_LISTED:
        return f"Known here: {', '.join(map(shown, names))}."
    return ""


def shown(value: object) -> str:
    """Return a value as a message repeats it: on one line, and not too much of it."""
    text = str(value)
    text = " ".join(text[: 4 * SHOWN].split()) + ("..." if len(text) > 4 * SHOWN else "")
    return text if len(text) <= SHOWN else text[: SHOWN - 3] + "..."
