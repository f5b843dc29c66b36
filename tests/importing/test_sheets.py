"""Excel and CSV: hidden rows and sheets are left out and told, merged cells keep their columns."""

from __future__ import annotations

import io
from typing import Any, cast

import pytest
import xlsxwriter  # type: ignore[import-untyped]

from askwell.importing.blocks import Table
from askwell.importing.items import Batch, Known
from askwell.importing.reading import document_of
from askwell.importing.sorting import sorted_items


def workbook() -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    seen = book.add_worksheet("Fragen & more")
    for number, row in enumerate(
        (
            ("Topic", "Question", "Secret", "Why", "Minutes"),
            ("Start", "How did you begin?", "x", "It is easy.", 3),
            ("", "What is secret?", "x", "", 2.5),
            ("", "What came next?", "x", "It follows.", ""),
        )
    ):
        seen.write_row(number, 0, row)
    seen.set_row(2, None, None, {"hidden": True})
    seen.set_column(2, 2, None, None, {"hidden": True})
    seen.merge_range(4, 0, 4, 1, "Money")
    seen.write(5, 1, "What does it pay?")
    book.add_worksheet("Old").write(0, 0, "What was?")
    book.worksheets()[1].hide()
    book.close()
    return file.getvalue()


def test_hidden_rows_columns_and_sheets_are_left_out_and_told() -> None:
    found = document_of("list.xlsx", workbook())
    [table] = [part for part in found.parts if isinstance(part, Table)]
    assert table.name == "Fragen & more"
    assert [row.cells[1] for row in table.rows] == [
        "Question", "How did you begin?", "What came next?", "", "What does it pay?",
    ]  # fmt: skip
    assert [f"{note.where}: {note.words}" for note in found.left_out] == [
        'sheet "Fragen & more", row 3: a hidden row: "What is secret?"',
        'sheet "Fragen & more": 1 hidden column',
        'sheet "Old": a hidden sheet',
    ]


def test_comments_of_cells_are_told() -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    for name, remarks in (("Old", ["Ask Zoe first."]), ("New", ["Mine.", "Yours."])):
        sheet = book.add_worksheet(name)
        for number, remark in enumerate(remarks):
            sheet.write(number, 0, "What was?")
            sheet.write_comment(number, 0, remark)
    book.close()
    found = document_of("list.xlsx", file.getvalue())
    assert [f"{note.where}: {note.words}" for note in found.left_out] == [
        'sheet "Old", cell A1: a comment: "Ask Zoe first."',
        'sheet "New", cell A1: a comment: "Mine."',
        'sheet "New", cell A2: a comment: "Yours."',
    ]


THREADS = {
    "English": "[Threaded comment]\n\nYour version of Excel allows you to read this threaded"
    " comment; however, any edits to it will get removed. Learn more:"
    " https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    ",
    "German": "[Kommentarthread]\n\nIhre Version von Excel gestattet Ihnen das Lesen dieses"
    " Kommentarthreads. Weitere Informationen: https://go.microsoft.com/fwlink/?linkid=870924."
    "\n\nKommentar:\n    ",
    "none": "",
}


@pytest.mark.parametrize("above", THREADS.values(), ids=THREADS)
def test_words_of_a_thread_are_told(above: str) -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet("New")
    sheet.write(0, 0, "What was?")
    sheet.write_comment(0, 0, f"{above}Drop it: legal said no.\nReply:\n    I did.")
    book.close()
    [note] = document_of("list.xlsx", file.getvalue()).left_out
    assert note.words == 'a comment: "Drop it: legal said no. Reply: I did."'


def test_merged_row_names_the_topic_of_those_below() -> None:
    made = sorted_items(document_of("list.xlsx", workbook()), Known())
    [(_, data)] = made.files
    questions = data["bank"]["questions"]  # type: ignore[index,call-overload]
    assert [each["notes"] for each in questions] == [  # type: ignore[index,call-overload,union-attr]
        "Topic: Start",
        "Topic: Start",
        "Topic: Money",
    ]
    assert [each.get("minutes") for each in questions] == [3, None, None]  # type: ignore[union-attr]
    assert made.counts["questions"] == 3


