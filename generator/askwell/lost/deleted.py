"""What names something that readers had and that is gone: nothing else is meant by it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from askwell.lasting.half_saved import CUT, looks_torn, told_cut_here
from askwell.library import Entry, Library
from askwell.library.addresses import PATTERNS, needs
from askwell.library.holding import missing, place_of
from askwell.problems import Missing, Problem
from askwell.problems.names import is_sure, nearest
from askwell.reporting.together import GIVEN_UP, is_typo


def told_as_deleted(library: Library, found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems, without those that follow from what is told as gone: it may come back.

    What names something that is gone for good, or of the content below, can only do without it.
    """
    every = list(found)
    decided = library.given_up
    told = {name for each in every if each.severity == "error" for name in each.loss.names}
    files = {library.path(place_of(*name.split(".")[:2])) for name in told}
    left = [each for each in every if not _follows(each, told, files)]
    for each in _told_below([*_told_with_cut(library, left)]):
        if each.missing and _meant(each.missing, decided):
            hint = f"{GIVEN_UP}: {_taken_out(each)}."
            yield replace(each, hint=hint)
        elif each.missing and not is_typo(each) and not each.hint.startswith(BELOW):
            yield _cut_off(library, each, each.missing)
        else:
            yield each


def _told_with_cut(library: Library, found: Sequence[Problem]) -> Iterator[Problem]:
    """Yield problems; what names something that is gone with the end of a file is told there.

    So a file is cut whose last entry lacks names, if others name what is nowhere and may have
    stood in it. Either alone is a slip; but not where it is known that lines are gone.
    """
    lacking: dict[str, list[Problem]] = {}
    for each in found:
        if each.loss.words and not each.loss.names:
            lacking.setdefault(each.path, []).append(each)
    named: dict[str, list[Problem]] = {}
    known = {each.path for each in found if each.check == "lost-lines"}
    for each in found if lacking else ():
        path = _held_in(library, each, lacking)
        if path and (path in known or not is_typo(each)):
            named.setdefault(path, []).append(each)
    cut = {
        path: every
        for path, every in named.items()
        if path in known or not _are_slips(library, every)
    }
    told = {each for path, every in cut.items() for each in (*lacking[path], *every)}
    yield from (each for each in found if each not in told)
    yield from (told_cut_here(lacking[path], every) for path, every in cut.items())


def _held_in(library: Library, told: Problem, paths: Iterable[str]) -> str:
    """Return the one of these files that may have held what is missing; empty if none is."""
    if told.missing is None:
        return ""
    start = library.path(told.missing.among)
    every = [path for path in paths if path.startswith(start)]
    return every[0] if len(every) == 1 else ""


def _are_slips(library: Library, told: Sequence[Problem]) -> bool:
    """Tell whether all of this is near to something in the files that cannot be read."""
    names = [each.missing.name for each in told if each.missing]
    return all((near := nearest(each, library.broken)) and is_sure(each, near) for each in names)


def _told_below(found: Sequence[Problem]) -> Iterator[Problem]:
    """Yield problems; what names something that went below, with that it can only do without it.

    If that is one thing, its record says nothing more.
    """
    below = {name for each in found if each.check == "dropped-original" for name in each.loss.names}
    stops = {name for each in found if each.severity == "error" for name in _names(each, below)}
    is_told = len(below) == 1 and below == stops
    for each in found:
        if any(_names(each, below)):
            then = THEN if is_told else ""
            yield replace(each, hint=f"{BELOW}: {_taken_out(each)}.{then}")
        elif not (is_told and {*each.loss.names} == below):
            yield each


BELOW = "The content below has it no more"

THEN = " If you do that, the next check says how to give it up."
"""What follows where something is no longer named: its record is told then."""


def _names(problem: Problem, gone: Collection[str]) -> Iterator[str]:
    """Yield what of all this something names."""
    if problem.missing and (name := _meant(problem.missing, gone)):
        yield name


def _follows(problem: Problem, gone: Collection[str], files: Collection[str]) -> bool:
    """Tell whether something is only told because of what is gone, and of `files` with it."""
    named = problem.missing
    if problem.check == "missing-file":
        return problem.path in files
    if problem.check == "hidden-link" and named:
        kinds = needs(named.name)
        return any(name.partition(".")[0] in kinds for name in gone)
    return any(_names(problem, gone))


def _meant(named: Missing, names: Collection[str]) -> str:
    """Return which of the names is meant: an address does not say of which kind it was."""
    same = (name for name in names if name.partition(".")[2] == named.name)
    kinds = {name.partition(".")[0]: name for name in same}
    return kinds.get(named.kind) or next(
        (name for kind, name in kinds.items() if _is_alike(kind, named)), ""
    )


def _is_alike(kind: str, named: Missing) -> bool:
    """Tell whether something of a kind has the same address, or a place on the same page."""
    place = PATTERNS.get(kind, "")
    is_beside = missing(kind, named.name).among == named.among
    return is_beside or (bool(place) and place == PATTERNS.get(named.kind))


def _cut_off(library: Library, told: Problem, named: Missing) -> Problem:
    """Return a problem with the one file that may have held what is missing, if it looks cut."""
    start = library.path(named.among)
    inside = {e.source.path: e for e in library.entries if e.source.path.startswith(start)}
    cut = [path for path, entry in inside.items() if _may_be_cut(entry)]
    if len(cut) != 1:
        return told
    hint = f'{told.hint} If it was there: "{cut[0]}" {CUT}.'.lstrip()
    return replace(told, hint=hint, missing=named._replace(file=cut[0]))


def _may_be_cut(entry: Entry) -> bool:
    """Tell whether a file ends in words that may go on: a choice, or an id, is whole as it is."""
    written = " ".join(entry.source.text.split())
    last = any(written.endswith(" ".join(text.split())) for text in entry.texts)
    return last and looks_torn(entry.source.text)


def _taken_out(told: Problem) -> str:
    """Return what to do where something is named that is not there."""
    return "take the link out" if told.check == "dead-link" else "take its name out here"
