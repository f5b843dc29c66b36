"""The guide's own files go on as far as they did when readers had them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from askwell.kinds import KINDS
from askwell.kinds.guide import GuidePage
from askwell.lasting.half_saved import BACK, at_end, last_lines, looks_torn
from askwell.lasting.line_digests import lines_had, lines_lost
from askwell.lasting.recorded import behind, listed
from askwell.layers.shelf import kind_of
from askwell.library import Entry, Library
from askwell.library.addresses import PATTERNS
from askwell.library.holding import kinds_in
from askwell.problems import Loss, Problem

RECORD = 'run "askwell publish --record" once readers have it so.'
"""What makes the end of a file known that somebody meant."""


def check_ends(library: Library) -> Iterator[Problem]:
    """Tell files that end before they did, all the rest as it was; and those that are gone.

    What a list lost behind its last entry is told with its names, as is what has an address. A page
    that ends within a sentence looks cut whether anybody knows of more or not.
    """
    told = [*_cut_files(library)]
    yield from told
    paths = {each.path for each in told}
    for entry in library.entries:
        if entry.source.path not in paths and (torn := entry.told_by(_torn)):
            yield from torn


def _torn(entry: Entry) -> Iterator[Problem]:
    text = entry.source.text
    is_open = isinstance(entry.model, GuidePage) and looks_torn(text)
    last = _SENTENCE.fullmatch(text.rstrip().rpartition("\n")[2]) if is_open else None
    if last and last[1].islower():
        hint = f"{BACK} If it is whole, end its last sentence."
        yield at_end(entry.source, "lost-lines", [last_lines(1)], hint)


_SENTENCE = re.compile(r"[^\W\d_][^|]* [^|]* ([^\W\d_]+)")
"""A line of a page that should have an end: no heading, and no entry of a list or a table.

If a name or a number ends it, it may be a signature.
"""


def _cut_files(library: Library) -> Iterator[Problem]:
    every = (*library.entries, *library.unchosen, *library.changes)
    files = {each.source.path: each for each in every}
    for place, digests in lines_had(library.recorded).items():
        entry = files.get(library.path(place))
        if entry is None:
            yield from _missing(library, place)
        elif _is_cut(library, entry, lost := lines_lost(entry.source.text, digests)):
            yield _told(entry, lost)


def _is_cut(library: Library, entry: Entry, lost: int) -> bool:
    """Tell whether a file looks cut that lost so many lines: anybody can take out one."""
    source = entry.source
    if lost < 1 or (lost == 1 and not looks_torn(source.text)):
        return False
    there = listed(library.recorded, kind_of(entry), source.path, source.text.encode())
    return not behind([*there.held], there.today)


def _told(entry: Entry, lost: int) -> Problem:
    words = [last_lines(lost)]
    hint = f"{BACK} If it is to end here, {RECORD}"
    if not looks_torn(entry.source.text):
        hint = f"If somebody took that out, {RECORD} If nobody did: {BACK[:1].lower()}{BACK[1:]}"
    told = at_end(entry.source, "lost-lines", words, hint)
    return replace(told, loss=Loss(words=tuple(words), end=(told.line, told.column)))


def _missing(library: Library, place: str) -> Iterator[Problem]:
    """Tell a file that is gone with all that it said, if nothing in it had an address."""
    kind = next((each for each in KINDS if each.path == place and each.many), None)
    hidden = {name.partition(".")[0] for name in library.hidden}
    if (
        kind
        and library.is_whole
        and hidden.isdisjoint(kinds_in(kind.model))
        and PATTERNS.keys().isdisjoint(kinds_in(kind.model))
    ):
        message = "This file is gone, or all that it said: it was there when this was published."
        hint = f"Put it back as it was. If all of it is to go, {RECORD}"
        told = Problem(library.path(place), 1, 1, "lost-lines", message, hint)
        yield replace(told, loss=Loss(words=("all of it",), end=(1, 1)))
