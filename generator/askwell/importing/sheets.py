"""CSV and Excel into tables; what is hidden there is left out, and told."""

from __future__ import annotations

import csv
import io
import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from html import unescape
from zipfile import ZipFile

from python_calamine import CalamineWorkbook, SheetVisibleEnum

from askwell.importing.blocks import Note, Row, Table
from askwell.importing.unpacking import member
from askwell.problems.names import shown

SEPARATORS = ",;\t|"

MAJORITY = 0.5

MOST_CELLS = 400_000
"""Cells of a sheet that are read."""


def table_of(text: str) -> Table | None:
    """Return the table that a text is, if its lines have one; its separator is the most regular."""
    found = [(_regularity(text, each), each) for each in SEPARATORS]
    best, separator = max(found, key=lambda each: each[0])
    if best <= 0:
        return None
    return Table(tuple(_rows(text, separator)))


def as_column(text: str) -> Table:
    """Return the lines of a text as a table of one column."""
    return Table(tuple(_rows(text, ",") if '"' in text else _plain_rows(text)))


def _plain_rows(text: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), 1):
        if any(map(str.isalnum, line)):
            yield Row((line.strip(),), f"row {number}")


def _rows(text: str, separator: str) -> Iterator[Row]:
    # A quotation without its end takes in all that follows; the whole process has the limit.
    csv.field_size_limit(max(len(text), csv.field_size_limit()))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    for number, cells in enumerate(reader, 1):
        if any(cell.strip() for cell in cells):
            yield Row(tuple(cell.strip() for cell in cells), f"row {number}")


def _regularity(text: str, separator: str) -> float:
    """Return how surely a separator makes columns: the share of rows with the usual number."""
    counts = Counter(len(row.cells) for row in _rows(text, separator))
    if not counts:
        return 0.0
    columns, rows = max(counts.items(), key=lambda each: (each[1] * (each[0] > 1), each[0]))
    if columns == 1:
        return 0.0
    share = rows / counts.total()
    return share if share > MAJORITY else 0.0


def tables_of(raw: bytes) -> tuple[list[Table], list[Note]]:
    """Return the sheets of an Excel file that can be seen, and what is left out."""
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    hidden = _hidden(raw, workbook.sheet_names)
    tables: list[Table] = []
    left_out: list[Note] = []
    for about in workbook.sheets_metadata:
        if about.visible != SheetVisibleEnum.Visible:
            left_out.append(Note(f'sheet "{about.name}"', "a hidden sheet"))
            continue
        sheet = workbook.get_sheet_by_name(about.name)
        cells = sheet.to_python(skip_empty_area=False)
        rows, columns = hidden.get(about.name, (set(), set()))
        tables.append(Table(tuple(_seen(about.name, cells, rows, columns)), about.name))
        left_out += _told(about.name, cells, rows, columns)
    return tables, [*left_out, *_comments(raw)]


_COMMENT = re.compile(
    rb'<comment\b(?=[^>]*\bref="([A-Z]+[0-9]+)")[^>]*>((?:(?!<comment\b).)*?)</comment>', re.DOTALL
)
_ANNOTATION = re.compile(
    rb"<office:annotation\b[^>]*>((?:(?!<office:annotation\b).)*?)</office:annotation>", re.DOTALL
)
_ABOUT = re.compile(rb"<dc:\w+>[^<]*</dc:\w+>|<meta:[\w-]+>[^<]*</meta:[\w-]+>")
"""Who made an annotation, and when."""
_THREAD = re.compile(r"^\s*\[.*?linkid=870924\W*[^:\uff1a]{0,40}[:\uff1a]\s*", re.DOTALL)
"""What Excel writes above the words of a thread, in any language, for those who see none."""


def _comments(raw: bytes) -> Iterator[Note]:
    """Tell remarks about cells: python-calamine knows none."""
    with ZipFile(io.BytesIO(raw)) as package:
        for sheet, part in _sheets(package).items():
            folder, _, name = part.rpartition("/")
            for target in _targets(package, f"{folder}/_rels/{name}.rels").values():
                if re.search(r"(?:^|/)comments?\d*\.xml$", target):
                    place = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                    for cell, said in _COMMENT.findall(member(package, place)):
                        yield _comment(f'sheet "{sheet}", cell {cell.decode()}', said)
        for said in _ANNOTATION.findall(member(package, "content.xml")):
            yield _comment("the file", _ABOUT.sub(b"", said))


