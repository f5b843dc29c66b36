"""Which placeholder somebody meant who wrote a blank in words of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher

from askwell.kinds.base import Placeholder
from askwell.names import SHOWN

NEAR = 0.6
"""How alike words and a placeholder's name or label must be, of 1."""

MOST = 3
"""Placeholders that are offered if they are equally near."""


def nearest(words: str, known: Mapping[str, Placeholder]) -> list[str]:
    """Return the names of the placeholders that are nearest to some words; none if none is near."""
    asked = _plain(words)
    if not asked:
        return []
    likeness = {name: _likeness(asked, each) for name, each in known.items()}
    best = max(likeness.values(), default=0)
    return [] if best < NEAR else sorted(name for name in likeness if likeness[name] == best)[:MOST]


def _likeness(asked: str, placeholder: Placeholder) -> float:
    return max(_alike(asked, _plain(placeholder.id)), _alike(asked, _plain(placeholder.label)))


def _alike(one: str, other: str) -> float:
    """Compare two phrases, by their letters and by the words that both have."""
    ours, theirs = set(one.split()), set(other.split())
    shared = len(ours & theirs) / min(len(ours), len(theirs)) if theirs else 0
    letters = SequenceMatcher(None, one, other).ratio()
    # Words in common make phrases near; letters part what is equal in that, if they part it much.
    return max(letters, round(shared * 0.6 + letters * 0.2, 1))


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", words[:SHOWN].lower()))


def as_blank(words: str) -> str:
    """Return words as the name of a placeholder: "Your hobby" becomes "your_hobby"."""
    return "_".join(re.findall("[a-z0-9]+", words.lower())).lstrip("0123456789_")
