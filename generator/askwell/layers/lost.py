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
        name = f"{each.missing.kind}.{each.missing.name}" if each.missing else ""
        if each.missing and name in library.taken:
            names.setdefault(library.taken[name], []).append(each.missing.name)
        else:
            yield each
    for told, gone in names.items():
        first, *others = sorted({*gone})
        more = f" and {len(others)} more" if others else ""
        message = f'{told.message} others name: "{shown(first)}"{more}.'
        yield replace(told, message=message, missing=Missing(told.check, told.place, told.path))
