"""What fits into the talk that the guide has its readers ask for.

Pages work out the same (overrides/scripts/kit/fitting.js); both keep to tests/library/fitting.json.
"""

from __future__ import annotations

from askwell.kinds.evidence import Rule
from askwell.kinds.questions import Question
from askwell.kinds.sets import Set
from askwell.library import Library

USUAL = 20
"""The minutes of a talk where no rule says them."""

FEWEST = 3
"""The questions below which a set is none; a set that has fewer is whole or nothing."""


def talk(library: Library) -> int:
    """Return the length of the talk that readers ask for, in minutes."""
    rules = (rule for rule in library.all(Rule) if rule.role == "length")
    return next((rule.position.minutes for rule in rules if rule.position.minutes), USUAL)


def room(minutes: int) -> int:
    """Return the minutes that a talk leaves for questions.

    A quarter goes to the hello, the reader's story and the goodbye, as in the plans for a talk.
    """
    return minutes * 3 // 4


def takes(library: Library, names: tuple[str, ...]) -> int:
    """Return how many minutes questions take; one that is not there takes none."""
    found = (library.get(Question, name) for name in names)
    return sum(question.minutes for question in found if question)


def first(library: Library, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the first of some questions, as many as fit the talk, and at least one."""
    most = room(talk(library))
    counts = range(len(names), 1, -1)
    return next(
        (names[:count] for count in counts if takes(library, names[:count]) <= most), names[:1]
    )


def needs(library: Library, each: Set) -> int:
    """Return the length of talk that a whole set fits, in minutes, to the next five."""
    minutes = takes(library, each.questions)
    return next(length for length in range(5, 4 * minutes + 10, 5) if room(length) >= minutes)


def asked_first(library: Library, each: Set) -> tuple[str, ...]:
    """Return the questions of a set that fit the talk: all, or as many of its core as do.

    They stand in the set's order. None, if not even the fewest fit.
    """
    most = room(talk(library))
    if takes(library, each.questions) <= most:
        return each.questions
    fitting = (each.core[:count] for count in range(len(each.core), FEWEST - 1, -1))
    found = next((names for names in fitting if takes(library, names) <= most), ())
    return tuple(name for name in each.questions if name in found)
