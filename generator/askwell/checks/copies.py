"""No run of eight words of a source comes back: the guide says everything in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from askwell.kinds.evidence import CitedSource
from askwell.library import Entry, Library
from askwell.names import shown
from askwell.problems import Problem
from askwell.texts.runs import runs

HINT = "Say it in your own words."


def check_copies(library: Library) -> Iterator[Problem]:
    """Warn of each text that holds words of a source, once, where they begin."""
    whose = {
        run: source for source in library.all(CitedSource) for run in (source.runs or "").split()
    }
    for entry in library.entries if whose else ():
        if not isinstance(entry.model, CitedSource):
            yield from _check(entry, whose)


def _check(entry: Entry, whose: Mapping[str, CitedSource]) -> Iterator[Problem]:
    for number, own in enumerate(entry.kept(_runs)):
        for run in sorted(own.keys() & whose.keys(), key=own.__getitem__)[:1]:
            message = f'Eight words here are those of the source "{shown(whose[run].title)}".'
            loc = entry.loc_of_text(number)
            yield entry.source.problem(loc, "copied-words", message, HINT, offset=own[run])


def _runs(entry: Entry) -> tuple[Mapping[str, int], ...]:
    """Return the runs of each text with their offsets."""
    return tuple({run: offset for offset, run in runs(text)} for text in entry.texts)
