"""Whatever refers to another item refers to one that exists and is published."""

from __future__ import annotations

from collections.abc import Iterator

from generator.kinds.base import Reference, Reviewed
from generator.kinds.evidence import Rule
from generator.library import Entry, Library
from generator.names import suggest
from generator.problems import Problem
from generator.source import Loc


def check_references(library: Library) -> Iterator[Problem]:
    """Tell every reference that leads nowhere, with the nearest id that exists."""
    for entry in library.entries:
        public = not isinstance(entry.model, Reviewed) or entry.model.status == "published"
        for loc, node in entry.nodes():
            if isinstance(node, Reference):
                yield from _check(library, entry, loc, node, public=public)
            elif isinstance(node, Rule):
                yield from _check_chosen(entry, loc, node)


def _check(library: Library, entry: Entry, loc: Loc, name: Reference, *, public: bool) -> Iterator[Problem]:
    known = {name: item for kind in name.kinds for name, item in library.index.get(kind, {}).items()}
    found = known.get(name)
    kinds = " or ".join(name.kinds)
    if found is None and name not in library.broken:
        yield entry.source.problem(loc, f'There is no {kinds} "{name}".', suggest(name, known))
    elif public and isinstance(found, Reviewed) and found.status != "published":
        message = f'The {kinds} "{name}" is not published (its status is {found.status}).'
        yield entry.source.problem(loc, message, "Publish it, or take it out here.")


def _check_chosen(entry: Entry, loc: Loc, rule: Rule) -> Iterator[Problem]:
    known = [position.id for position in rule.positions]
    if rule.chosen not in known:
        message = f'The rule "{rule.id}" has no position "{rule.chosen}".'
        yield entry.source.problem((*loc, "chosen"), message, suggest(rule.chosen, known))