def csv_of(text: str) -> Batch:
    return sorted_items(document_of("a.csv", text.encode()), Known())


def test_title_above_the_heads_is_told_and_every_column_is_taken() -> None:
    made = csv_of(
        "Questions for nurses,,,\n,,,\nTopic,Question,Why we ask it,Follow-ups\n"
        "Shifts,How are nights?,They differ.,Who covers breaks?; How many in a row?\n"
        ",TODO ask Zoe,,\n,ask Ingrid: the breathing card??,,\n"
    )
    [(_, data)] = made.files
    bank: Any = data["bank"]
    [question] = bank["questions"]
    assert bank["title"] == "Shifts"
    assert question["why"] == "They differ."
    assert question["follow_ups"] == ["Who covers breaks?", "How many in a row?"]
    assert [note.words for note in made.left_out] == [
        'a title above the table: "Questions for nurses"',
        'a note to yourself: "TODO ask Zoe"',
        'a note to yourself: "ask Ingrid: the breathing card??"',
    ]


def test_column_that_no_head_names_goes_into_notes_and_is_told() -> None:
    made = csv_of("How are nights?,They differ.,nurses\nWho decides?,It shows.,\n")
    assert made.counts["reasons"] == made.counts["questions"] == 2
    [note] = made.guessed
    assert note.words == 'the column "Column 3" goes into the notes of its rows'
    [(_, data)] = made.files
    assert cast("Any", data)["bank"]["questions"][0]["notes"] == "Column 3: nurses"


def test_row_with_more_cells_than_heads_is_told_and_none_of_it_is_taken() -> None:
    made = csv_of(
        "Tip,Why\nBring a pen, paper and a bag,It helps.\nEat something before,You are calm.\n"
    )
    [(_, data)] = made.files
    [tip] = cast("Any", data)["checklist"]["tips"]
    assert tip["text"] == "Eat something before"
    [told] = [f"{note.where}: {note.words}" for note in made.left_out]
    assert told.startswith("row 2: 3 cells below 2 heads; if a comma is part of a text, put that")


def test_head_in_any_language_above_questions_is_no_question() -> None:
    assert csv_of("سؤال\nكيف يبدو اليوم؟\nمن يقرر؟\n").counts["questions"] == 2


def test_a_word_alone_is_no_list() -> None:
    made = csv_of("Prepared by the Tuesday team\n")
    assert not made.files
    assert len(made.left_out) == 1


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_table_is_the_same_in_every_encoding_and_with_every_separator(
    encoding: str, separator: str
) -> None:
    rows = [
        ("Question", "Why"),
        ("Où êtes-vous né ?", 'Il dit "oui"'),
        ("Et après ?", "C’est vrai"),
    ]
    lines = (separator.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    [table] = document_of("a.csv", "\r\n".join(lines).encode(encoding)).parts
    assert isinstance(table, Table)
    assert [row.cells for row in table.rows] == rows


def test_one_column_without_a_head_is_a_list() -> None:
    made = sorted_items(
        document_of("a.csv", b"How did you begin?\nWhat, if anything, helped?\n"), Known()
    )
    assert made.counts["questions"] == 2


def test_quotation_without_its_end_loses_nothing_that_follows() -> None:
    rest = "How did you begin? " * 60_000
    [table] = document_of("a.csv", f'Question,Why\nWhat helped?,"{rest}'.encode()).parts
    assert isinstance(table, Table)
    assert table.rows[1].cells == ("What helped?", rest.strip())


def test_rows_that_are_too_many_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("askwell.importing.sheets.MOST_CELLS", 10)
    found = document_of("list.xlsx", workbook())
    [table] = [part for part in found.parts if isinstance(part, Table)]
    assert [row.cells[1] for row in table.rows] == ["Question", "How did you begin?"]
    told = [f"{note.where}: {note.words}" for note in found.left_out]
    assert 'sheet "Fragen & more", row 3: this and all below: 10 cells are read' in told
