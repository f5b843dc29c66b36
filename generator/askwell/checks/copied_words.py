"""No run of eight words of a source comes back: the guide says everything in its own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from struct import iter_unpack

from askwell.kinds.evidence import CitedSource
from askwell.library import Entry, Library
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.texts.runs import BYTES, digests, runs

HINT = "Say it in your own words."


def check_copied_words(library: Library) -> Iterator[Problem]:
    """Warn of each text that holds words of a source, once, where they begin."""
    whose = {
        run: source for source in library.all(CitedSource) for run in (source.runs or "").split()
    }
    sought = frozenset((bytes.fromhex(run),) for run in whose)
    for entry in library.entries if whose else ():
        if not isinstance(entry.model, CitedSource) and not sought.isdisjoint(_runs(entry)):
            yield from _check(entry, whose)


def _check(entry: Entry, whose: Mapping[str, CitedSource]) -> Iterator[Problem]:
    for number, text in enumerate(entry.texts):
        offset, run = next(((at, run) for at, run in runs(text) if run in whose), (0, ""))
        if run:
            message = f'Eight words here are those of the source "{shown(whose[run].title)}".'
            loc = entry.loc_of_text(number)
            yield entry.source.problem(loc, "copied-words", message, HINT, offset=offset)


def _runs(entry: Entry) -> Iterator[tuple[bytes, ...]]:
    """Yield the digest of each run, alone in a tuple, as unpacking has it."""
    return iter_unpack(f"{BYTES}s", entry.kept(_every))


def _every(entry: Entry) -> bytes:
    """Return the runs of all texts end to end: apart, they fill a tenth of all memory."""
    return b"".join(digests(entry.texts))
