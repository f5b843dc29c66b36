"""What a form says of mending: nothing of names and marks that only the file has. Pure."""

from __future__ import annotations

from dataclasses import replace

from askwell.editor.pages import text, words_of
from askwell.lost.mentions import BELOW
from askwell.problems import Problem

EMPTY = ("missing-name", "empty-value")
"""Checks of what a form shows as a field with nothing in it."""


def in_form(problem: Problem) -> Problem:
    """Return a problem with the remedy that works in a form."""
    hint = problem.hint
    if problem.meant:
        hint = text("editor.remedies.meant", value=problem.meant)
    elif problem.check in EMPTY:
        hint = text("editor.remedies.empty")
    elif problem.choices:
        called = words_of("labels")
        named = (called.get(f"{problem.name[-1]}.{each}", each) for each in problem.choices)
        hint = text("editor.remedies.ticks", choices="; ".join(named))
    elif problem.former:
        hint = text("editor.remedies.same", press=text("editor.same"))
    elif problem.is_typed:
        hint = text("editor.remedies.typed", remedy=hint)
    return replace(problem, hint=hint.replace(BELOW, ""))
