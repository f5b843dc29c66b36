"""A publisher's bundles hold what has handouts, and each has an id of its own."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.catalog.places import Places
from askwell.kinds import KINDS as ALL_KINDS
from askwell.kinds.publisher import Publisher
from askwell.library import Entry, Library
from askwell.lost.mentions import not_found
from askwell.problems import Problem
from askwell.problems.names import shown, suggest

KINDS = ("worksheet", "checklist", "set", "script", "email", "guide")
"""The kinds that have handouts."""


def check_bundles(library: Library) -> Iterator[Problem]:
    """Tell of every sheet that no handout is made of, with the nearest, and of every id twice."""
    places = Places(library.published)
    every = (item for kind in ALL_KINDS for item in places.of(kind))
    known = [f"{item.kind}.{item.id}" for item in every if item.kind in KINDS]
    for entry in library.of(Publisher):
        yield from _unknown(library, entry, known)


def _unknown(library: Library, entry: Entry[Publisher], known: list[str]) -> Iterator[Problem]:
    ids: set[str] = set()
    for number, bundle in enumerate(entry.model.bundles):
        loc = (*entry.loc, "bundles", number)
        if bundle.id in ids:
            message = f'There are two bundles "{bundle.id}".'
            yield entry.source.problem((*loc, "id"), "taken-id", message, "Rename one.")
        ids.add(bundle.id)
        for position, name in enumerate(bundle.sheets):
            if name not in known:
                message = f'There is no handout of "{shown(name)}".'
                of_kinds = [each for each in known if each.partition(".")[2] == name]
                hint = (
                    suggest(next(iter(of_kinds), name), known)
                    or 'Write a kind and an id, such as "worksheet.aim".'
                )
                at = (*loc, "sheets", position)
                problem = entry.source.problem(at, "unknown-reference", message, hint)
                kind, _, id_ = name.partition(".")
                yield from not_found(library, [kind], id_, problem)
