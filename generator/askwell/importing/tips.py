"""Lists of tips into checklists: each heading a list, reasons with each tip."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from askwell.importing.blanks import named, without_blanks
from askwell.importing.blocks import Block, Note, Row
from askwell.importing.columns import NOTES, Columns
from askwell.importing.items import Batch
from askwell.importing.questions import Asked, inside, is_note_to_self, put, said
from askwell.kinds.named import free_id
from askwell.problems.names import shown


def checklist(made: Batch, title: str, blocks: Sequence[Block], name: str) -> None:
    """Add the checklist under a title; its text before the first tip opens it."""
    found: list[Asked] = []
    intro: list[str] = []
    has_entries = any(block.shape == "entry" for block in blocks)
    made.guessed += _perhaps_tasks(blocks)
    for block in blocks:
        text = " ".join(block.text.split())
        if is_note_to_self(text):
            made.left_out.append(Note(block.where, f'a note to yourself: "{shown(text)}"'))
        elif found and (field := said(text)):
            put(found[-1], *field)
        elif found and block.level > found[-1].block.level:
            found[-1].why.append(text)
            made.guessed.append(Note(block.where, f'a reason: "{shown(text)}"'))
        elif has_entries and block.shape == "paragraph" and not found:
            intro.append(text)
            made.guessed.append(Note(block.where, f'an introduction: "{shown(text)}"'))
        elif has_entries and block.shape == "paragraph":
            made.left_out.append(Note(block.where, f'no tip: "{shown(text)}"'))
        else:
            found.append(Asked(replace(block, text=text)))
            inside(found[-1])
    _add(made, title or name, found, intro)


_BOX = re.compile(r"(?:\W+|\d+[.)] ?)?\[ ?\] ")
"""What stands before a task that is not done; a list of tips has it before each, or before none."""

MANY = 3
"""Entries of a list to one with a box before it, where boxes are tasks."""

_DOUBT = re.compile(r"\?{2,}$")

_SOMEBODY = re.compile(
    r"(?!(?:ability|aim|attempt|chance|dare|free|glad|happy|how|invitation|learn|need|nothing|offer"
    r"|plan|prepare|promise|questions?|ready|reasons?|remember|right|something|things?|time|try"
    r"|want|ways?|what|when|where|whom?|willing|words?)\b)[^\W\d_]+ (?:and \w+ )?to "
    r"(?:ask|book|bring|call|change|check|clear|confirm|decide|find|fix|get|look|mail|make|order"
    r"|print|rewrite|see|send|update|verify|write)\b(?!.*[.!]$)",
    re.IGNORECASE,
)
"""A person, and what there is to do for them: "Joe to check the room"."""


def _perhaps_tasks(blocks: Sequence[Block]) -> Iterator[Note]:
    """Note what is taken for a tip, and looks like a task of whoever wrote the list."""
    entries = [block for block in blocks if block.shape == "entry"]
    boxed = [block for block in entries if _BOX.match(block.typed)]
    few = boxed if len(boxed) * MANY <= len(entries) else []
    for block in entries:
        text = " ".join(block.text.split())
        if is_note_to_self(text) or said(text):
            continue
        if block in few or _DOUBT.search(text) or _SOMEBODY.match(text):
            words = f'perhaps a task of yours, and no tip: "{shown(text)}"; delete it if so'
            yield Note(block.where, words)


def checklist_of_rows(
    made: Batch, title: str, rows: Sequence[Row], columns: Columns, name: str
) -> None:
    """Add checklists of the rows of a table: a column of topics parts them."""
    lists: dict[str, list[Asked]] = {}
    last = ""
    for row in rows:
        cells = columns.of(row)
        last = cells.get("topic") or last
        if cells.get("tip"):
            why = [cells["why"]] if cells.get("why") else []
            one = Asked(Block("entry", cells["tip"], row.where), why, notes=cells.get(NOTES, ""))
            lists.setdefault(last or title or name, []).append(one)
        elif any(row.cells):
            made.left_out.append(
                Note(row.where, f'a row without a tip: "{shown(" ".join(row.cells))}"')
            )
    for each, found in lists.items():
        _add(made, each, found, [])


def tip_of(
    made: Batch, cells: Mapping[str, str], where: str, ids: Container[str]
) -> dict[str, Any] | None:
    """Return the tip of a row, its cells by field; `ids` are its list's. None if it is known."""
    one = Asked(Block("entry", cells["text"], where), [cells["why"]] if cells.get("why") else [])
    if not made.is_new(one.block, "a tip"):
        return None
    tip = _tip(made, one)
    return {**tip, "id": free_id(str(tip["id"]), ids)}


def _add(made: Batch, title: str, found: Sequence[Asked], intro: Sequence[str]) -> None:
    new = [one for one in found if made.is_new(one.block, "a tip")]
    if not new:
        return
    title = named(title)
    tips = [_tip(made, one) for one in new]
    there = made.called("checklist", without_blanks(title))
    ids = {str(each["id"]) for each in there["tips"]} if there else set[str]()
    for tip in tips:
        tip["id"] = free_id(str(tip["id"]), ids)
        ids.add(str(tip["id"]))
    _put(made, title, tips, without_blanks("\n\n".join(intro)), _notes(new))


def _notes(new: Sequence[Asked]) -> str:
    """Return what stands beside tips, for their list: a tip has no notes of its own."""
    notes = [f"{shown(one.block.text)} {one.notes}" for one in new if one.notes]
    return "\n".join(notes)


def _put(made: Batch, title: str, tips: Sequence[dict[str, Any]], opening: str, notes: str) -> None:
    """Add tips to the list under a title, or a list of them."""
    if there := made.called("checklist", without_blanks(title)):
        if notes:
            there[NOTES] = "\n".join(filter(None, [there.get(NOTES), notes]))
        made.add(there, "tips", tips, opening)
        return
    head = {
        "id": made.id_for("checklist", title),
        "status": "draft",
        "title": without_blanks(title),
        **({"intro": opening} if opening else {}),
        **({NOTES: notes} if notes else {}),
    }
    made.files.append(("checklists/", {"checklist": {**head, "tips": [*tips]}}))
    made.count("tip lists")


def _tip(made: Batch, one: Asked) -> dict[str, Any]:
    made.count("tips")
    tip: dict[str, Any] = {
        "id": made.words_id(one.block.text),
        "text": without_blanks(one.block.text),
    }
    if one.why:
        made.count("reasons")
        why = without_blanks(" ".join(one.why))
        tip["why"] = why[:1].upper() + why[1:]
    return tip
