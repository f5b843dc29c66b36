"""Tables: their columns say what they hold; one that says nothing is a worksheet's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from shlex import quote
from typing import Any

from askwell.importing.blanks import without_blanks
from askwell.importing.blocks import Block, Note, Row, Table
from askwell.importing.columns import NOTES, Columns, headed, unheaded
from askwell.importing.heads import ABOVE, field_of, is_whole, is_word, may_be_head
from askwell.importing.items import As, Batch, bare
from askwell.importing.messages import message
from askwell.importing.questions import bank_of_rows, is_question
from askwell.importing.tips import checklist_of_rows
from askwell.problems.names import free_name, shown

MAJORITY = 0.5

MOST_TITLES = 5
"""Rows with one cell that can stand above the heads of a table."""

FEWEST_ROWS = 4

MOST_OF_NAME = 3
"""Words of a cell that names its column."""

MOST_ROWS = 40


def add_table(made: Batch, title: str, table: Table, name: str, wanted: As | None) -> None:
    """Add what a table holds."""
    rows = [row for row in table.rows if any(cell.strip() for cell in row.cells)]
    if not rows:
        return
    title = title or table.name or name
    columns = Columns({})
    if wanted != "table":
        rows, columns = _headed(made, rows)
        if not columns.fields:
            rows, columns = _by_cells(made, rows, wanted)
    if "text" in columns.fields:
        bank_of_rows(made, title, rows, columns, name)
    elif "tip" in columns.fields:
        checklist_of_rows(made, title, rows, columns, name)
    elif "body" in columns.fields:
        _messages(made, rows, columns, name)
    elif len(rows) > 1:
        _worksheet(made, title, rows, is_sure=wanted == "table")
    else:
        text = shown(" ".join(rows[0].cells))
        made.left_out.append(Note(rows[0].where, f'a text that is no list: "{text}"'))


def _headed(made: Batch, rows: list[Row]) -> tuple[list[Row], Columns]:
    """Return the rows below the heads, and what these name; a title may stand above them."""
    above = list(takewhile(_is_title, rows[:MOST_TITLES]))
    for number in range(min(len(above), len(rows) - 1) + 1):
        if fields := _columns(rows[number]):
            for row in rows[:number]:
                text = shown(" ".join(row.cells))
                made.left_out.append(Note(row.where, f'a title above the table: "{text}"'))
            below = _as_wide(made, rows[number], rows[number + 1 :])
            return below, headed(made, rows[number], below, fields)
    return rows, Columns({})


def _as_wide(made: Batch, head: Row, rows: list[Row]) -> list[Row]:
    """Return the rows without those that have more cells than there are heads.

    A comma in a text that stands in no quotation marks parts it: which cell is which, nobody knows.
    """
    heads = len(head.cells)
    for row in rows:
        if any(map(str.strip, row.cells[heads:])):
            told = f"{len(row.cells)} cells below {heads} heads; if a comma is part of a text, "
            told += "put that text in quotation marks, and import again"
            made.left_out.append(Note(row.where, f'{told}: "{shown(" ".join(row.cells))}"'))
    return [row for row in rows if not any(map(str.strip, row.cells[heads:]))]


def _is_title(row: Row) -> bool:
    return sum(bool(cell.strip()) for cell in row.cells) == 1


def _columns(head: Row) -> dict[str, int]:
    """Return the position of each column that the heads name, if they name what the rows are."""
    found: dict[str, int] = {}
    for at, cell in enumerate(head.cells):
        for said in (cell, *([] if is_whole(cell) else re.split(r"[/()]", cell))):
            if field := field_of(bare(said)):
                found.setdefault(field, at)
                break
    if "text" not in found or "max" in map(bare, head.cells):  # or "Min" is the least of something
        found.pop("minutes", None)
    return found if found.keys() & {"text", "tip", "body"} else {}


def _by_cells(made: Batch, rows: list[Row], wanted: As | None) -> tuple[list[Row], Columns]:
    """Return the rows and what their columns are where no heads say it.

    Most questions make a column of them; a short first row that asks nothing then has the heads.
    """
    width = max(len(row.cells) for row in rows)
    asked = [sum(_asks(row, at) for row in rows) for at in range(width)]
    best = max(range(width), key=lambda at: asked[at])
    key = {"questions": "text", "tips": "tip", "messages": "body"}.get(wanted or "", "")
    if not key and asked[best] < MAJORITY * len(rows):
        if width > 1 or len(rows) == 1:
            return rows, Columns({})
        key = "tip"
    is_asked = not wanted and asked[best] == len(rows) - 1
    rows = _below_heads(made, rows, best, is_asked=is_asked)
    rest = [at for at in range(width) if at != best and any(_says(row, at) for row in rows)]
    after = [at for at in rest if at > best and key != "messages"]
    found = {key or "text": best} | ({"why": after[0]} if after else {})
    return rows, unheaded(made, rows, found)


def _below_heads(made: Batch, rows: list[Row], best: int, *, is_asked: bool) -> list[Row]:
    """Return the rows that are entries; tell of a first one that is none, or may be none."""
    cell = rows[0].cells[best] if _says(rows[0], best) else ""
    is_entry = is_question(cell) or is_whole(cell)
    is_named = _is_named(rows, best)
    is_above = bool(ABOVE.match(cell))
    is_beside = any(may_be_head(each) for at, each in enumerate(rows[0].cells) if at != best)
    is_short = len(cell.split()) <= MOST_OF_NAME
    is_sure = is_word(cell) or (is_named and (is_above or _has_word(rows, best)))
    is_sure |= is_asked and (is_short or is_above or is_beside)
    first = shown(" ".join(rows[0].cells))
    if is_sure and not is_entry:
        made.guessed.append(Note(rows[0].where, f'the heads: "{first}"'))
        return rows[1:]
    if is_named or is_above or is_beside or (is_asked and not is_question(cell)):
        words = f'taken as the rows below; if it is the heads, delete it: "{first}"'
        made.guessed.append(Note(rows[0].where, words))
    return rows


def _has_word(rows: Sequence[Row], best: int) -> bool:
    """Tell whether the first row has a head beside its entry that no row below has as well."""
    first, *below = rows
    return any(
        is_word(cell) and all(bare(cell) not in map(bare, row.cells[at : at + 1]) for row in below)
        for at, cell in enumerate(first.cells)
        if at != best
    )


def _is_named(rows: Sequence[Row], at: int) -> bool:
    """Tell whether the first cell of a column is a name, and most below it are sentences."""
    first, *below = [row.cells[at] if _says(row, at) else "" for row in rows]
    named = 0 < len(first.split()) <= MOST_OF_NAME and not is_whole(first)
    return named and _are_sentences([cell.split() for cell in below])


def _are_sentences(cells: Sequence[Sequence[str]]) -> bool:
    """Tell whether most of some cells, word by word, are more than names."""
    return sum(len(words) > MOST_OF_NAME for words in cells) > MAJORITY * len(cells)


def _says(row: Row, at: int) -> bool:
    return at < len(row.cells) and bool(row.cells[at])


def _asks(row: Row, at: int) -> bool:
    return _says(row, at) and is_question(row.cells[at])


def _messages(made: Batch, rows: Sequence[Row], columns: Columns, name: str) -> None:
    for row in rows:
        cells = columns.of(row)
        if not cells.get("body"):
            made.left_out.append(
                Note(row.where, f'a row without a message: "{shown(" ".join(row.cells))}"')
            )
            continue
        subject = (
            [Block("paragraph", f"Subject: {cells['subject']}", row.where)]
            if cells.get("subject")
            else []
        )
        message(
            made,
            cells.get("title", ""),
            [*subject, Block("paragraph", cells["body"], row.where)],
            name,
            cells.get(NOTES, ""),
        )


def _worksheet(made: Batch, title: str, rows: Sequence[Row], *, is_sure: bool) -> None:
    """Add a worksheet with the table: its first row are the heads, its first column names rows."""
    head = rows[0]
    said = Block("entry", " ".join(head.cells), head.where)
    block = _block(made, without_blanks(title), rows)
    if not block["columns"] or not made.is_new(said, "a table"):
        return
    sheet = {"id": made.id_for("worksheet", title), "status": "draft", "title": block["label"]}
    made.files.append(("worksheets/", {"worksheet": {**sheet, "blocks": [block]}}))
    words = f'a worksheet with the table "{shown(title)}"'
    if not is_sure and _are_sentences([row.cells[0].split() for row in rows[1:]]):
        again = f"askwell import --as tips {quote(made.name)}"
        words += f"; if its rows are tips, delete that file, then {again}"
    made.guessed.append(Note(head.where, words))
    made.count("tables")


def _block(made: Batch, label: str, rows: Sequence[Row]) -> dict[str, Any]:
    head, *below = rows
    names = [row.cells[0] for row in below[:MOST_ROWS] if row.cells[:1] and row.cells[0].strip()]
    is_empty = not any(any(row.cells[1:]) for row in below)
    has_names = bool(names) and (is_empty or not head.cells[0].strip())
    start = int(has_names)
    block: dict[str, Any] = {"type": "table", "id": "table", "label": label}
    example, *rest = _filled_in(below, start) or [""]
    if example:
        block["help"] = f"For example: {without_blanks(example)}"
    made.left_out += [Note(head.where, f'what is filled in: "{shown(each)}"') for each in rest]
    if len(below) > MOST_ROWS:
        made.left_out.append(Note(below[MOST_ROWS].where, f"rows after the first {MOST_ROWS}"))
    block["columns"] = _names(head.cells[start:])
    block["rows"] = min(max(len(below), 1 if has_names else FEWEST_ROWS), MOST_ROWS)
    return block | ({"row_labels": _names(names)} if has_names else {})


def _filled_in(rows: Sequence[Row], start: int) -> list[str]:
    """Return what somebody wrote into the rows of a table, row by row."""
    found = ("; ".join(cell for cell in row.cells[start:] if cell.strip()) for row in rows)
    return [re.sub(r"^(?:for )?example\s*[:–-]\s*", "", each, flags=re.I) for each in found if each]


def _names(cells: Sequence[str]) -> list[str]:
    """Return the cells that say something, each once: ids come from them."""
    found: dict[str, str] = {}
    for cell in cells:
        said = without_blanks(" ".join(cell.split()))
        if any(map(str.isalnum, said)):
            said = free_name(said, lambda each: bare(each) in found, "{} {}")
            found[bare(said)] = said
    return list(found.values())
