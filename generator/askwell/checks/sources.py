"""Every source and point is used or refused, and a source is a whole reference or research."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.base import BasisRef
from askwell.kinds.evidence import OF_A_REFERENCE, UNDATED, CitedSource
from askwell.library import Entry, Library
from askwell.problems import Problem


def check_sources(library: Library) -> Iterator[Problem]:
    """Warn of what nothing rests on, of refused points that are used, and of half a reference."""
    used = {
        node
        for entry in (*library.entries, *library.unchosen)
        for _, node in entry.nodes
        if isinstance(node, BasisRef)
    }
    for entry in library.of(CitedSource):
        yield from _unfinished(entry)
        if library.is_whole:  # what cannot be read may be what uses them
            yield from _unused(entry, used)
            yield from _points(entry, used)


def _unfinished(entry: Entry[CitedSource]) -> Iterator[Problem]:
    source = entry.model
    if 0 < len(source.lacks) < len(OF_A_REFERENCE):
        missing = " or ".join(f'"{name}"' for name in source.lacks)
        message = f'The source "{source.id}" has no {missing}, so it is not among the references.'
        hint = 'Add what is missing, or keep it as research: write what you know under "who" alone.'
        yield entry.source.problem((*entry.loc, "id"), "unfinished-reference", message, hint)
    elif not source.lacks and not source.published:
        message = (
            f'The source "{source.id}" has no "published", so nobody knows whether it has a date.'
        )
        hint = f'Write when it appeared, or "{UNDATED}" if you looked and it does not say.'
        yield entry.source.problem((*entry.loc, "id"), "unfinished-reference", message, hint)


def _unused(entry: Entry[CitedSource], used: set[BasisRef]) -> Iterator[Problem]:
    source = entry.model
    if not source.points and source.id not in used:
        message = f'Nothing rests on the source "{source.id}".'
        hint = 'Name it in the "basis" of what rests on it, or delete it.'
        yield entry.source.problem((*entry.loc, "id"), "unused-source", message, hint)


def _points(entry: Entry[CitedSource], used: set[BasisRef]) -> Iterator[Problem]:
    for position, point in enumerate(entry.model.points):
        loc = (*entry.loc, "points", position, "id")
        if point.id not in used and not point.refused:
            hint = (
                'Name it in the "basis" of what rests on it, '
                'or say under "refused" why the guide does without.'
            )
            message = f'Nothing rests on the point "{point.id}".'
            yield entry.source.problem(loc, "unused-point", message, hint)
        elif point.id in used and point.refused:
            hint = 'Take it out of the "basis" that names it, or delete "refused".'
            message = f'The point "{point.id}" is refused, yet something rests on it.'
            yield entry.source.problem(loc, "used-refused-point", message, hint)
