"""A colleague's sheet comes back: what they changed is changed, all else stays byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from askwell import pipeline
from askwell.exporting.sheets import safe, unsafe
from askwell.importing.bringing import bring
from askwell.project import Project
from tests.exporting.conftest import BANK, all_rows_of, rows_of, run, saved


@pytest.mark.parametrize("form", [(), ("--csv",)], ids=["excel", "csv"])
def test_only_what_a_colleague_changed_is_changed(
    guide: Path, tmp_path: Path, form: tuple[str, ...]
) -> None:
    run("export", "questions", "--project", guide, "--into", tmp_path, *form)
    path = tmp_path / ("questions.csv" if form else "questions.xlsx")
    rows = rows_of(path)
    assert rows[0] == ["id", "text", "why", "listen_for", "follow_ups", "status", "askwell"]
    files = {each: each.read_bytes() for each in guide.rglob("*.yml")}
    untouched = bring(Project.at(guide), path)
    assert untouched.counts == {}
    assert {each: each.read_bytes() for each in files} == files
    row = next(row for row in rows if row[0] == "question.best-day")
    row[1], row[3] = "What is a bad day like, honestly?", "a sigh\na laugh"
    saved(path, [rows[0], *reversed(rows[1:])])
    report = bring(Project.at(guide), path)
    assert report.counts["changes"] == 2
    talk = (guide / "content/questions/talk.yml").read_text(encoding="utf-8")
    assert talk == BANK.replace("What is a good day like?", row[1]).replace(
        "[a sigh, a smile]", "[a sigh, a laugh]"
    )
    changed = {each for each, raw in files.items() if each.read_bytes() != raw}
    assert changed == {guide / "content/questions/talk.yml"}
    assert bring(Project.at(guide), path).counts == {}


def test_what_both_changed_is_told_and_stays_and_what_one_changed_beside_it_is_taken(
    guide: Path, tmp_path: Path
) -> None:
    run("export", "content/questions/talk.yml", "--project", guide, "--into", tmp_path)
    path = tmp_path / "talk.xlsx"
    rows = rows_of(path)
    rows[1][1:3] = "What would you change?", "It opens a talk."
    rows.append(["question.nobody", "Who?", "", "", "", "", "01234567 89abcdef"])
    saved(path, rows)
    ours = BANK.replace("What is a good day like?", "What is a fine day like?")
    (guide / "content/questions/talk.yml").write_text(ours, encoding="utf-8")
    report = bring(Project.at(guide), path)
    talk = (guide / "content/questions/talk.yml").read_text(encoding="utf-8")
    assert talk == ours.replace("It is honest.", "It opens a talk.")
    told = [note.words for note in report.left_out]
    assert any('"text" was changed here and in the guide' in each for each in told)
    assert any('"question.nobody" is not in this guide' in each for each in told)


def test_row_that_is_gone_and_letters_that_are_lost_are_told_and_change_nothing(
    guide: Path, tmp_path: Path
) -> None:
    place = guide / "content/questions/talk.yml"
    ours = BANK.replace("What is a good day like?", "What is a good day like, señor?")
    place.write_text(ours, encoding="utf-8")
    run("export", "content/questions/talk.yml", "--project", guide, "--into", tmp_path)
    path = tmp_path / "talk.xlsx"
    rows = rows_of(path)
    row = next(row for row in rows if row[0] == "question.best-day")
    row[1] = row[1].replace("ñ", "?")
    gone = next(row for row in rows[1:] if row[0] != "question.best-day")
    saved(path, [each for each in rows if each is not gone])
    report = bring(Project.at(guide), path)
    assert place.read_text(encoding="utf-8") == ours
    told = " ".join(note.words for note in report.left_out)
    assert 'question.best-day: "text" has lost letters' in told
    assert f"no row, and stays as it is: {gone[0]}" in told


def test_a_whole_list_that_is_gone_is_told_if_others_are_there(guide: Path, tmp_path: Path) -> None:
    run("export", "questions", "--project", guide, "--into", tmp_path)
    path = tmp_path / "questions.xlsx"
    head, *rows = rows_of(path)
    baking = [row for row in rows if row[0] in ("question.which-dough", "question.first-oven")]
    others = [row for row in rows if row not in baking]
    assert len(baking) == 2
    saved(path, [head, *others])
    [told] = [note.words for note in bring(Project.at(guide), path).left_out]
    assert told == "no row, and stays as it is: question.which-dough, question.first-oven"
    saved(path, [head, *baking])
    assert not bring(Project.at(guide), path).left_out  # one list may come back alone


def test_rows_that_a_colleague_wrote_come_into_the_list_of_the_row_above_them(
    guide: Path, tmp_path: Path
) -> None:
    path = written_by_a_colleague(guide, tmp_path)
    report = bring(Project.at(guide), path)
    talk = (guide / "content/questions/talk.yml").read_text(encoding="utf-8")
    data = pipeline.check(Project.at(guide))
    assert data.errors == ()
    asked = [each for each in data.library.index["question"] if each in talk]
    assert report.counts == {"additions": 3}
    lacking = "a draft that lacks why"
    assert [note.words for note in report.added] == [
        '"Who taught you?" to bank.talk.questions',
        f'"And who helps now?" to bank.talk.questions, {lacking}',
        '"What do you do when {{ company }} closes?" to bank.talk.questions',
    ]
    assert asked == ["best-day", "who-taught", "who-helps-now", "formula", "when-company-closes"]
    for line in BANK.splitlines():
        assert line in talk
    again = bring(Project.at(guide), path)
    assert (again.counts, again.written) == ({}, ())
    assert (guide / "content/questions/talk.yml").read_text(encoding="utf-8") == talk


def written_by_a_colleague(guide: Path, folder: Path) -> Path:
    """Return a sheet of a bank with four more rows: whole, short, without a text, and a copy."""
    run("export", "content/questions/talk.yml", "--project", guide, "--into", folder)
    path = folder / "talk.xlsx"
    head, first, second = rows_of(path)
    copied = ["", "What do you do when [company] closes?", *second[2:5], *second[5:]]
    new = ["", "Who taught you?", "It shows paths.", "a name\na place", "How long?", "", ""]
    helping, nothing = ["", "And who helps now?"], ["", "", "Why not?"]
    saved(path, [head, first, new, helping, nothing, second, copied])
    return path


def test_change_that_would_be_wrong_is_told_and_left_out(guide: Path, tmp_path: Path) -> None:
    run("export", "questions", "--project", guide, "--into", tmp_path)
    path = tmp_path / "questions.xlsx"
    rows = rows_of(path)
    row = next(row for row in rows if row[0] == "question.formula")
    row[1] = ""
    saved(path, rows)
    report = bring(Project.at(guide), path)
    assert report.counts == {}
    assert [note.words for note in report.left_out] == [
        'question.formula: this would be wrong: "text" is missing. Fill the cell and import again.'
    ]
    assert (guide / "content/questions/talk.yml").read_text(encoding="utf-8") == BANK


def test_a_word_that_a_column_does_not_take_is_told_with_those_it_takes(
    guide: Path, tmp_path: Path
) -> None:
    run("export", "questions", "--project", guide, "--into", tmp_path)
    path = tmp_path / "questions.xlsx"
    rows = rows_of(path)
    row = next(row for row in rows if row[0] == "question.formula")
    row[rows[0].index("status")] = "done"
    saved(path, rows)
    [note] = bring(Project.at(guide), path).left_out
    assert note.words == (
        'question.formula: this would be wrong: "status" cannot be "done". '
        'Did you mean "published"? '
        "Allowed: draft, review, published, retired. Mend the cell and import again."
    )


def test_a_question_that_a_sheet_makes_whole_is_published_by_it(
    guide: Path, tmp_path: Path
) -> None:
    place = guide / "content/questions/talk.yml"
    draft = BANK.replace("id: formula", "id: formula\n      status: draft")
    draft = draft.replace('      why: "=1+1"\n', "")
    assert draft.count("why:") == 1
    place.write_text(draft, encoding="utf-8")
    run("export", "content/questions/talk.yml", "--project", guide, "--into", tmp_path)
    path = tmp_path / "talk.xlsx"
    head, whole, row = rows_of(path)
    assert [each[head.index("status")] for each in (whole, row)] == ["published", "draft"]
    whole[5], row[5] = "", "Published"  # an emptied cell changes nothing
    saved(path, [head, whole, row])
    report = bring(Project.at(guide), path)
    assert place.read_text(encoding="utf-8") == draft
    [left] = [note.words for note in report.left_out]
    assert '"why" is missing' in left
    row[2] = "It tells."
    saved(path, [head, whole, row])
    assert bring(Project.at(guide), path).counts == {"changes": 2}
    assert pipeline.check(Project.at(guide)).library.drafts == ()
    assert "id: formula\n      status: published\n" in place.read_text(encoding="utf-8")
    assert bring(Project.at(guide), path).counts == {}


def test_a_sheet_of_an_earlier_version_comes_back(guide: Path, tmp_path: Path) -> None:
    run("export", "content/questions/talk.yml", "--project", guide, "--into", tmp_path)
    path = tmp_path / "talk.xlsx"
    head, first, second = ([*row[:5], row[6]] for row in rows_of(path))
    assert head == ["id", "text", "why", "listen_for", "follow_ups", "askwell"]
    for row in (first, second):
        row[-1] = " ".join(row[-1].split()[:4])
    first[2] = "It opens a talk."
    new = ["", "Who taught you?", "It shows paths.", "a name", "How long?", ""]
    saved(path, [head, first, second, new], is_former=True)
    assert bring(Project.at(guide), path).counts == {"changes": 1, "additions": 1}
    talk = (guide / "content/questions/talk.yml").read_text(encoding="utf-8")
    assert talk.startswith(BANK.replace("It is honest.", "It opens a talk."))


def test_comment_of_a_colleague_is_told_and_those_on_the_heads_are_not(
    guide: Path, tmp_path: Path
) -> None:
    run("export", "content/questions/talk.yml", "--project", guide, "--into", tmp_path)
    path = tmp_path / "talk.xlsx"
    assert bring(Project.at(guide), path).left_out == ()
    rows = all_rows_of(path)
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False})
    sheet = book.add_worksheet("questions")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    sheet.write_comment(0, 0, "Stays as it is.")
    sheet.write_comment(1, 2, "Is this too direct?")
    book.close()
    [note] = bring(Project.at(guide), path).left_out
    assert note == ('sheet "questions", cell C2', 'a comment: "Is this too direct?"')


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "'quoted'", "plain", "'=1", ""])
def test_cell_of_csv_is_no_formula_and_comes_back(text: str) -> None:
    assert not safe(text).startswith(("=", "+", "-", "@"))
    assert unsafe(safe(text)) == text


def test_row_whose_id_was_overwritten_is_told_by_its_marks(guide: Path, tmp_path: Path) -> None:
    run("export", "questions", "--project", guide, "--into", tmp_path)
    path = tmp_path / "questions.xlsx"
    head, *rows = rows_of(path)
    row = next(row for row in rows if row[0] == "question.best-day")
    row[:2] = ["tired", "Which day is best?"]
    saved(path, [head, *rows])
    report = bring(Project.at(guide), path)
    assert (report.counts, report.written) == ({}, ())
    [note] = report.left_out
    assert note.words == (
        '"tired" is in the place of its id: write "question.best-day" in its first cell again; '
        'if it is new, empty that and its last: "Which day is best?"'
    )
    row[0] = ""
    saved(path, [head, *rows])
    [note] = bring(Project.at(guide), path).left_out
    assert note.words.startswith('its id is gone: write "question.best-day" in its first cell')
    row[0] = "question.best-day"
    saved(path, [head, *rows])
    report = bring(Project.at(guide), path)
    assert (report.counts, report.left_out) == ({"changes": 1}, ())


def test_row_that_was_used_for_a_new_item_is_one(guide: Path, tmp_path: Path) -> None:
    run("export", "content/questions/talk.yml", "--project", guide, "--into", tmp_path)
    path = tmp_path / "talk.xlsx"
    head, first, second = rows_of(path)
    second[:5] = ["", "Who taught you?", "It shows paths.", "a name", "How long?"]
    saved(path, [head, first, second])
    report = bring(Project.at(guide), path)
    assert report.counts == {"additions": 1}
    assert [note.words for note in report.left_out] == [
        "no row, and stays as it is: question.formula"
    ]


def test_blanks_in_a_changed_cell_become_placeholders(guide: Path, tmp_path: Path) -> None:
    run("export", "content/questions/talk.yml", "--project", guide, "--into", tmp_path)
    path = tmp_path / "talk.xlsx"
    head, first, second = rows_of(path)
    first[1] = "What is a good day like at [Company]?"
    first[4] = "Who is {{ your_name }} to you?\nHow is it at (frobnication)?\nAnd [Favorite tool]?"
    second[2] = "It takes {{ rule.meeting-length }}."
    saved(path, [head, first, second])
    report = bring(Project.at(guide), path)
    assert (report.counts, report.left_out) == ({"changes": 3}, ())
    talk = (guide / "content/questions/talk.yml").read_text(encoding="utf-8")
    assert "like at {{ company }}?" in talk
    assert "- And {{ favorite_tool }}?" in talk
    assert "It takes {{ rule.meeting-length }}." in talk
    assert "id: favorite_tool" in (guide / "content/placeholders.yml").read_text(encoding="utf-8")
    found = pipeline.check(Project.at(guide))
    assert [each.message for each in found.errors] == []
    again = bring(Project.at(guide), path)
    assert (again.counts, again.left_out, again.written) == ({}, (), ())
