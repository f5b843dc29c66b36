"""A list that was imported, changed and comes again: what is new joins, what is there stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell import pipeline
from askwell.importing.bringing import bring
from askwell.importing.report import Report, as_text
from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.questions import Bank
from askwell.project import Project

LIST = """# At the harbor

- What is the first thing you see at the harbor each day?
- Which ship did you like best, and what made it so?
- Who at ____ taught you most?

# On the way home

1. Write down three things that they said
2. Tell a friend how it went

# Asking a pilot
Subject: Twenty minutes

Dear [Name],

Could I ask you three things about your work?

Best
[Your Name]
"""
NEW = LIST.replace("- Who at", "- What did the harbor cost you in ____?\n- Who at").replace(
    "2. Tell", "2. Eat something warm\n3. Tell"
)
READY = ("  title: At the harbor", "  intro: For those near ships.\n  title: Harbor days")


@pytest.fixture
def imported(project: Path, tmp_path: Path) -> Path:
    assert again(project, tmp_path, "harbor.md", LIST).written
    return project


def again(project: Path, folder: Path, name: str, text: str) -> Report:
    (folder / name).write_text(text, encoding="utf-8")
    return bring(Project.at(project), folder / name)


def change(project: Path, place: str, *pairs: tuple[str, str]) -> None:
    path = project / "content" / place
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", ["harbor.md", "harbor (2).md", "Harbor - Copy.md"])
def test_new_entries_join_what_the_list_made_before(
    imported: Path, tmp_path: Path, name: str
) -> None:
    report = again(imported, tmp_path, name, NEW)
    assert report.written == ("content/questions/harbor.yml", "content/checklists/way-home.yml")
    checked = pipeline.check(Project.at(imported))
    assert checked.errors == ()
    [bank] = [each for each in checked.library.all(Bank) if each.id == "harbor"]
    assert len(bank.questions) == 4
    [tips] = [each for each in checked.library.all(Checklist) if each.id == "way-home"]
    assert [str(tip.text) for tip in tips.tips][-1] == "Eat something warm"
    told = as_text(report)
    assert '"At the harbor" goes into content/questions/harbor.yml' in told
    assert again(imported, tmp_path, name, NEW).before


def test_what_was_put_in_other_words_does_not_come_back(imported: Path, tmp_path: Path) -> None:
    change(imported, "questions/harbor.yml", ("like best, and what made it so", "love"), READY)
    change(imported, "emails/asking-pilot.yml", ("three things", "a few things"))
    report = again(imported, tmp_path, "harbor.md", NEW)
    words = (imported / "content/questions/harbor.yml").read_text(encoding="utf-8")
    assert "Which ship did you love?" in words
    assert "like best" not in words
    emails = [each.id for each in pipeline.check(Project.at(imported)).library.all(Email)]
    assert emails.count("asking-pilot") == 1
    assert "asking-pilot-2" not in emails
    told = as_text(report)
    assert "content/questions/harbor.yml has in other words" in told
    assert "content/emails/asking-pilot.yml has in other words" in told


def test_new_question_waits_in_a_bank_that_readers_see(imported: Path, tmp_path: Path) -> None:
    example = ("label: who at ...", "label: who at ...\n      example: the pilots' office")
    change(imported, "questions/harbor.yml", READY, example)
    place = imported / "content/questions/harbor.yml"
    lines = place.read_text(encoding="utf-8").splitlines(keepends=True)
    place.write_text("".join(x for x in lines if x != "  status: draft\n"), encoding="utf-8")
    new = NEW.replace("in ____?", "in ____? (Why: prices tell.)")
    again(imported, tmp_path, "harbor.md", new)
    words = place.read_text(encoding="utf-8")
    assert "      status: draft\n      text: What did the harbor cost you in" in words
    assert pipeline.check(Project.at(imported)).errors == ()


def test_what_the_list_has_no_more_stays_and_is_told(imported: Path, tmp_path: Path) -> None:
    gone = "- Which ship did you like best, and what made it so?\n"
    report = again(imported, tmp_path, "harbor.md", NEW.replace(gone, ""))
    [note] = report.kept
    assert note.words == '"Which ship did you like best, and what made it so?"'
    assert "Which ship" in (imported / note.where).read_text(encoding="utf-8")


WEEKS = """# Weeks

- What changed in week 1?
- What is the hardest part of the work here each day with others?
- What do you still remember of the very first time out there in year 1?
- Who helped?
"""


def test_what_has_another_number_is_new_and_what_is_gone_is_told(
    project: Path, tmp_path: Path
) -> None:
    again(project, tmp_path, "weeks.md", WEEKS)
    new = WEEKS.replace("week 1?", "week 2?\n- What changed in week 3?").replace("year 1", "year 2")
    report = again(project, tmp_path, "weeks.md", new)
    words = (project / "content/questions/weeks.yml").read_text(encoding="utf-8")
    assert "in week 2?" in words
    assert "in week 3?" in words
    assert "in year 2?" in words
    assert not [note for note in report.left_out if "words" in note.words]
    starts = ('"What changed in week 1?"', '"What do you still remember')
    assert len(report.kept) == len(starts)
    assert all(
        note.words.startswith(start) for note, start in zip(report.kept, starts, strict=True)
    )


def test_new_words_of_the_list_are_told_with_those_that_stay(project: Path, tmp_path: Path) -> None:
    again(project, tmp_path, "weeks.md", WEEKS)
    new = WEEKS.replace("with others?", "with others right now?")
    report = again(project, tmp_path, "weeks.md", new)
    [told] = [note.words for note in report.left_out if "new words" in note.words]
    assert told == (
        "a question that the list has in new words: "
        '"What is the hardest part of the work here each day with others right now?"; '
        "content/questions/weeks.yml keeps "
        '"What is the hardest part of the work here each day with others?"'
    )
    assert report.kept == ()


@pytest.mark.parametrize("rest", ["", "  questions:\n", "  questions: []\n"])
def test_new_questions_join_a_bank_that_has_none_any_more(
    imported: Path, tmp_path: Path, rest: str
) -> None:
    place = imported / "content/questions/harbor.yml"
    words = place.read_text(encoding="utf-8")
    place.write_text(words[: words.index("  questions:\n")] + rest, encoding="utf-8")
    report = again(imported, tmp_path, "harbor.md", NEW)
    assert "content/questions/harbor.yml" in report.written
    checked = pipeline.check(Project.at(imported))
    assert checked.errors == ()
    [bank] = [each for each in checked.library.all(Bank) if each.id == "harbor"]
    assert len(bank.questions) == 4


def test_what_a_guide_below_made_of_its_list_stays_there(imported: Path, tmp_path: Path) -> None:
    above = tmp_path / "above"
    (above / "content").mkdir(parents=True)
    below = f"schema: 1\nguide:\n  extends: [../{imported.name}]\n"
    (above / "guide.yml").write_text(below, encoding="utf-8")
    report = again(above, tmp_path, "harbor.md", NEW)
    assert [place for place in report.written if "questions" in place] == [
        "content/questions/harbor-2.yml"
    ]
    assert report.kept == ()


def test_list_of_another_name_is_another_list(imported: Path, tmp_path: Path) -> None:
    report = again(imported, tmp_path, "pilots.md", NEW)
    assert "content/questions/harbor-2.yml" in report.written
    assert report.kept == ()
