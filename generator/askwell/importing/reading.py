"""A file of any format into a document: what it is shows its bytes first, then its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from askwell.importing import lines, sheets
from askwell.importing.blocks import Block, Manuscript, Note, Part, Row, Table
from askwell.importing.decoding import clean, decoded, lost_letters
from askwell.importing.unpacking import damaged, refuse_unreadable
from askwell.problems import AskwellError
from askwell.reading.formats import format_of

WORD, EXCEL = ("docx", "docm", "doc", "dotx"), ("xlsx", "xlsm", "xls", "xlsb", "ods")
TABLES, TEXTS = ("csv", "tsv"), ("txt", "text", "md", "markdown")

_ENDING = re.compile("[a-z][a-z0-9]{0,9}")
"""What is an ending of a name, and not the "1 final" of "List v2.1 final"."""

_PROGRAMS = (b"\x7fELF", b"#!")
"""How files of programs begin."""

LARGEST = 20_000_000
"""Bytes of a file that is read."""


def document_of(name: str, raw: bytes) -> Manuscript:
    """Return what a file holds. Raises AskwellError, one line, if it cannot be read."""
    ending = PurePath(name).suffix.removeprefix(".").lower()
    if not raw.strip():
        raise AskwellError(f"{name} is empty.")
    if len(raw) > LARGEST:
        raise AskwellError(f"{name} is too large ({len(raw) // 1_000_000} MB): 20 MB are read.")
    if raw.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")) or ending in (*WORD, *EXCEL):
        return _packed(name, raw, ending)
    is_other = bool(_ENDING.fullmatch(ending)) and ending not in (*TABLES, *TEXTS)
    if is_other or raw.startswith(_PROGRAMS) or format_of(raw):
        raise AskwellError(
            f"{name} is no list that can be read. Save it as Word (.docx), Excel (.xlsx), "
            "CSV (.csv), Markdown (.md) or plain text (.txt)."
        )
    return _plain(name, raw, ending)


def _plain(name: str, raw: bytes, ending: str) -> Manuscript:
    text, encoding = decoded(raw)
    text = clean(text)
    table = sheets.table_of(text) if ending in TABLES else None
    if ending in TABLES:
        parts: list[Part] = [table or sheets.as_column(text)]
        left_out: list[Note] = []
    else:
        parts, left_out = lines.parts_of(text)
    told = (Note("the file", f"read as {encoding}"),) if encoding else ()
    lost = tuple(_lost(parts))
    return Manuscript(name, tuple(parts), tuple(left_out), lost, told)


def _packed(name: str, raw: bytes, ending: str) -> Manuscript:
    is_sheet = ending in EXCEL or (ending not in WORD and b"xl/workbook" in raw)
    usual = "an Excel workbook (.xlsx)" if is_sheet else "a Word document (.docx)"
    refuse_unreadable(name, raw, usual)
    try:
        parts, left_out = _unpacked(raw, is_sheet=is_sheet)
    except RecursionError as error:
        raise AskwellError(f"{name} is built too deep. Copy the list into a new file.") from error
    except (BadZipFile, ExpatError, LookupError, ValueError, AttributeError, OSError) as error:
        raise damaged(name, usual) from error
    except Exception as error:
        if type(error).__module__.partition(".")[0] in (
            "python_calamine",
            "xml",
            "mammoth",
            "zlib",
        ):
            raise damaged(name, usual) from error
        raise
    cleaned = tuple(_cleaned(part) for part in parts)
    return Manuscript(name, cleaned, tuple(left_out), tuple(_lost(cleaned)))


def _unpacked(raw: bytes, *, is_sheet: bool) -> tuple[list[Part], list[Note]]:
    if is_sheet:
        tables, left_out = sheets.tables_of(raw)
        return [*tables], left_out
    from askwell.importing import word  # noqa: PLC0415 - mammoth is slow to load

    return word.parts_of(raw)


def _cleaned(part: Part) -> Part:
    if isinstance(part, Block):
        return replace(part, text=clean(part.text).strip())
    rows = (Row(tuple(clean(cell).strip() for cell in row.cells), row.where) for row in part.rows)
    return Table(tuple(rows), part.name)


def _lost(parts: tuple[Part, ...] | list[Part]) -> Iterator[Note]:
    for part in parts:
        if isinstance(part, Block):
            yield from lost_letters(part.where, part.text)
        else:
            for row in part.rows:
                yield from lost_letters(row.where, " | ".join(row.cells))
