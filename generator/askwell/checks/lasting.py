"""Options, columns and rows keep their ids: a change of words loses no reader's answer unsaid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from askwell.lasting import NamedList, named_lists
from askwell.library import Library
from askwell.names import SHOWN, shown
from askwell.problems import Problem

FREEZE = '"askwell ids --freeze"'


def check_lasting(library: Library) -> Iterator[Problem]:
    """Tell entries in the place of some that were frozen, and those that nobody has frozen."""
    unfrozen: dict[str, list[Problem]] = {}
    for each in named_lists(library.published.entries, library.frozen):
        pairs = _pairs(each)
        yield from (_reworded(each, position, gone) for position, gone in pairs.items())
        for problem in (
            _unfrozen(each, position) for position in each.unfrozen if position not in pairs
        ):
            unfrozen.setdefault(problem.path, []).append(problem)
    yield from map(_once, unfrozen.values())


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
    hint = (
        f'If it is the same in other words, write these as "text:", and below them "was: {gone}". '
        f"If it is not: {FREEZE}."
    )
    return found.entry.source.problem((*found.loc, position), "other-words", message, hint)


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
    message = (
        f"The ids of {len(told)} options, columns and rows here come from their words, and are "
        "not frozen."
    )
    return replace(told[0], message=message)
