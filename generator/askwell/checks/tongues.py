"""Questions that a sheet in another language asks have words in that language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from askwell.kinds.questions import Question
from askwell.kinds.words import tongue
from askwell.kinds.worksheets import Asked, Worksheet
from askwell.library import Entry, Library
from askwell.problems import Missing, Problem


def check_tongues(library: Library) -> Iterator[Problem]:
    """Warn of every question that stands in the guide's language alone on a sheet in another."""
    for entry in library.of(Worksheet):
        if entry.model.language:
            yield from _untold(library, entry, entry.model.language)


def _untold(library: Library, entry: Entry[Worksheet], language: str) -> Iterator[Problem]:
    for number, block in enumerate(entry.model.blocks):
        for position, name in enumerate(block.questions if isinstance(block, Asked) else ()):
            question = library.get(Question, name)
            told = question and {*question.words, tongue(question.text)}
            if told and language not in told:
                message = f'The question "{name}" has no words in "{language}".'
                hint = 'Write them below its "words", or take it out of this sheet.'
                loc = (*entry.loc, "blocks", number, "questions", position)
                problem = entry.source.problem(loc, "untold-words", message, hint)
                named = f"{Question.kind}.{name}"
                yield replace(problem, missing=Missing("words", named, f"words of {named}"))
