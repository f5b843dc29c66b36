"""What is gone because an own item stands in the place of an original: told there, once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from askwell.library import Library
from askwell.names import shown
from askwell.problems import Missing, Problem


def without_what_is_lost(library: Library, found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems, of all that name what is gone so one, at the item that stands there."""
    names: dict[Problem, list[str]] = {}
    for each in found:
        if each.missing and (told := _told(library, each.missing)):
            names.setdefault(told, []).append(each.missing.name)
        else:
            yield each
    for told, gone in names.items():
        first, *others = sorted({*gone})
        more = f" and {len(others)} more" if others else ""
        message = f'{told.message} others name: "{shown(first)}"{more}.'
        yield replace(told, message=message, missing=Missing(told.check, told.place, told.path))


def _told(library: Library, missing: Missing) -> Problem | None:
    """Return what is told of something that is missing, if it went with an original."""
    ends = f".{missing.name}"
    exact = library.taken.get(f"{missing.kind}{ends}")
    return exact or next(
        (told for name, told in library.taken.items() if name.endswith(ends)), None
    )
