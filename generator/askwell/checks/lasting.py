"""Options, columns and rows keep their ids: a change of words loses no reader's answer unsaid."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from operator import attrgetter

from askwell.lasting import NamedList, Remembered, named_lists
from askwell.library import Library
from askwell.names import SHOWN, shown
from askwell.patching.scalars import looks_other, quoted
from askwell.problems import Problem

FREEZE = '"askwell ids --freeze"'


def check_lasting(library: Library) -> Iterator[Problem]:
    """Tell entries in the place of some that were frozen, and those that nobody has frozen."""
    every = list(named_lists(library.entries, library.frozen))
    times = Counter(each.name for each in every)
    lists = [each for each in every if times[each.name] == 1]  # which is which, nobody knows
    left = library.frozen.keys() - {each.frozen_as for each in every}
    unfrozen: dict[str, list[Problem]] = {}
    renamed: dict[Problem, None] = {}
    for each in filter(attrgetter("is_published"), lists):
        if was := _renamed(each, {name: library.frozen[name] for name in sorted(left)}):
            renamed[_under_another_name(each, was)] = None
            continue
        pairs = _pairs(each)
        yield from (_reworded(each, position, gone) for position, gone in pairs.items())
        # What was frozen may stand in what cannot be read.
        new = [position for position in each.unfrozen if position not in pairs]
        for problem in (_unfrozen(each, position) for position in new if library.is_whole):
            unfrozen.setdefault(problem.path, []).append(problem)
    yield from renamed
    yield from map(_once, unfrozen.values())


def _renamed(found: NamedList, left: Remembered) -> str:
    """Return the name of the same list under another sheet's or block's id, if one is left."""
    sheet, block, field = found.name.split(".")
    under = re.compile(rf"{sheet}\.[^.]+\.{field}|[^.]+\.{block}\.{field}")
    same = (name for name, words in left.items() if words.keys() == found.words.keys())
    return "" if found.frozen else next(filter(under.fullmatch, same), "")


def _under_another_name(found: NamedList, was: str) -> Problem:
    """Tell a sheet or a block that has another id now: at that, where the remedy is written."""
    source, (sheet, block, _) = found.entry.source, was.split(".")
    is_sheet = sheet != found.name.partition(".")[0]
    loc, old = (found.entry.loc, sheet) if is_sheet else (found.loc[:-1], block)
    new = source.value((*loc, "id"))
    message = f'"{new}" was frozen as "{old}": answers from then are no longer offered.'
    remedy = f'write "was: {old}" below "id: {new}"'
    if source.has((*loc, "was")):
        before = source.value((*loc, "was"))
        every = ", ".join([*(before if isinstance(before, list) else [before]), old])
        remedy = f'write "was: [{every}]" in the place of its "was"'
    elif source.text[source.values[loc].start] == "{":
        remedy = f'write ", was: {old}" behind "id: {new}"'
    hint = f"If it is the same under another id, {remedy}. If it is not: {FREEZE}."
    return source.problem((*loc, "id"), "renamed-list", message, hint)


def _pairs(found: NamedList) -> dict[int, str]:
    """Pair what is new with the id of what is gone: the likest first, each of them once."""
    alike = sorted(
        (-_likeness(found.today[position].text, words), position, gone)
        for position in found.new
        for gone, words in found.gone.items()
    )
    pairs: dict[int, str] = {}
    for _, position, gone in alike:
        if position not in pairs and gone not in pairs.values():
            pairs[position] = gone
    return pairs


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:SHOWN], other[:SHOWN]).ratio()


def _reworded(found: NamedList, position: int, gone: str) -> Problem:
    now, before = shown(found.today[position].text), shown(found.frozen[gone])
    message = f'"{now}" is new here and "{before}" is gone: its answers are no longer offered.'
    loc = (*found.loc, position)
    remedy = (
        f'add "was: {gone}" to it'
        if isinstance(found.entry.source.value(loc), Mapping)
        else f"write {{text: {_in_a_group(found.today[position].text)}, was: {gone}}} for it"
    )
    hint = f"If it is the same in other words, {remedy}. If it is not: {FREEZE}."
    return found.entry.source.problem(loc, "other-words", message, hint)


def _in_a_group(words: str) -> str:
    """Return words as they stand between braces: in quotation marks where a sign asks for them."""
    is_plain = re.fullmatch(r"[^\W\d][\w .!()/'-]*", words) and not looks_other(words)
    return words if is_plain else quoted(words)


def _unfrozen(found: NamedList, position: int) -> Problem:
    message = "The id of an option, column or row here comes from its words, and is not frozen."
    hint = (
        f"Run {FREEZE} before readers have the sheet: from then on you are told when other words "
        "would lose their answers. Or give it an id of its own."
    )
    return found.entry.source.problem((*found.loc, position), "unfrozen-ids", message, hint)


def _once(told: list[Problem]) -> Problem:
    """Return one problem in the place of all that a file has: one remedy mends them together."""
    if len(told) == 1:
        return told[0]
    message = "The ids of options, columns and rows here come from their words, and are not frozen."
    return replace(told[0], message=message)
