"""What readers' answers are kept under: the words behind ids, and where older answers belong."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from askwell.kinds.checklists import Checklist
from askwell.kinds.named import Named, by_id
from askwell.kinds.questions import Question
from askwell.kinds.words import Words
from askwell.kinds.worksheets import (
    Asked,
    Block,
    ChecklistBlock,
    Choice,
    Questions,
    Scale,
    Signature,
    Table,
    Ticks,
    Worksheet,
)
from askwell.languages import Language
from askwell.library import Library

POSITION = "~"
"""What stands before a number where answers were kept by position: "~2" is the second of a list."""

Plain = Callable[[Words], str]
"""Says a text without markup."""


@dataclass(frozen=True, slots=True)
class Identities:
    """Of one sheet, by the ids of its blocks.

    An answer is kept under "block" (a choice's value is an id too), "block.part" or
    "block.part.part".
    """

    labels: dict[str, str]
    values: dict[str, dict[str, str]]
    """What each choice can say, by id."""
    parts: dict[str, list[dict[str, str]]]
    """The words of a name's parts, by id: rows and columns of a table, options of tick boxes."""
    former: dict[str, Any]
    """What was called otherwise: `paths` lists the sheet's older names; `blocks`, and by block
    `values` and `parts`, map older ids to today's."""

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data, without what is empty."""
        return _without_empty({name: getattr(self, name) for name in self.__slots__})


def sheet_identities(
    sheet: Worksheet | Checklist, library: Library, plain: Plain, language: Language
) -> Identities:
    """Return the identities of a worksheet or a checklist."""
    if isinstance(sheet, Checklist):
        labels = {tip.id: plain(tip.text) for tip in sheet.tips}
        former = {"paths": former_paths(sheet, library), "blocks": renamed(sheet.tips)}
        return Identities(labels, {}, {}, _without_empty(former))
    found = [_of_block(sheet, block, library, plain, language) for block in sheet.blocks]
    return Identities(
        {block.id: plain(block.label) for block in sheet.blocks if block.type != "text"},
        {
            block.id: each.values
            for block, each in zip(sheet.blocks, found, strict=True)
            if each.values
        },
        {
            block.id: each.parts
            for block, each in zip(sheet.blocks, found, strict=True)
            if each.parts
        },
        _former(sheet, found, library),
    )


@dataclass(frozen=True, slots=True)
class _Answers:
    values: dict[str, str]
    parts: list[dict[str, str]]
    old_values: dict[str, str]
    old_parts: list[dict[str, str]]


def _of_block(
    sheet: Worksheet, block: Block, library: Library, plain: Plain, language: Language
) -> _Answers:
    numbered = _frozen(sheet, block)
    if isinstance(block, Choice):
        old = _old(block.options, numbered.get("options"), "")
        return _Answers(_said(block.options, plain), [], old, [])
    if isinstance(block, Ticks):
        old = _old(block.options, numbered.get("options"), POSITION)
        return _Answers({}, [_said(block.options, plain)], {}, [old])
    if isinstance(block, Scale):
        return _scale(block, language)
    if isinstance(block, Table):
        return _table(block, numbered, plain)
    if isinstance(block, ChecklistBlock):
        return _embedded(library.get(Checklist, block.checklist), plain)
    if isinstance(block, Questions):
        return _Answers({}, [_slots(block, language)], {}, [])
    if isinstance(block, Asked):
        return _asked(sheet, block, library, plain)
    date = {"date": language.text("sheet.date")}
    return _Answers({}, [date] if isinstance(block, Signature) else [], {}, [])


def _scale(block: Scale, language: Language) -> _Answers:
    points = {
        name: language.text("sheet.point", value=number, steps=block.steps)
        for name, number in block.points.items()
    }
    return _Answers(points, [], {number: name for name, number in block.points.items()}, [])


def _embedded(found: Checklist | None, plain: Plain) -> _Answers:
    tips = found.tips if found else ()
    return _Answers({}, [{tip.id: plain(tip.text) for tip in tips}], {}, [renamed(tips)])


def _asked(sheet: Worksheet, block: Asked, library: Library, plain: Plain) -> _Answers:
    found = [each for name in block.questions if (each := library.get(Question, name))]
    words = {each.id: plain(each.asked_in(sheet.language)) for each in found}
    return _Answers({}, [words], {}, [renamed(found)])


def _slots(block: Questions, language: Language) -> dict[str, str]:
    numbers = range(1, block.slots + 1)
    return {f"q{at}": language.text("sheet.question", number=at) for at in numbers} | {
        f"a{at}": language.text("sheet.notes", number=at) for at in numbers
    }


def _table(block: Table, numbered: Mapping[str, Any], plain: Plain) -> _Answers:
    rows = {name: plain(words) if words else name for name, words in block.lines.items()}
    named = _order(block.row_labels, numbered.get("rows"))
    old = _old(block.row_labels, named, POSITION)
    free = (name for name in rows if name.isdecimal())
    old |= {f"{POSITION}{at}": name for at, name in enumerate(free, start=len(named) + 1)}
    columns = _old(block.columns, numbered.get("columns"), POSITION)
    return _Answers({}, [rows, _said(block.columns, plain)], {}, [old, columns])


def _said(named: tuple[Named, ...], plain: Plain) -> dict[str, str]:
    return {name: plain(words) for name, words in by_id(named).items()}


def _old(named: tuple[Named, ...], numbered: list[str] | None, start: str) -> dict[str, str]:
    """Map older ids and positions to today's ids.

    A position is the one that `was` gives. Without that it is the one of the frozen order if all
    that stood there is known today, and else today's. An id of today is never an older one.
    """
    was = {
        (f"{start}{old}" if old.isdecimal() else old): name for old, name in _before(named).items()
    }
    order = _order(named, numbered)
    positions = {f"{start}{at}": name for at, name in enumerate(order, start=1)}
    now = {old: was.get(name, name) for old, name in (positions | was).items()}
    return {old: name for old, name in now.items() if old != name}


def _order(named: tuple[Named, ...], numbered: list[str] | None) -> list[str]:
    """Return the frozen order of a list if all that stood there is known today, else today's."""
    today = [each.id for each in named]
    known = {*today, *_before(named)}
    return numbered if numbered and known.issuperset(numbered) else today


def _before(named: tuple[Named, ...]) -> dict[str, str]:
    today = {each.id for each in named}
    return {old: each.id for each in named for old in each.before if old not in today}


def renamed(items: Iterable[Any]) -> dict[str, str]:
    """Map the older ids of items to today's; an id that one of them has today stays its own."""
    today = {item.id: item for item in items}
    return {old: item.id for item in today.values() for old in item.was if old not in today}


def _former(sheet: Worksheet, found: list[_Answers], library: Library) -> dict[str, Any]:
    pairs = list(zip(sheet.blocks, found, strict=True))
    return _without_empty(
        {
            "paths": former_paths(sheet, library),
            "blocks": renamed(sheet.blocks),
            "values": {block.id: each.old_values for block, each in pairs if each.old_values},
            "parts": {block.id: each.old_parts for block, each in pairs if any(each.old_parts)},
        }
    )


def path(sheet: Worksheet | Checklist) -> str:
    """Return the name under which documents of a sheet are kept, such as "worksheets/aim"."""
    return f"{sheet.kind}s/{sheet.id}"


def former_paths(sheet: Worksheet | Checklist, library: Library) -> list[str]:
    """List the names under which they were kept before, and under which no other is today."""
    kind = type(sheet)
    return [f"{sheet.kind}s/{old}" for old in sheet.was if library.get(kind, old) is None]


def _without_empty(found: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in found.items() if value}


def _frozen(sheet: Worksheet, block: Block) -> dict[str, Any]:
    """Return the order that a block's list had, under whichever ids in the guide's own sheets."""
    found = (
        numbered().get(name, {}).get(part)
        for name in (sheet.id, *sheet.was)
        for part in (block.id, *block.was)
    )
    return next((each for each in found if each), {})


@cache
def numbered() -> dict[str, Any]:
    """Read the frozen order that the guide's own sheets had while answers were kept by position."""
    found: dict[str, Any] = json.loads(
        files("askwell.lasting").joinpath("numbered.json").read_text("utf-8")
    )
    return found
