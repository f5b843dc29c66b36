"""Which placeholder somebody meant who wrote a blank in words of their own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher

from askwell.kinds.base import Placeholder
from askwell.names import SHOWN

NEAR = 0.6
"""How alike words and a placeholder's name or label must be, of 1."""

SPELLED = 0.8
"""How alike they are if only their spelling differs."""

MADE_UP = "what belongs here"
"""The label of a blank of which an import knows nothing."""

MOST = 3
"""Placeholders that are offered if they are equally near."""


def nearest_placeholders(words: str, known: Mapping[str, Placeholder]) -> list[str]:
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
    ours, theirs = one.split(), other.split()
    letters = SequenceMatcher(None, one, other).ratio()
    if letters >= SPELLED:
        return letters
    # "your hobby" is no "your phone": the word that says what it is has to be the same.
    in_common = {*ours} <= {*theirs} or {*theirs} <= {*ours} or ours[-1:] == theirs[-1:]
    return round(NEAR + letters * 0.2, 1) if in_common and theirs else 0


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", apart(words[:SHOWN]).lower()))


def apart(words: str) -> str:
    """Return words that were joined with capitals apart: "FirstName" as "First Name"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", words)


def as_blank(words: str) -> str:
    """Return words as the name of a placeholder: "Your hobby" becomes "your_hobby"."""
    return "_".join(re.findall("[a-z0-9]+", apart(words).lower())).lstrip("0123456789_")
