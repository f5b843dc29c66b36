"""What readers have an address of stays: under its id, under another, or given up on purpose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from askwell.kinds.changes import CHANGES
from askwell.kinds.published import PUBLISHED
from askwell.lasting.half_saved import BACK, at_end, last_lines
from askwell.lasting.line_digests import lines_had, lines_lost
from askwell.lasting.recorded import Had, had_changes
from askwell.library import Entry, Library
from askwell.library.holding import is_part
from askwell.lost.cut_ends import CutEnd, cut_ends
from askwell.lost.giving_up import giving_up
from askwell.lost.missed import (
    Likely,
    keeps_former_ids,
    lost,
    owns_first,
    put_back,
    readers_have,
    some,
)
from askwell.problems import Loss, Problem
from askwell.reading.source import Loc, Source


def check_addresses(library: Library) -> Iterator[Problem]:
    """Tell everything that was published and has no address any more, unless somebody decided so.

    What is hidden or retired was decided about; what could not be read may be there still. All
    that is gone is told as one: its names come into one list.
    """
    yield from _files(library)
    ends = [each for each in cut_ends(library) if not is_part(next(iter(each.gone.values())))]
    yield from (_cut(library, each) for each in ends)
    behind = {name for each in ends for name in each.gone.values()}
    gone, there = list[Had](), list[Had]()
    for each in lost(library):
        if each.had.name in behind:
            continue
        if each.is_there:
            there.append(each.had)
        elif each.likely:
            yield _renamed(library, each.had, each.likely)
        else:
            gone.append(each.had)
    yield from _unpublished(library, there)
    if gone:
        yield _deleted(library, owns_first(gone))


def _files(library: Library) -> Iterator[Problem]:
    """Tell a file that a command keeps and that is gone: of two, each knows of the other."""
    if not library.is_whole:
        return
    decided = library.changes
    knows = [each for each in decided if each.model.recorded]
    if had_changes(library.recorded) and not decided:
        path = library.path(CHANGES.path)
        message = "This file is missing: it said what the guide hides and changes."
        yield Problem(path, 1, 1, "missing-file", message, CHANGES_BACK)
    elif had_changes(library.recorded) and not knows:
        yield _new_changes(library, decided[0])
    if knows and not library.recorded:
        path = library.path(PUBLISHED.path)
        message = "This file is missing: it said what readers have."
        yield Problem(path, 1, 1, "lost-record", message, RECORD_BACK)


def _new_changes(library: Library, decided: Entry) -> Problem:
    """Tell a changes.yml that does not know of its record: a new one, or the old one cut off."""
    digests = lines_had(library.recorded).get(CHANGES.path, "")
    if lost := lines_lost(decided.source.text, digests):
        hint = f"{BACK} {IF_ALL}"
        return at_end(decided.source, "missing-file", [last_lines(lost)], hint)
    hint = f"Put the old one back, and add to it what this one says. {IF_ALL}"
    return decided.source.problem(decided.loc, "missing-file", NEW_CHANGES, hint, key=True)


CHANGES_BACK = (
    "Put it back. If all that it said is to go, what it hid comes back: write it with two lines, "
    '"schema: 1" and "changes: {recorded: true}".'
)

NEW_CHANGES = "This file is a new one: what the old one said, which was published, is gone."

IF_ALL = (
    'If this one says all that is to stay, write "recorded: true" in it, as its own line below '
    '"changes:".'
)

RECORD_BACK = (
    'Put it back. If there is no copy, "askwell publish --record" writes down what they have now. '
    'If nobody is to keep a record any more, take "recorded: true" out of changes.yml.'
)


def _check_of(each: Had) -> str:
    return "dropped-address" if each.is_own else "dropped-original"


def _unpublished(library: Library, every: Sequence[Had]) -> Iterator[Problem]:
    """Tell what is no longer published where that is said: of all that one line takes away."""
    by_line: dict[tuple[Source, Loc], list[Had]] = {}
    wanted = {each.name: each for each in every}
    for entry in library.entries if every else ():
        for loc, item in entry.identified:
            if one := wanted.get(f"{item.kind}.{item.id}"):
                by_line.setdefault((entry.source, _status_of(entry.source, loc)), []).append(one)
    for (source, loc), taken in by_line.items():
        names = [each.name for each in taken]
        are = "it is" if len(names) == 1 else "they are"
        message = f"Readers have {some(names)}, and {are} no longer published."
        hint = 'Write "status: published" or "status: retired" here.'
        told = source.problem(loc, _check_of(taken[0]), message, hint)
        yield replace(told, loss=Loss(tuple(names)))


def _status_of(source: Source, loc: Loc) -> Loc:
    """Return where the status of an item stands: its own, or that of what it is in."""
    above = [loc[:end] for end in range(len(loc), 0, -1)]
    return next(((*each, "status") for each in above if source.has((*each, "status"))), loc)


def _renamed(library: Library, each: Had, likely: Likely) -> Problem:
    """Tell what seems to have another id now at that, or at its record if it lies below."""
    message = readers_have([each.name])
    where, lines = giving_up(library, [each.name])
    gone = f"If it is gone for good, {where}"
    place = likely.entry.source.place(likely.loc)
    if library.is_own(place):
        again = f'write "was: {each.id}" below "{likely.line}"'
        if not keeps_former_ids(library, each.kind):
            again = f'give it that id back: "id: {each.id}"'
        hint = f"If this is it, {again}. {gone}"
        told = likely.entry.source.problem(likely.loc, _check_of(each), message, hint)
    else:
        hint = f'If it has another id now, write "was: {each.id}" below "{likely.line}" ({place}).'
        tell = partial(each.entry.source.problem, each.loc, _check_of(each), key=True)
        told = tell(message, f"{hint} {gone}")
    return replace(told, lines=lines)


def _cut(library: Library, end: CutEnd) -> Problem:
    """Tell what is gone with the end of a file there, with the lines that say that it is to be."""
    names = [*end.gone.values()]
    where, lines = giving_up(library, names)
    hint = f"{BACK} {_said(library, names)}{where}"
    told = end.problem("dropped-address", [f'"{each}"' for each in end.gone], hint)
    return replace(told, lines=lines, loss=Loss(tuple(names)))


def _said(library: Library, names: Sequence[str]) -> str:
    """Return what to write where what is gone has another id; what if not follows."""
    are_kept = all(keeps_former_ids(library, each.partition(".")[0]) for each in names)
    if len(names) == 1:
        old = names[0].rpartition(".")[2]
        again = f'write "was: {old}" below that one' if are_kept else f'give it back "id: {old}"'
        return f"If it has another id now, {again}. If it is gone for good, "
    again = 'write "was: " and its old one below that' if are_kept else "give it its old one back"
    return f"If one has another id now, {again}. If they are gone for good, "


def _deleted(library: Library, every: Sequence[Had]) -> Problem:
    """Tell all that is gone at the first of it, with the lines that say that it is to be."""
    first, names = every[0], [each.name for each in every]
    where, lines = giving_up(library, names)
    back = put_back(library, [each for each in every if each.is_own])
    back = f"{back[:1].upper()}{back[1:]}. " if back else ""
    hint = f"{back}{_said(library, names)}{where}"
    home = library.path(first.held_in)
    left = next((each for each in library.entries if each.source.path == home), None)
    source, loc = (left.source, left.loc) if left else (first.entry.source, first.loc)
    told = source.problem(loc, _check_of(first), readers_have(names), hint, key=left is None)
    return replace(told, lines=lines, loss=Loss(tuple(names)))
