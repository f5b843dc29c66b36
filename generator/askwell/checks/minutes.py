"""Question sets fit into their meeting, and agendas add up."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.questions import Question
from askwell.kinds.sets import Set
from askwell.kinds.worksheets import Agenda, Worksheet
from askwell.library import Entry, Library
from askwell.problems import Problem


def check_minutes(library: Library) -> Iterator[Problem]:
    """Warn of sets longer than their meeting, and of agendas whose parts are not the whole."""
    for entry in library.entries:
        if isinstance(entry.model, Worksheet):
            yield from _check_agendas(entry)
        if not isinstance(entry.model, Set):
            continue
        found = [library.get(Question, name) for name in entry.model.questions]
        minutes = sum(question.minutes for question in found if question)
        if minutes > entry.model.minutes:
            message = f"The questions take {minutes} minutes, the meeting {entry.model.minutes}."
            hint = "Take one out, or plan a longer meeting."
            yield entry.source.problem((*entry.loc, "minutes"), "too-many-questions", message, hint)


def _check_agendas(entry: Entry) -> Iterator[Problem]:
    for loc, node in entry.nodes:
        if (
            isinstance(node, Agenda)
            and (total := sum(segment.minutes for segment in node.segments)) != node.minutes
        ):
            message = f"The parts take {total} minutes, the agenda {node.minutes}."
            yield entry.source.problem(
                (*loc, "minutes"), "wrong-sum", message, "Change one of them."
            )
