"""What readers' answers hang on keeps its id: a change of words or of ids loses none unsaid."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from askwell.explaining.run_on import lines_of_entry, told_dashless
from askwell.kinds.ids import IDS
from askwell.lasting import (
    ALIKE,
    NamedList,
    Remembered,
    item_of,
    likeness,
    named_lists,
)
from askwell.lasting.half_saved import BACK, at_end, is_torn, lost_at_the_end
from askwell.lasting.moved_parts import Moved, moved
from askwell.library import Library
from askwell.library.holding import is_part, list_of_part
from askwell.lost.cut_ends import CutEnd, cut_ends
from askwell.lost.giving_up import giving_up
from askwell.patching.scalars import looks_other, quoted
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.reading.source import Loc, Source

FREEZE = '"askwell ids --freeze"'

ALL_GONE = f"{BACK} If all this is to go, with what readers answered to it: {FREEZE}."


def check_lasting(library: Library) -> Iterator[Problem]:
    """Tell entries in the place of some that were frozen, and those that nobody has frozen."""
    lists, renamed, pairs, elsewhere, cut = compared(library)
    ends = [each for each in cut_ends(library) if any(map(is_part, each.gone.values()))]
    known = {each.path: _cut_end(library, each, cut.get(each.path)) for each in ends}
    yield from {**cut, **known}.values()
    other_ids = [
        _under_another_id(each, was)
        for each in lists
        if (was := renamed[each.name])
        if not (library.recorded and _is_of_another_item(each, was))  # told by its address
    ]
    all_pairs = ((each, *pair) for each in lists for pair in pairs[each.name].items())
    others = [told for each in all_pairs for told in _without_dash(*each) or [_reworded(*each)]]
    yield from dict.fromkeys([*other_ids, *others])  # a block is told once with what is in it
    yield from map(_moved, elsewhere)
    if library.is_whole:  # what was frozen may stand in what cannot be read
        open_ones = {item_of(each.name) for each in lists if _is_open(each, renamed, pairs)}
        rest = (each for each in lists if item_of(each.name) not in open_ones)
        unfrozen = [*_unfrozen((each, pairs[each.name]) for each in rest)]
        yield from [_gone(library)] if unfrozen and _is_gone(library, lists) else unfrozen


def _cut(library: Library, lists: Iterable[NamedList]) -> Iterator[Problem]:
    """Tell files of the guide that look half saved, each with what is lost at its end."""
    by_path: dict[str, list[NamedList]] = {}
    for each in lists:
        by_path.setdefault(each.entry.source.path, []).append(each)
    for path, same in by_path.items():
        if library.is_own(path) and (lost := lost_at_the_end(same)):
            yield at_end(same[0].entry.source, "cut-off", lost, ALL_GONE)


def _cut_end(library: Library, end: CutEnd, told: Problem | None) -> Problem:
    """Tell what readers had behind the end of a sheet or checklist, with how it may go.

    So it is if it is `told` already, as what was frozen.
    """
    names = [*end.gone.values()]
    where, lines = giving_up(library, names)
    if told:
        return replace(told, hint=f"{told.hint.removesuffix('.')}, and {where}", lines=lines)
    frozen = library.frozen.get(list_of_part(names[0]), {})
    words = [f'"{shown(frozen.get(each, each))}"' for each in end.gone]
    told = end.problem("cut-off", words, f"{BACK} If all this is to go, {where}")
    return replace(told, lines=lines)


class Compared(NamedTuple):
    """The lists of a guide beside those that were frozen."""

    lists: list[NamedList]
    renamed: Mapping[str, str]
    """The name that each was frozen by, if that is of another item or block; empty for none."""
    pairs: Mapping[str, Mapping[int, str]]
    """The ids of what is gone of each, by the position of what seems to stand for it now."""
    elsewhere: Sequence[Moved]
    """What was moved to another list."""
    cut: Mapping[str, Problem]
    """What is told of files that look half saved, by path: their lists are none of these."""


def compared(library: Library) -> Compared:
    """Compare what answers hang on with what was frozen, but for drafts and for copies."""
    every = list(named_lists(library.entries, library.frozen))
    times = Counter(each.name for each in every)
    once = [each for each in every if times[each.name] == 1]  # which is which, nobody knows
    published = [each for each in once if each.is_published]
    renamed = _renamings(every, published, library.frozen)
    pairs = {each.name: {} if renamed[each.name] else _pairs(each) for each in published}
    elsewhere = list(moved(published, renamed, pairs))
    cut = {each.path: each for each in _cut(library, map(partial(_left, elsewhere), published))}
    lists = [each for each in published if each.entry.source.path not in cut]
    told = [each for each in elsewhere if each.home.entry.source.path not in cut]
    return Compared(lists, renamed, pairs, told, cut)


def _left(elsewhere: Iterable[Moved], found: NamedList) -> NamedList:
    """Return a list as if what was moved out of it had never been frozen."""
    moved_out = {each.gone for each in elsewhere if each.home is found}
    left = {name: words for name, words in found.frozen.items() if name not in moved_out}
    return replace(found, frozen=left) if moved_out else found


def _is_open(found: NamedList, renamed: Mapping[str, str], pairs: Mapping[str, object]) -> bool:
    """Tell whether another id is told: what is in it may be frozen under names that it had."""
    return bool(renamed[found.name] or (found.is_of_parts and pairs[found.name]))


def _renamings(
    every: Sequence[NamedList], lists: Sequence[NamedList], remembered: Remembered
) -> dict[str, str]:
    """Return for each list the name of the same one under other ids; empty if none is left."""
    left = sorted(remembered.keys() - {each.frozen_as for each in every})
    items = {item_of(name) for each in every for name in each.names}
    gone = [name for name in left if item_of(name) not in items]
    known = set(map(item_of, remembered))
    return {
        each.name: _renamed(each, left, remembered)
        or (_renamed_twice(each, gone, remembered) if known.isdisjoint(each.items) else "")
        for each in lists
    }


def _renamed(found: NamedList, left: Sequence[str], remembered: Remembered) -> str:
    """Return the name of the same list under another item's or block's id, if one is left."""
    every = [name.split(".") for name in found.names]
    patterns = (_with_another(names, each) for names in every for each in range(len(names) - 1))
    return _first(found, "|".join(patterns), left, remembered)


def _renamed_twice(found: NamedList, left: Sequence[str], remembered: Remembered) -> str:
    """Return the name of the same list under another item's and another block's id."""
    *ids, field = found.name.split(".")
    return _first(found, r"\.".join(("[^.]+",) * len(ids) + (field,)), left, remembered)


def _first(found: NamedList, pattern: str, left: Sequence[str], remembered: Remembered) -> str:
    same = (name for name in left if remembered[name].keys() == found.words.keys())
    return "" if found.frozen else next(filter(re.compile(pattern).fullmatch, same), "")


def _with_another(names: Sequence[str], position: int) -> str:
    """Return a pattern of the names of the same list with any other name at a position."""
    return r"\.".join((*names[:position], "[^.]+", *names[position + 1 :]))


def _is_of_another_item(found: NamedList, was: str) -> bool:
    return was.partition(".")[0] not in found.items


def _under_another_id(found: NamedList, was: str) -> Problem:
    """Tell a sheet, checklist or block that has another id now, at that: of all in it the same."""
    if _is_of_another_item(found, was):
        return _another_id(found.entry.source, found.entry.loc, was.partition(".")[0])
    return _another_id(found.entry.source, found.loc[:-1], was.split(".")[1])


def _another_id(source: Source, loc: Loc, old: str) -> Problem:
    new = source.value((*loc, "id"))
    message = f'"{new}" was frozen as "{old}": answers from then are no longer offered.'
    remedy = f'write "was: {old}" below "id: {new}"'
    if source.has((*loc, "was")):
        before = source.value((*loc, "was"))
        every = ", ".join([*(before if isinstance(before, list) else [before]), old])
        remedy = f'write "was: [{every}]" in the place of its "was"'
    elif source.typed(loc).startswith("{"):
        remedy = f'write ", was: {old}" behind "id: {new}"'
    hint = f"If it is the same under another id, {remedy}. If it is not: {FREEZE}."
    return source.problem((*loc, "id"), "renamed-list", message, hint)


def _pairs(found: NamedList) -> dict[int, str]:
    """Pair what is new with the id of what is gone: the likest first, each of them once.

    A part that says something else is no other one's: its id was written by who made it.
    """
    alike = sorted(
        (-likeness(found.today[position].text, words), position, gone)
        for position in found.new
        for gone, words in found.gone.items()
    )
    least = ALIKE if found.is_of_parts else 0
    pairs: dict[int, str] = {}
    for _, position, gone in (each for each in alike if -each[0] >= least):
        if position not in pairs and gone not in pairs.values():
            pairs[position] = gone
    return pairs


def _without_dash(found: NamedList, position: int, _: str) -> list[Problem]:
    """Tell lines below one that was an entry by itself when ids were frozen."""
    loc = found.today[position].loc
    lines = [] if found.is_of_parts else lines_of_entry(found.entry.source, loc)
    below = lines[1:]
    if not below or lines[0].words not in found.gone.values():
        return []
    more = (
        ""
        if all(each.words in found.gone.values() for each in below)
        else f" If it is one text now: {FREEZE}."
    )
    return list(told_dashless(found.entry.source, below, "other-words", more))


def _reworded(found: NamedList, position: int, gone: str) -> Problem:
    kept, source = found.today[position], found.entry.source
    if found.is_of_parts:
        return _another_id(source, kept.loc, gone)
    now, before = shown(kept.text), shown(found.frozen[gone])
    message = f'"{now}" is new here and "{before}" is gone: its answers are no longer offered.'
    remedy = (
        f'add "was: {gone}" to it'
        if isinstance(source.value(kept.loc), Mapping)
        else f"write {{text: {_in_a_group(kept.text)}, was: {gone}}} for it"
    )
    hint = f"If it is the same in other words, {remedy}. If it is not: {FREEZE}."
    if is_torn(" ".join(kept.text.split()), found.frozen[gone]):
        hint = f'If its end was lost, write "{before}" again. {hint}'
    return replace(source.problem(kept.loc, "other-words", message, hint), proposed=(gone,))


def _in_a_group(words: str) -> str:
    """Return words as they stand between braces: in quotation marks where a sign asks for them."""
    is_plain = re.fullmatch(r"[^\W\d][\w .!()/'-]*", words) and not looks_other(words)
    return words if is_plain else quoted(words)


def _moved(each: Moved) -> Problem:
    message = (
        f'"{shown(each.kept.text)}" was in "{item_of(each.home.name)}" when ids were frozen: '
        "its answers there are no longer offered."
    )
    hint = f"Move it back if readers are to keep them. If it is to stay here: {FREEZE}."
    return each.found.entry.source.problem(each.kept.loc, "moved-part", message, hint)


def _is_gone(library: Library, lists: Iterable[NamedList]) -> bool:
    """Tell whether what was frozen of the guide's own lists is gone, though readers have them."""
    own = (each for each in lists if each.entry.source.path.startswith(f"{library.folder}/"))
    return bool(library.recorded) and not any(each.frozen for each in own)


def _gone(library: Library) -> Problem:
    message = "This file is missing: it said by which ids readers' answers are kept."
    hint = f"Put it back. If there is no copy, or never was one: {FREEZE}."
    return Problem(f"{library.folder}/{IDS.path}", 1, 1, "lost-record", message, hint)


def _unfrozen(lists: Iterable[tuple[NamedList, Mapping[int, str]]]) -> Iterator[Problem]:
    """Tell once for each file that ids in it come from words: one remedy mends all of them."""
    found: dict[str, list[Problem]] = {}
    for each, pairs in lists:
        for position in each.unfrozen:
            if position in pairs:
                continue
            problem = _unfrozen_entry(each, position)
            found.setdefault(problem.path, []).append(problem)
    for first, *others in found.values():
        yield replace(first, message=_MANY) if others else first


_MANY = "The ids of options, columns and rows here come from their words, and are not frozen."


def _unfrozen_entry(found: NamedList, position: int) -> Problem:
    message = "The id of an option, column or row here comes from its words, and is not frozen."
    hint = (
        f"Run {FREEZE} before readers have the sheet: from then on you are told when other words "
        "would lose their answers. Or give it an id of its own."
    )
    return found.entry.source.problem(found.today[position].loc, "unfrozen-ids", message, hint)
