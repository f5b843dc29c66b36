"""A colleague changes what lies below a guide: their sheet says so in changes.yml."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from askwell import pipeline
from askwell.importing.blocks import Table
from askwell.importing.bringing import bring
from askwell.importing.reading import document_of
from askwell.project import Project
from tests.exporting.conftest import run, saved

if TYPE_CHECKING:
    from tests.standing import Standing


def rows_of_all(path: Path) -> list[list[str]]:
    """Return the rows of all tables in an exported file."""
    tables = document_of(path.name, path.read_bytes()).parts
    rows = [row.cells for part in tables if isinstance(part, Table) for row in part.rows]
    return [[row[0], *row[2:]] for row in rows]


BELOW = """
schema: 1
changes:
  fields:
    - item: {question}
      field: text
      now: What do you like best?
    - item: checklist.{checklist}
      field: tips.{tip}.text
      now: Go early.
  add:
    - to: {bank}.questions
      entry:
        id: who-decides
        status: draft
        text: Who decides?
    - to: checklist.{checklist}.tips
      entry:
        id: bring-pen
        text: Bring a pen.
        why: Yours may fail.
"""


def test_what_lies_below_is_changed_in_changes_yml(standing: Standing, tmp_path: Path) -> None:
    guide = standing()
    below = {each: each.read_bytes() for each in (tmp_path / "shipped").rglob("*.yml")}
    run("export", "--project", guide, "--into", tmp_path)
    rows = rows_of_all(tmp_path / "guide.xlsx")
    question, tip = bring_changes_of_what_lies_below(guide, rows)
    assert {each: each.read_bytes() for each in below} == below
    checklist, _, own = tip.partition("/tip.")
    remark, raw = (guide / "content/changes.yml").read_text(encoding="utf-8").split("\n", 1)
    assert remark.endswith("/assets/schemas/changes.json")
    checked = pipeline.check(Project.at(guide))
    bank = next(f"bank.{each}" for each in checked.library.index["bank"])
    assert raw == BELOW.lstrip().format(question=question, checklist=checklist, tip=own, bank=bank)
    assert checked.errors == ()
    assert len(checked.library.drafts) == 1


def bring_changes_of_what_lies_below(guide: Path, rows: list[list[str]]) -> tuple[str, str]:
    """Change a question and a tip, empty a text, add one of each; return what was changed."""
    question, emptied, *_ = (row for row in rows if row[0].startswith("question."))
    tip = next(row for row in rows if "/tip." in row[0])
    question[1], tip[1], emptied[1] = "What do you like best?", "Go early.", ""
    of_questions, of_tips, *_ = (row for row in rows if row[0] == "id")
    sheets = [
        [of_questions, question, ["", "Who decides?"], emptied],
        [of_tips, tip, ["", "Bring a pen.", "Yours may fail.", ""]],
    ]
    for number, sheet in enumerate(sheets, 1):
        path = guide.parent / f"{number}.xlsx"
        saved(path, sheet)
        report = bring(Project.at(guide), path)
        assert report.counts == {"changes": 1, "additions": 1}, report
        refused = [each for each in report.left_out if "no row" not in each.words]
        assert len(refused) == (number == 1), report
    return question[0], tip[0]