def _comment(where: str, said: bytes) -> Note:
    words = unescape(re.sub(rb"<[^>]*>", b" ", said).decode("utf-8", "replace"))
    return Note(where, f'a comment: "{shown(_THREAD.sub("", words))}"')


def _seen(
    name: str, cells: Sequence[Sequence[object]], rows: set[int], columns: set[int]
) -> Iterator[Row]:
    for number, line in enumerate(cells[: _most_rows(cells)], 1):
        said = tuple(_text(cell) for at, cell in enumerate(line, 1) if at not in columns)
        if number not in rows and any(said):
            yield Row(said, f'sheet "{name}", row {number}')


def _most_rows(cells: Sequence[Sequence[object]]) -> int:
    return MOST_CELLS // max(len(cells[0]), 1) if cells else 0


def _told(
    name: str, cells: Sequence[Sequence[object]], rows: set[int], columns: set[int]
) -> Iterator[Note]:
    for number in sorted(rows):
        said = next((_text(cell) for cell in (cells[number - 1 : number] or [[]])[0] if cell), "")
        if said:
            yield Note(f'sheet "{name}", row {number}', f'a hidden row: "{said[:60]}"')
    if columns:
        yield Note(f'sheet "{name}"', f"{len(columns)} hidden column{'s' * (len(columns) > 1)}")
    if (most := _most_rows(cells)) < len(cells):
        yield Note(
            f'sheet "{name}", row {most + 1}', f"this and all below: {MOST_CELLS:,} cells are read"
        )


def _text(cell: object) -> str:
    """Return a cell as it is seen: whole numbers without a point."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else str(cell)
    if isinstance(cell, datetime | date | time):
        return cell.isoformat()
    return str(cell).strip()


_SHEET = re.compile(rb'<sheet\b[^>]*?\bname="([^"]*)"[^>]*?\br:id="([^"]*)"')
_TARGET = re.compile(rb"<Relationship\b[^>]*>")
_ROW = re.compile(rb'<row\b(?=[^>]*\bhidden="(?:1|true)")[^>]*?\br="([0-9]+)"')
_COLUMNS = re.compile(rb'<col\b(?=[^>]*\bhidden="(?:1|true)")[^>]*>')


def _hidden(raw: bytes, names: Sequence[str]) -> dict[str, tuple[set[int], set[int]]]:
    """Return the numbers of hidden rows and columns by sheet: python-calamine tells none."""
    with ZipFile(io.BytesIO(raw)) as package:
        parts = _sheets(package).values()
        return {
            name: _hidden_in(member(package, part))
            for name, part in zip(names, parts, strict=False)
        }


def _sheets(package: ZipFile) -> dict[str, str]:
    """Return the part of each sheet of an Excel file."""
    targets = _targets(package, "xl/_rels/workbook.xml.rels")
    found = _SHEET.findall(member(package, "xl/workbook.xml"))
    paths = (targets.get(each.decode(), "").lstrip("/").removeprefix("xl/") for _, each in found)
    return {
        unescape(name.decode()): f"xl/{path}" for (name, _), path in zip(found, paths, strict=True)
    }


def _targets(package: ZipFile, name: str) -> dict[str, str]:
    """Return what a part of a package refers to, by its references."""
    return {
        _attribute(each, "Id"): _attribute(each, "Target")
        for each in _TARGET.findall(member(package, name))
    }


def _attribute(tag: bytes, name: str) -> str:
    found = re.search(rf'\b{name}="([^"]*)"'.encode(), tag)
    return found[1].decode() if found else ""


def _hidden_in(sheet: bytes) -> tuple[set[int], set[int]]:
    columns: set[int] = set()
    for tag in _COLUMNS.findall(sheet):
        first, last = int(_attribute(tag, "min") or 0), int(_attribute(tag, "max") or 0)
        columns |= set(range(first, min(last, 1000) + 1))
    return {int(number) for number in _ROW.findall(sheet)}, columns
