"""What is told of a mention of what is not there: hidden, renamed, or in no file that is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from askwell.kinds import KINDS
from askwell.kinds.braces import EMBEDS
from askwell.library import Library
from askwell.library.holding import missing, missing_file, place_of
from askwell.problems import Missing, Problem
from askwell.problems.names import renamed, shown

DOES = {
    "hidden-link": ": what leads to it here is left out.",
    "hidden-words": ", and this still says its words.",
    "hidden-reference": ", and this still says it.",
}
"""What the text does, by check."""

REMEDIES = {
    "hidden-link": "See how the text reads now; if it needs other words, change it",
    "hidden-words": "If it should not, change this text",
    "hidden-reference": "Change this text, or hide what it belongs to",
}


BELOW = " (from below: in askwell edit or changes.yml)"
"""Where a text is changed that lies below the guide."""


def not_found(
    library: Library, kinds: Sequence[str], name: str, problem: Problem, address: str = ""
) -> Iterator[Problem]:
    """Yield the problem of a name or address of no such kind, if no other fault explains."""
    if name in library.broken or library.unread_kinds.intersection(kinds):
        return
    names = (address, *(f"{kind}.{name}" for kind in kinds))
    if said := next(filter(None, map(library.hidden.get, names)), ""):
        check = _without(library, kinds, name, problem)
        if check == "hidden-reference" or library.is_own(said):  # or else another has seen it
            yield _of_hidden(name, said, problem, check)
        return
    decided = library.given_up
    unsaid = (kind for kind in kinds if f"{kind}.{name}" not in decided)
    if gone := [library.absent[kind] for kind in unsaid if kind in library.absent]:
        yield missing_file(gone[0], f'{problem.place} ("{shown(name)}")')
        return
    if now := next(filter(None, map(library.former.get, names)), ""):
        yield problem if address else replace(problem, hint=renamed(name, now))
        return
    kinds = [each for each in kinds if f"{each}.{name}" in library.taken] or kinds
    yield replace(problem, missing=_missing(library, kinds[0], name)) if kinds else problem


def _missing(library: Library, kind: str, name: str) -> Missing:
    """Name what is not there; if nothing of its kind is, with all of its folder: that is gone."""
    named = missing(kind, name)
    folder = place_of(kind, name).rpartition("/")[0]
    return named if library.index.get(kind) or not folder else named._replace(among=f"{folder}/")


def without_page(library: Library, page: str, problem: Problem) -> Iterator[Problem]:
    """Yield the problem of a link to a page for which this guide has nothing."""
    kinds = [kind for kind in KINDS if kind.list_page and kind.list_page.address == page]
    names = (page, *(kind.name for kind in kinds))
    if said := next(filter(None, map(library.hidden.get, names)), ""):
        yield _of_hidden(page, said, problem, "hidden-link")
    elif library.is_whole:
        message = f'This guide has nothing for "{page}": what leads to it here is left out.'
        hint = "See how the text reads without a link, or take it out."
        held = Missing(page, page, kinds[0].path if kinds else page)
        yield replace(problem, check="hidden-link", message=message, hint=hint, missing=held)


def _without(library: Library, kinds: Sequence[str], name: str, problem: Problem) -> str:
    """Return what a text does without something hidden, as the check that tells it."""
    in_braces = problem.check == "unknown-value"
    if in_braces and any(f"{kind}.{name}" in library.quoted for kind in kinds):
        return "hidden-words"
    can_go = (in_braces and kinds[0] in EMBEDS) or problem.check == "dead-link"
    return "hidden-link" if can_go else "hidden-reference"


def _of_hidden(name: str, said: str, problem: Problem, check: str) -> Problem:
    """Tell by one of these checks that a text mentions what was hidden where it is `said`."""
    message = f'"{shown(name)}" is hidden ({said}){DOES[check]}'
    hint = f"{REMEDIES[check]}{BELOW}."
    return replace(problem, check=check, message=message, hint=hint)
