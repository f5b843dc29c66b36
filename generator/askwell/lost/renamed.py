"""What is named by an id that it seems to have no more: told at its new one, with these places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from askwell.library import Library
from askwell.library.addresses import PATTERNS
from askwell.lost.missed import called_now, keeps_former_ids, readers_have, some
from askwell.problems import Problem

WRITE = ", write "
"""What stands before the line that says what something was called."""


def told_as_renamed(library: Library, found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems; what names a former id, at the id that seems to stand for it now."""
    every = list(found)
    now = called_now(library) if any(each.missing for each in every) else {}
    stops: dict[str, list[Problem]] = {}
    for each in every:
        name = _name(each)
        if name in now and each.severity == "error":
            stops.setdefault(name, []).append(each)
    told = {readers_have([name]): name for name in stops}
    here = {each.message for each in every if WRITE in each.hint} & told.keys()
    for each in every:
        if each.message in here:
            name = told[each.message]
            is_kept = keeps_former_ids(library, name.partition(".")[0])
            yield _with_places(each, now[name], stops[name]) if is_kept else each
        elif each not in stops.get(_name(each), ()) or readers_have([_name(each)]) not in here:
            yield each


def _name(problem: Problem) -> str:
    return problem.missing.item if problem.missing else ""


def _with_places(told: Problem, now: str, stops: Sequence[Problem]) -> Problem:
    kind, _, name = now.partition(".")
    condition, write, was = told.hint.partition(WRITE)
    links = {each for each in stops if each.check == "dead-link"}
    ways = (name, {*stops} - links), (PATTERNS.get(kind, "#{}").format(name), links)
    there = (f'"{words}" at {_places(found)}' for words, found in ways if found)
    return replace(told, hint=f"{condition}{write}{', '.join(there)}, and {was}")


def _places(stops: Iterable[Problem]) -> str:
    return some([each.place for each in sorted(stops)])
