"""Synonyms: a word is in one group, or search would take all of both for the same."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.synonyms import Synonyms
from askwell.library import Library
from askwell.problems import Problem
from askwell.texts.terms import terms


def check_synonyms(library: Library) -> Iterator[Problem]:
    """Tell words that stand in two groups, or twice in one."""
    seen: set[str] = set()
    for entry in library.of(Synonyms):
        for position, said in enumerate(entry.model.same):
            word = " ".join(terms(said))
            if word in seen:
                message = f'"{said}" stands in this file twice.'
                hint = "Make one group of all that means the same, with each word in it once."
                loc = (*entry.loc, "same", position)
                yield entry.source.problem(loc, "repeated-synonym", message, hint)
            seen.add(word)
