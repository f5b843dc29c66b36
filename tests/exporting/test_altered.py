"""A sheet that came back with other columns: one line says what is to be mended, and all stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from askwell.importing.bringing import bring
from askwell.problems import AskwellError
from askwell.project import Project
from tests.exporting.conftest import all_rows_of, run, saved

Rows = list[list[str]]


def without(name: str) -> Callable[[Rows], Rows]:
    def change(rows: Rows) -> Rows:
        at = rows[0].index(name)
        return [[*row[:at], *row[at + 1 :]] for row in rows]

    return change


def renamed(name: str, new: str) -> Callable[[Rows], Rows]:
    return lambda rows: [[new if each == name else each for each in rows[0]], *rows[1:]]


CHANGES = {
    "its ids are deleted": (without("id"), 'its column "id" is missing'),
    "its marks are deleted": (without("askwell"), 'its column "askwell" is missing'),
    "a field is deleted": (without("why"), 'its column "why" is missing'),
    "a field is renamed": (renamed("why", "Reason"), '"why" is called "reason" now. Call it'),
    "the ids are renamed": (renamed("id", "Nr"), '"id" is called "nr" now'),
    "columns are moved": (lambda rows: [row[::-1] for row in rows], "in another order"),
    "a column is added": (lambda rows: [[*row, "Remarks"] for row in rows], '"remarks" is none'),
    "the heads are deleted": (lambda rows: rows[1:], "the names of its columns are missing"),
    "a title is added": (lambda rows: [["Ours", *[""] * 7], *rows], "Delete the rows above"),
}


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("what", CHANGES)
def test_other_columns_are_told_in_a_line_and_nothing_is_written(
    guide: Path, tmp_path: Path, what: str, form: str
) -> None:
    change, told = CHANGES[what]
    csv = ["--csv"] if form == "csv" else []
    run("export", "questions", "--project", guide, "--into", tmp_path, *csv)
    path = tmp_path / f"questions.{form}"
    rows = all_rows_of(path)
    rows[2][2] = "What is new about this?"
    saved(path, change(rows), is_former=True)
    before = {each: each.read_bytes() for each in guide.rglob("*") if each.is_file()}
    with pytest.raises(AskwellError) as error:
        bring(Project.at(guide), path)
    assert "this is a sheet that askwell export wrote, and " in str(error.value)
    assert told in str(error.value)
    assert "\n" not in str(error.value)
    assert {each: each.read_bytes() for each in guide.rglob("*") if each.is_file()} == before


def test_own_list_with_ids_that_look_like_ours_is_a_list(guide: Path, tmp_path: Path) -> None:
    path = tmp_path / "ours.csv"
    path.write_text(
        "id,question,why\nquestion.1,What is hard here?,It shows.\n"
        "question.2,What is new here?,It tells.\n"
    )
    assert bring(Project.at(guide), path).counts["questions"] == 2


def test_list_with_heads_like_ours_is_a_list(guide: Path, tmp_path: Path) -> None:
    path = tmp_path / "ours.csv"
    path.write_text("id,text,why\n1,What is hard here?,It shows.\n2,What is new here?,It tells.\n")
    assert bring(Project.at(guide), path).counts["questions"] == 2
