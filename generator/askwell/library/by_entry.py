"""Checks that look at one entry by itself: what they tell is kept, as an entry never changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import TypeAlias

from askwell.kinds.base import Model
from askwell.library import Entry, Library
from askwell.problems import Problem

OfEntry: TypeAlias = Callable[[Entry], Iterable[Problem]]
OfLibrary: TypeAlias = Callable[[Library], Iterator[Problem]]


def by_entry(
    *, without: type[Model] | tuple[type[Model], ...] = ()
) -> Callable[[OfEntry], OfLibrary]:
    """Make a check of all entries out of one of an entry, `without` those of some models."""

    def made(check: OfEntry) -> OfLibrary:
        @wraps(check)
        def of_library(library: Library) -> Iterator[Problem]:
            for entry in library.entries:
                if not isinstance(entry.model, without):
                    yield from entry.told_by(check)

        return of_library

    return made
