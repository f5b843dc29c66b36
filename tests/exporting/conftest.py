"""A bank of which a colleague gets a sheet, and what colleagues do with sheets."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]
from click.testing import CliRunner

from askwell.cli import main
from askwell.importing.blocks import Table
from askwell.importing.reading import document_of

BANK = """\
schema: 1
bank:   # ours
  id: talk
  title: Talk
  topic: Talk
  intro: About talking.
  questions:

    - id: best-day   # Zoe likes it
      text: "What is a good day like?"
      why: 'It is honest.'
      listen_for: [a sigh, a smile]
      follow_ups:
      - How often?
    - id: formula
      text: What adds up?
      why: "=1+1"
      listen_for: [sums]
      follow_ups: [Why?]
"""


def run(*args: object) -> str:
    result = CliRunner().invoke(main, [str(each) for each in args])
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def guide(project: Path) -> Path:
    (project / "content/questions/talk.yml").write_text(BANK, encoding="utf-8")
    return project


def all_rows_of(path: Path) -> list[list[str]]:
    """Return the rows of a sheet as they are."""
    [table] = [
        part for part in document_of(path.name, path.read_bytes()).parts if isinstance(part, Table)
    ]
    return [list(row.cells) for row in table.rows]


def rows_of(path: Path) -> list[list[str]]:
    """Return the rows of a sheet, without the column of which nothing comes."""
    rows = all_rows_of(path)
    assert rows[0][1] == "where"
    return [[row[0], *row[2:]] for row in rows]


def saved(path: Path, rows: list[list[str]], *, is_former: bool = False) -> None:
    """Save rows as a colleague's program would; the column that says where says something else."""
    if not is_former:
        where = ["where", *(f"somewhere {number}" for number in range(1, len(rows)))]
        rows = [[*row[:1], said, *row[1:]] for row, said in zip(rows, where, strict=True)]
    if path.suffix == ".csv":
        file = io.StringIO(newline="")
        csv.writer(file, delimiter=";").writerows(rows)
        path.write_bytes(file.getvalue().encode("cp1252"))
        return
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False})
    sheet = book.add_worksheet("questions")
    for number, row in enumerate(rows):
        for at, text in enumerate(row):
            sheet.write_string(number, at, text)
    book.close()
