"""Every id stands once: among its kind, or within the item that holds it; blanks once a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.base import Identified, Placeholder, PlaceholderRef
from askwell.library import Entry, Library
from askwell.problems import Problem
from askwell.source import Loc

REMEDY = "Give one of them another id; the older one keeps its own, for readers' sake."

SHARED = "What is filled in once fills it everywhere: declare it once, in placeholders.yml."


def check_ids(library: Library) -> Iterator[Problem]:
    """Tell every id that is taken already, and where; and every blank a sheet asks for twice."""
    first: dict[tuple[str, str], tuple[Entry, Loc]] = {}
    for entry in library.entries:
        yield from _asked_twice(entry)
        for loc, node in entry.nodes:
            if not isinstance(node, Identified):
                continue
            scope = f"{entry.source.path}{entry.loc}" if node.local else ""
            earlier, at = first.setdefault((node.kind + scope, node.id), (entry, loc))
            if (earlier, at) != (entry, loc):
                yield _taken(entry, loc, node, earlier, at)


def _asked_twice(entry: Entry) -> Iterator[Problem]:
    asked = set()
    for loc, node in entry.nodes:
        if isinstance(node, PlaceholderRef) and node in asked:
            message = f'Another block of this sheet is the blank "{node}" already.'
            hint = "Take it out here: what is entered there stands in every message."
            yield entry.source.problem(loc, "repeated-blank", message, hint)
        elif isinstance(node, PlaceholderRef):
            asked.add(node)


def _taken(entry: Entry, loc: Loc, item: Identified, earlier: Entry, at: Loc) -> Problem:
    there = earlier.source.problem((*at, "id"), "taken-id", "")
    remedy = SHARED if isinstance(item, Placeholder) else REMEDY
    message = f'The {item.kind} id "{item.id}" is taken already: {there.path}:{there.line}.'
    return entry.source.problem((*loc, item.id_key), "taken-id", message, remedy)
