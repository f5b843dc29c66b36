"""Every point of a source is used by something, or refused with a reason."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.base import BasisRef
from askwell.kinds.evidence import CitedSource
from askwell.library import Library
from askwell.problems import Problem


def check_points(library: Library) -> Iterator[Problem]:
    """Warn of points that nothing rests on, and of refused ones that something rests on."""
    if not library.is_whole:  # what cannot be read may be what uses them
        return
    used = {
        node for entry in library.entries for _, node in entry.nodes if isinstance(node, BasisRef)
    }
    for entry in library.entries:
        if not isinstance(entry.model, CitedSource):
            continue
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
