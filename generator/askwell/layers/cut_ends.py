"""Files that end before they did when readers had them: what of it is gone, told at that end."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from askwell.half_saved import end_of, ids_in, looks_cut
from askwell.holding import is_part
from askwell.kinds.changes import given_up
from askwell.layers.missed import deleted
from askwell.layers.recorded import had_in
from askwell.library import Entry, Library
from askwell.problems import Problem
from askwell.reading.columns import indent_of


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
        text = self.entry.source.text.rstrip()
        start = text.rfind("\n") + 1
        return self.entry.source.at(start + indent_of(text[start:]), check, looks_cut(words), hint)


def cut_ends(library: Library) -> Iterator[CutEnd]:
    """Yield the ends of the guide's own files that were cut, as the record of them tells.

    What has no name of its own, such as a tip, may have been moved into another file.
    """
    files = {each.source.path: each for each in _own(library)} if library.recorded else {}
    held = {path: _held(library, entry) for path, entry in files.items()}
    decided = given_up(each.model for each in library.changes)
    cut = {path: _behind(entry, held[path], decided) for path, entry in files.items()}
    if not any(cut.values()):
        return
    missed = deleted(library)
    new = {each for path, entry in files.items() for each in _new(entry, held[path])}
    for path, named in cut.items():
        entry = files[path]
        kept = new.union(ids_in(entry.source.text)) if _is_published(entry) else {*named}
        parts = {each for each, name in named.items() if is_part(name)} - kept
        if gone := {each: name for each, name in named.items() if name in missed or each in parts}:
            yield CutEnd(entry, gone)


def _own(library: Library) -> Iterator[Entry]:
    start = f"{library.folder}/"
    every = (*library.entries, *library.unchosen)
    return (each for each in every if each.source.path.startswith(start))


def _held(library: Library, entry: Entry) -> dict[str, str]:
    place = entry.source.path.removeprefix(f"{library.folder}/")
    return had_in(library.recorded, place, entry.source.text)


def _behind(entry: Entry, held: dict[str, str], decided: Container[str]) -> dict[str, str]:
    """Return what was gone behind the end of a file, but for what somebody decided about."""
    behind = end_of(entry.source.text, [*held]).behind if held else ()
    return {each: held[each] for each in behind if held[each] not in decided}


def _new(entry: Entry, held: dict[str, str]) -> Iterator[str]:
    """Yield the ids in a file that it had not when readers had it."""
    return (each for each in ids_in(entry.source.text) if each not in held)


def _is_published(entry: Entry) -> bool:
    return getattr(entry.model, "status", "published") == "published"
