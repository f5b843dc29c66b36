"""Rows into Excel, for people to write in, or into CSV."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence

import xlsxwriter  # type: ignore[import-untyped]

from askwell.exporting.columns import DIGESTS, ID, STATES, STATUS, WHERE, ItemRow, Sort

NOTES = {
    ID: "Stays as it is: by it, the row finds its way back. A new row has none, and comes into the "
    "list of the row above it.",
    WHERE: "What it is found in. Nothing comes of a change here.",
    DIGESTS: "Stays as it is: it tells what you changed. A new row has none.",
    "listen_for": "One on a line (Alt+Enter).",
    "follow_ups": "One on a line (Alt+Enter).",
    "subjects": "One on a line (Alt+Enter).",
    STATUS: "published, once it lacks nothing and readers are to see it.",
    "body": "Leave the words in {{ braces }} as they are: readers fill them in.",
}
"""What stands beside the heads of some columns."""

WIDTH = {ID: 28, WHERE: 24, "body": 70, STATUS: 12, DIGESTS: 3}
USUAL = 45

ALLOWED = ("format_columns", "format_rows", "insert_rows", "sort", "autofilter")
"""What can be done with a sheet whose fixed cells are locked."""

_NO_DAY = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - the same rows give the same bytes

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Signs that make a cell a formula in programs that read CSV."""


def workbook(sheets: Iterable[tuple[Sort, Sequence[ItemRow]]]) -> bytes:
    """Return an Excel file with a sheet for each sort; the column of ids is locked."""
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(file, options)
    book.set_properties({"created": _NO_DAY})
    for sort, rows in sheets:
        _sheet(book, sort, rows)
    book.close()
    return file.getvalue()


def _sheet(book: xlsxwriter.Workbook, sort: Sort, rows: Sequence[ItemRow]) -> None:
    sheet = book.add_worksheet(sort.name)
    look = {"text_wrap": True, "valign": "top"}
    own, locked = (
        book.add_format({**look, "locked": False}),
        book.add_format({**look, "bg_color": "#EEEEEE"}),
    )
    head = book.add_format({"bold": True, "bottom": 1})
    every = [name.partition(" ")[0] for name in sort.heads]
    fixed = {at for at, name in enumerate(every) if name in (ID, WHERE, DIGESTS)}
    for at, name in enumerate(every):
        is_fixed = at in fixed
        sheet.set_column(at, at, WIDTH.get(name, USUAL), None if is_fixed else own)
        sheet.write_string(0, at, sort.heads[at], head)
        if name in NOTES:
            sheet.write_comment(0, at, NOTES[name])
        if name == STATUS and rows:
            offered = {"validate": "list", "source": list(STATES)}
            sheet.data_validation(1, at, len(rows), at, offered)
    for number, row in enumerate(rows, 1):
        for at, text in enumerate(_cells(row)):
            sheet.write_string(number, at, text, locked if at in fixed else own)
    sheet.freeze_panes(1, 1)
    sheet.protect("", dict.fromkeys(ALLOWED, True))


def _cells(row: ItemRow) -> tuple[str, ...]:
    return (row.name, row.where, *row.cells, row.digests)


def comma_separated(sort: Sort, rows: Iterable[ItemRow]) -> bytes:
    """Return a CSV file that Excel opens as UTF-8; no cell of it is a formula."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(sort.heads)
    for row in rows:
        writer.writerow([safe(text) for text in _cells(row)])
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def safe(text: str) -> str:
    """Return a cell that no program takes for a formula; `unsafe` gives it back."""
    return f"'{text}" if text.lstrip("'").startswith(FORMULA) else text


def unsafe(text: str) -> str:
    is_marked = text.startswith("'") and text.lstrip("'").startswith(FORMULA)
    return text[1:] if is_marked else text
