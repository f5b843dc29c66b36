"""Warnings about texts that somebody looked at and keeps as they are: changes.yml says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from askwell.kinds.changes import Accepted
from askwell.layers.changing import way
from askwell.layers.originals import digest_of
from askwell.layers.shelf import Found, Shelf
from askwell.library import Library
from askwell.problems import Problem
from askwell.reading.source import Extent, Source


def without_accepted(library: Library, found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield what is told but for what the guide accepts; an error cannot be."""
    accepted = list(_accepted(library))
    for problem in found:
        is_warning = problem.severity == "warning"
        if not is_warning or not any(_is_of(problem, *each) for each in accepted):
            yield problem


def _is_of(problem: Problem, check: str, source: Source, extent: Extent) -> bool:
    """Tell whether a problem is of this check, and stands in this stretch of a file."""
    if problem.check != check or problem.path != source.path:
        return False
    first, last = map(source.lines.line_and_column, (extent.start, extent.end))
    return first <= (problem.line - 1, problem.column - 1) <= last


def _accepted(library: Library) -> Iterator[tuple[str, Source, Extent]]:
    """Yield each check that is accepted, and the stretch of a file in which it is."""
    shelf = Shelf(library.entries)
    for each in (note for entry in library.changes for note in entry.model.accepted):
        if (found := shelf.find(each.item)) and (place := _place(found, each)):
            yield each.check, *place


def _place(found: Found, accepted: Accepted) -> tuple[Source, Extent] | None:
    """Return where a text stands that is as it was when a warning of it was accepted."""
    loc, source = way(found, accepted.field), found.entry.source
    if isinstance(loc, str) or not source.has(loc) or loc not in source.values:
        return None
    extent = source.values[loc]
    is_same = accepted.of in (None, digest_of(source.value(loc)))
    return (extent.file or source, extent) if is_same else None
