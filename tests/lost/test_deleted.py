"""A cut file of which nobody knows what it held is told where others name what is gone."""

from __future__ import annotations

from pathlib import Path

from tests.recorded import BANK, SHEET, cut, edit, told, told_at


def test_a_bank_cut_within_an_entry_is_told_once_though_nobody_knows_what_it_held(
    project: Path,
) -> None:
    line = cut(project, BANK, "    - id: first-year-surprise\n")
    problem = told_at(project, BANK, line)
    assert problem.message == (
        'This file looks cut off here: "text" and "why" are gone. '
        'Others name what is not there: "learn-first".'
    )
    assert problem.hint.startswith("Put the file back as it was. If nothing was lost: add what")


def test_what_a_last_entry_lacks_is_no_cut_if_nothing_else_is_missing(project: Path) -> None:
    cut(project, BANK, "    - id: learn-first\n")
    [problem] = told(project)
    assert problem.message == '"text" and "why" are missing.'


def test_a_name_with_a_slip_in_it_makes_no_cut(project: Path) -> None:
    cut(project, BANK, "    - id: learn-first\n")
    edit(project, SHEET, "questions: [learn-first]", "questions: [first-year-surprse]")
    checks = {each.check for each in told(project) if each.severity == "error"}
    assert checks == {"missing-name", "unknown-reference"}
