"""Word files: numbering of every make, tracked changes, comments, blanks in every spelling."""

from __future__ import annotations

from pathlib import Path

from askwell import pipeline
from askwell.importing.blocks import Block, Table
from askwell.importing.bringing import bring
from askwell.importing.reading import document_of
from askwell.kinds.emails import Email
from askwell.kinds.questions import Bank, Question
from askwell.project import Project
from askwell.texts.leftovers import blanks_in
from tests.importing.documents import (
    box,
    control,
    document,
    hidden,
    merged,
    note,
    noted,
    para,
    part,
    run,
    struck,
    table,
)
from tests.importing.messy import MESSAGES, QUESTIONS


def test_messy_list_loses_nothing_and_nothing_is_added(project: Path, tmp_path: Path) -> None:
    list_ = tmp_path / "Tuesday questions.docx"
    list_.write_bytes(QUESTIONS)
    report = bring(Project.at(project), list_)
    assert report.counts["questions"] == 30
    assert report.counts["reasons"] == 12
    assert report.counts["follow-ups"] == 17
    assert report.counts["topics"] == 7
    checked = pipeline.check(Project.at(project))
    assert checked.errors == ()
    waiting = [draft.item for draft in checked.library.drafts if isinstance(draft.item, Question)]
    assert len(waiting) == 18, "a question with a reason lacks nothing"
    told = [f"{note.where}: {note.words}" for note in report.left_out]
    assert 'the document: a comment: "Too long?"' in told
    assert any("deleted, with changes tracked" in each for each in told)
    assert any("a note to yourself" in each for each in told)


def test_insertion_is_kept_and_deletion_is_left_out() -> None:
    texts = [
        part.text for part in document_of("a.docx", QUESTIONS).parts if isinstance(part, Block)
    ]
    assert "How did you find this position?" in texts
    assert not any("land" in text for text in texts)


def test_no_blank_of_the_messages_is_left_as_it_was_typed(project: Path, tmp_path: Path) -> None:
    list_ = tmp_path / "messages.docx"
    list_.write_bytes(MESSAGES)
    report = bring(Project.at(project), list_)
    assert (report.counts["messages"], report.counts["blanks"]) == (6, 41)
    checked = pipeline.check(Project.at(project))
    assert checked.errors == ()
    mails = [draft.item for draft in checked.library.drafts if isinstance(draft.item, Email)]
    assert len(mails) == 6
    for mail in mails:
        assert list(blanks_in(mail.body)) == []
        assert not any(sign in mail.body for sign in ("[", "<", "«", "‹", "__", "@@", "XXX", "|"))
    assert {mail.situation for mail in mails} == {
        "ask", "nudge", "thank", "confirm", "referral-ask", "reschedule",
    }  # fmt: skip


def test_table_keeps_columns_whose_cells_were_merged() -> None:
    raw = document(
        table(
            (merged("Money", columns=2), "Why"),
            (merged("Pay", down=True), "What does it pay?", "So that you know."),
            (merged(down=True), "When do raises come?", merged("It shows the way up.", down=True)),
            (merged(down=True), "Who decides?", merged(down=True)),
            ("Hours", merged("Which are they?", columns=2)),
        )
    )
    [found] = document_of("a.docx", raw).parts
    assert isinstance(found, Table)
    assert [row.cells for row in found.rows] == [
        ("Money", "", "Why"),
        ("Pay", "What does it pay?", "So that you know."),
        ("", "When do raises come?", "It shows the way up."),
        ("", "Who decides?", ""),
        ("Hours", "Which are they?", ""),
    ]


def test_topic_whose_cell_goes_down_is_of_all_questions_beside_it(
    project: Path, tmp_path: Path
) -> None:
    list_ = tmp_path / "a.docx"
    list_.write_bytes(
        document(
            table(
                ("Topic", "Question", "Why"),
                (merged("Pay", down=True), "What does it pay?", "So that you know."),
                (merged(down=True), "When do raises come?", "It shows the way up."),
            )
        )
    )
    bring(Project.at(project), list_)
    [bank] = [
        entry.model
        for entry in pipeline.check(Project.at(project)).library.entries
        if isinstance(entry.model, Bank) and entry.model.title == "Pay"
    ]
    asked = bank.questions
    assert [question.text for question in asked] == ["What does it pay?", "When do raises come?"]
    assert "way up" in asked[1].why


def test_words_in_boxes_and_fields_are_taken_and_hidden_ones_are_told() -> None:
    raw = document(
        para("What is ", control("a usual day"), " like?"),
        para(box("Who else should I ask?")),
        para("What was ", hidden("not ") + run("easy?")),
    )
    found = document_of("a.docx", raw)
    texts = [part.text for part in found.parts if isinstance(part, Block)]
    assert texts == [
        "What is a usual day like?",
        "Who else should I ask?",
        "What was not easy?",
    ]
    [told] = [note.words for note in found.left_out if "hidden" in note.words]
    assert told == "1 hidden stretch, taken as text: look at it"


def test_what_is_no_part_of_the_text_is_left_out_and_told() -> None:
    raw = document(
        para("What is ", struck("hard"), run("easy here?"), noted()),
        para(struck("Who pays?")),
        comments=part("comments"),
        footnotes=part("footnotes", note("Zoe likes this one.")),
        header1=part("hdr", para("Tuesday ", "group")),
        header2=part("hdr", para("Tuesday group")),
        footer1=part("ftr", para("7")),
    )
    found = document_of("a.docx", raw)
    [block] = found.parts
    assert isinstance(block, Block)
    assert block.text == "What is easy here?"
    assert [f"{each.where}: {each.words}" for each in found.left_out] == [
        'paragraph 1: struck through: "hard"',
        'paragraph 2: struck through: "Who pays?"',
        'paragraph 2: a note at the foot: "Zoe likes this one."',
        'the document: what stands above every page: "Tuesday group"',
    ]


def test_soft_breaks_heads_and_lines_to_sign_on_are_understood(
    project: Path, tmp_path: Path
) -> None:
    list_ = tmp_path / "a.docx"
    list_.write_bytes(
        document(
            para("First weeks", style="Heading1"),
            para(run("1. What do new people get wrong\nin the first month?")),
            para("Pay", style="Heading1"),
            table(("Question", "Why we ask"), ("What does it pay?", "Some offers are too low.")),
            para("Nudge", style="Heading1"), para("Re: my message"), para("Hello [Name],"),
            para("I wrote to you last week."), para("__________"),
        )
    )  # fmt: skip
    bring(Project.at(project), list_)
    made = "".join(path.read_text() for path in tmp_path.rglob("content/*/*.yml"))
    assert "text: What do new people get wrong in the first month?" in made
    assert "why: Some offers are too low." in made
    assert '- "Re: my message"' in made
    assert made.count("{{ your_name }}") > 0
    assert "___" not in made


def test_second_import_of_the_same_list_changes_no_byte(project: Path, tmp_path: Path) -> None:
    list_ = tmp_path / "a.docx"
    list_.write_bytes(document(para("What is new?"), para("What was there before?")))
    bring(Project.at(project), list_)
    files = {path: path.read_bytes() for path in project.rglob("*.yml")}
    report = bring(Project.at(project), list_)
    assert report.before == ("content/questions/a.yml",)
    assert {path: path.read_bytes() for path in files} == files
    list_.write_bytes(document(para("What is new?"), para("What was there before?"), para("And?")))
    bring(Project.at(project), list_)
    for path, raw in files.items():  # the remark above names the new state of the list
        assert raw.partition(b"\n")[2] in path.read_bytes()
    assert not (project / "content/questions/a-2.yml").exists()
