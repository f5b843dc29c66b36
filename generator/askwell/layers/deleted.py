"""What names something that readers had and that was deleted: nothing else is meant by it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from askwell.addresses import PATTERNS
from askwell.half_saved import CUT, looks_torn
from askwell.holding import missing, place_of
from askwell.kinds.changes import given_up
from askwell.layers.missed import deleted, put_back, readers_have
from askwell.layers.recorded import Had
from askwell.library import Entry, Library
from askwell.problems import Missing, Problem
from askwell.together import is_typo


def told_as_deleted(library: Library, found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems; of what was deleted, the ways to mend that, and nothing that is near it.

    Where one thing is told at what names it, the record of what readers have says nothing more.
    """
    every = list(found)
    decided = given_up(each.model for each in library.changes)
    gone = deleted(library) if any(each.missing for each in every) else {}
    meant = {each: _meant(each.missing, gone) for each in every if each.missing}
    stops = {name for each, name in meant.items() if name and each.severity == "error"}
    is_told = len(gone) == 1 and gone.keys() == stops
    record = readers_have([*gone]) if is_told else ""
    for each in every:
        if name := meant.get(each):
            yield _deleted(library, each, gone[name], then=THEN if is_told else "")
        elif each.check in DROPPED and each.message == record:
            continue
        elif each.missing and _meant(each.missing, decided):
            hint = f"It is gone for good, as changes.yml says: {_taken_out(each)}."
            yield replace(each, hint=hint)
        elif each.missing and not is_typo(each):
            yield _cut_off(library, each, each.missing)
        else:
            yield each


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
    is_beside = missing([kind], named.name).among == named.among
    return is_beside or (bool(place) and place == PATTERNS.get(named.kind))


DROPPED = ("dropped-address", "dropped-original")
"""Checks that tell at the record of what readers have that something is not there any more."""

THEN = " If you do that, the next check says how to give it up."
"""What follows where something is no longer named: its record is told then."""


def _deleted(library: Library, told: Problem, had: Had, then: str) -> Problem:
    back, place = put_back(library, [had]), place_of(had.kind, had.id)
    if not had.is_own:
        return replace(told, hint=f"The content below has it no more: {_taken_out(told)}.{then}")
    file = "" if place.endswith("/") else f"{library.folder}/{place}"
    hint = f"Readers had it, and it was deleted: {back}, or {_taken_out(told)}.{then}"
    named = told.missing._replace(file=file) if told.missing else None
    return replace(told, hint=hint, missing=named)


def _cut_off(library: Library, told: Problem, named: Missing) -> Problem:
    """Return a problem with the one file that may have held what is missing, if it looks cut."""
    start = f"{library.folder}/{named.among}"
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
