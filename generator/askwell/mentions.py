"""What a text does that mentions something hidden or renamed: without a link, its words, or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from askwell.kinds.base import Identified
from askwell.names import shown
from askwell.problems import Problem

DOES = {
    "hidden-link": ": what leads to it here is left out.",
    "hidden-words": ", and this still says its words.",
    "hidden-reference": ", and this still says it.",
}
"""What the text does, by check."""

REMEDIES = {
    "hidden-link": "See how the text reads now; if it needs other words, change it",
    "hidden-words": "If it should not, change this text",
    "hidden-reference": "Change this text, or hide what it belongs to",
}


BELOW = " (from below: in askwell edit or changes.yml)"
"""Where a text is changed that lies below the guide."""


def former(index: Mapping[str, Mapping[str, Identified]]) -> dict[str, str]:
    """Return the ids of items by the names that they had, unless another has that name today."""
    return {
        f"{kind}.{old}": item.id
        for kind, items in index.items()
        for item in items.values()
        for old in getattr(item, "was", ())
        if old not in items
    }


def of_hidden(name: str, said: str, problem: Problem, check: str) -> Problem:
    """Tell by one of these checks that a text mentions what was hidden where it is `said`."""
    message = f'"{shown(name)}" is hidden ({said}){DOES[check]}'
    hint = f"{REMEDIES[check]}{BELOW}."
    return replace(problem, check=check, message=message, hint=hint)
