"""What a form says of mending: nothing of names and marks that only the file has. Pure."""

from __future__ import annotations

from dataclasses import replace

from askwell.editor.pages import text, words_of
from askwell.lost.mentions import BELOW
from askwell.problems import Problem


def in_form(problem: Problem) -> Problem:
    """Return a problem with the remedy that works in a form."""
    return replace(problem, hint=_hint(problem).replace(BELOW, ""))


def _hint(problem: Problem) -> str:
    match problem.check, problem.proposed:
        case "missing-name" | "empty-value", _:  # a form shows a field with nothing in it
            return text("editor.remedies.empty")
        case "wrong-value", (value,):
            return text("editor.remedies.meant", value=value)
        case "unreachable", (_, *_):
            called = words_of("labels.relation")
            named = (called.get(each, each) for each in problem.proposed)
            return text("editor.remedies.ticks", choices="; ".join(named))
        case "other-words", (_,):
            return text("editor.remedies.same", press=text("editor.same"))
        case ("split-entry" | "swallowed-line", _) | ("lost-paragraphs", (_,)):
            return text("editor.remedies.typed", remedy=problem.hint)
    return problem.hint
