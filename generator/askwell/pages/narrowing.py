"""Which choices of a list are worth a filter, and what a filter asks of a question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from askwell.kinds.base import Model
from askwell.kinds.questions import Question

MOST_KEPT = 0.95
"""The share of a list up to which a choice that keeps so much of it still narrows it."""


def narrowing(items: Sequence[Model], field: str) -> set[str]:
    """Return what items name in a field of several choices, and what narrows their list.

    An item that names none is for all of them: a choice that keeps nearly every item does nothing.
    """
    named = [getattr(item, field) for item in items]
    open_to_all = sum(not choices for choices in named)
    counts = Counter(choice for choices in named for choice in choices)
    most = MOST_KEPT * len(items) - open_to_all
    return {choice for choice, count in counts.items() if count <= most}


def chosen(items: Sequence[Model], field: str) -> set[str]:
    """Return all that items hold in a field of several choices."""
    return {choice for item in items for choice in getattr(item, field)}


def facts(question: Question) -> str:
    """Return what filters ask of a question, as `kit/question-rows.js` reads it.

    Such as "core 3;peer senior;explore": the phase and the minutes, who is asked, the aims, the
    audiences. A long list holds many alike, and they weigh little when they stand in one order.
    """
    choices = (question.ask_whom, question.aims, question.audiences)
    return ";".join((f"{question.phase} {question.minutes}", *map(_spaced, choices))).rstrip(";")


def _spaced(choices: Iterable[str]) -> str:
    return " ".join(sorted(choices))
