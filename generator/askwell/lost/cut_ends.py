"""Files that end before they did when readers had them: what of it is gone, told at that end."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from askwell.kinds.base import Model
from askwell.lasting.half_saved import at_end
from askwell.lasting.recorded import behind, had_in, listed
from askwell.layers.shelf import kind_of
from askwell.library import Entry, Library
from askwell.library.holding import field_of_parts, is_part
from askwell.lost.missed import deleted
from askwell.problems import Problem


@dataclass(frozen=True, slots=True)
class CutEnd:
    """What readers had behind the end that a file has today, and nobody decided about."""

    entry: Entry
    gone: dict[str, str]
    """What each is called, by its id."""

    @property
    def path(self) -> str:
        return self.entry.source.path

    def problem(self, check: str, words: Sequence[str], hint: str) -> Problem:
        """Tell it at the last line of the file."""
        return at_end(self.entry.source, check, words, hint)


def cut_ends(library: Library) -> Iterator[CutEnd]:
    """Yield the ends of the guide's own files that were cut, as the record of them tells.

    What has no name of its own, such as a tip, may have been moved into another file.
    """
    lists = [*_lists(library)] if library.recorded else []
    decided = {*library.given_up, *library.hidden}
    ends = [(each, gone) for each in lists if (gone := _gone(library, each, decided))]
    if not ends:
        return
    missed = deleted(library)
    new = {name for each in lists for name in each.today if name not in each.held}
    for each, named in ends:
        parts = {id_ for id_, name in named.items() if is_part(name)} - new
        parts = parts if _is_published(each.entry) else set()
        if gone := {id_: name for id_, name in named.items() if name in missed or id_ in parts}:
            yield CutEnd(each.entry, gone)


class _List(NamedTuple):
    """What the guide has of what a file lists, and what it had when it was published."""

    entry: Entry
    today: set[str]
    held: dict[str, str]


def _lists(library: Library) -> Iterator[_List]:
    files: dict[str, list[Entry]] = {}
    for each in (*library.entries, *library.unchosen):
        if library.is_own(each.source.path):
            files.setdefault(each.source.path, []).append(each)
    for entries in files.values():
        kind, field = kind_of(entries[0]), field_of_parts(kind_of(entries[0]))
        models = [each.model for each in entries]
        parts = [part for each in models for part in getattr(each, field)] if field else models
        held = had_in(library.recorded, kind, _names(models[0]))
        yield _List(entries[0], {name for each in parts for name in _names(each)}, held)


def _gone(library: Library, each: _List, decided: Container[str]) -> dict[str, str]:
    """Return what a file held behind its end of today, but for what somebody decided about.

    The file itself is asked: what it says may be hidden, or something may have been added.
    """
    left = {id_ for id_, name in each.held.items() if name not in decided} - each.today
    if not left:
        return {}
    source = each.entry.source
    there = listed(library.recorded, kind_of(each.entry), source.path, source.text.encode())
    gone = behind([*there.held], there.today) if there.source.is_last(there.loc) else []
    return {id_: there.held[id_] for id_ in gone if id_ in left}


def _names(model: Model) -> tuple[str, ...]:
    """Return the ids that something has, or had."""
    return (getattr(model, "id", ""), *getattr(model, "was", ()))


def _is_published(entry: Entry) -> bool:
    return getattr(entry.model, "status", "published") == "published"
