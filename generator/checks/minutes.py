"""Question sets fit into the meeting they are made for."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.questions import Question
from generator.kinds.sets import Set
from generator.library import Library
from generator.problems import Problem


def check_minutes(library: Library) -> Iterator[Problem]:
    """Warn of every set whose questions take longer than its meeting."""
    for entry in library.entries:
        if not isinstance(entry.model, Set):
            continue
        found = [library.get(Question, name) for name in entry.model.questions]
        minutes = sum(question.minutes for question in found if question)
        if minutes > entry.model.minutes:
            message = f"The questions take {minutes} minutes, the meeting {entry.model.minutes}."
            hint = "Take one out, or plan a longer meeting."
            yield entry.source.problem((*entry.loc, "minutes"), message, hint, severity="warning")
