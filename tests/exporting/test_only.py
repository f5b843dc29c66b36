"""Sheets of a part of a guide: drafts, its own items, one bank; each row says what holds it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from askwell import pipeline
from askwell.cli import main
from askwell.importing.bringing import bring
from askwell.project import Project
from tests.exporting.conftest import BANK, all_rows_of, run

if TYPE_CHECKING:
    from tests.standing import Standing

DRAFT = BANK.replace("id: formula", "id: formula\n      status: draft")


def names(path: Path) -> list[str]:
    return [row[0] for row in all_rows_of(path)[1:]]


def test_drafts_alone_come_back_and_others_are_not_missed(guide: Path, tmp_path: Path) -> None:
    (guide / "content/questions/talk.yml").write_text(DRAFT, encoding="utf-8")
    run("export", "questions", "--drafts", "--project", guide, "--into", tmp_path)
    path = tmp_path / "questions-drafts.xlsx"
    [head, row] = all_rows_of(path)
    assert (head[:2], head[-1]) == (["id", "where"], "askwell drafts")
    assert row[:2] == ["question.formula", "Talk"]
    report = bring(Project.at(guide), path)
    assert (report.counts, report.left_out) == ({}, ())


def test_bank_that_is_a_draft_has_drafts_alone(guide: Path, tmp_path: Path) -> None:
    draft = BANK.replace("  id: talk", "  id: talk\n  status: draft").replace(
        "topic: Talk", "topic: Pay"
    )
    (guide / "content/questions/talk.yml").write_text(draft, encoding="utf-8")
    run("export", "questions", "--drafts", "--project", guide, "--into", tmp_path)
    path = tmp_path / "questions-drafts.xlsx"
    assert names(path) == ["question.best-day", "question.formula"]
    assert all_rows_of(path)[1][1] == "Talk (Pay)"


def test_drafts_that_lack_something_come_first(guide: Path, tmp_path: Path) -> None:
    draft = BANK.replace("  id: talk", "  id: talk\n  status: draft").replace(
        '      why: "=1+1"\n', ""
    )
    (guide / "content/questions/talk.yml").write_text(draft, encoding="utf-8")
    run("export", "--drafts", "--csv", "--project", guide, "--into", tmp_path)
    assert names(tmp_path / "questions-drafts.csv") == ["question.formula", "question.best-day"]


@pytest.mark.parametrize("name", ["talk", "bank.talk", "content/questions/talk.yml"])
def test_one_bank_is_exported_by_its_id_as_by_its_file(
    guide: Path, tmp_path: Path, name: str
) -> None:
    run("export", name, "--project", guide, "--into", tmp_path, "--csv")
    assert names(tmp_path / "questions.csv") == ["question.best-day", "question.formula"]


def test_own_items_alone_of_a_guide_that_stands_on_another(
    standing: Standing, tmp_path: Path
) -> None:
    guide = standing()
    (guide / "content/questions").mkdir(exist_ok=True)
    (guide / "content/questions/talk.yml").write_text(BANK, encoding="utf-8")
    run("export", "questions", "--ours", "--project", guide, "--into", tmp_path)
    path = tmp_path / "questions-ours.xlsx"
    assert names(path) == ["question.best-day", "question.formula"]
    report = bring(Project.at(guide), path)
    assert (report.counts, report.left_out) == ({}, ())


ADDED = """\
schema: 1
changes:
  add:
    - to: bank.{}.questions
      entry:
        id: who-decides
        status: draft
        text: Who decides?
"""


def test_question_added_to_a_bank_from_below_is_own_and_comes_back(
    standing: Standing, tmp_path: Path
) -> None:
    guide = standing()
    bank = next(iter(pipeline.check(Project.at(guide)).library.index["bank"]))
    (guide / "content/changes.yml").write_text(ADDED.format(bank), encoding="utf-8")
    run("export", "--ours", "--project", guide, "--into", tmp_path)
    path = tmp_path / "guide-ours.xlsx"
    assert names(path) == ["question.who-decides"]
    report = bring(Project.at(guide), path)
    assert (report.counts, report.left_out) == ({}, ())


def test_banks_by_their_whole_names_get_files_of_their_own(guide: Path, tmp_path: Path) -> None:
    other = BANK.replace("talk", "pay").replace("best-day", "raise").replace("formula", "bonus")
    (guide / "content/questions/pay.yml").write_text(other, encoding="utf-8")
    for name in ("bank.talk", "bank.pay", "content/questions/first-steps.yml"):
        run("export", name, "--project", guide, "--into", tmp_path)
    assert {each.name for each in tmp_path.glob("*.xlsx")} == {
        "talk.xlsx", "pay.xlsx", "first-steps.xlsx",
    }  # fmt: skip


def test_nothing_of_that_is_told(guide: Path, tmp_path: Path) -> None:
    args = ["export", "tips", "--drafts", "--project", str(guide), "--into", str(tmp_path)]
    result = CliRunner().invoke(main, args)
    assert result.exit_code == 2
    assert "Without --drafts there may be" in result.output
