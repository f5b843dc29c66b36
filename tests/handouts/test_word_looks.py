"""How a Word file looks on paper: who speaks is told apart, and short tables are whole."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from askwell.handouts.making import make
from askwell.handouts.parts import (
    Cells,
    Column,
    Document,
    Form,
    Letter,
    Line,
    Lines,
    Options,
    Paragraph,
    Part,
    Run,
    Tip,
    Tips,
)
from askwell.handouts.word import WordSource
from tests.handouts.everything import HEAD


def told(*parts: Part) -> Any:
    return docx.Document(BytesIO(make(WordSource(Document("A", "", "/a/", parts), HEAD, "a4"))))


def test_what_you_say_stands_upright_beside_a_bar_and_what_they_say_does_not() -> None:
    heard, said = Paragraph((Run("Who is it?", soft=True),)), Paragraph((Run("It's me."),), "say")
    *_, theirs, yours = told(heard, said).paragraphs
    assert theirs.runs[0].italic
    assert theirs.style.name == "Normal"
    assert yours.style.name == "Quote"
    assert yours.style.font.italic is False
    assert not yours.runs[0].italic
    bar = yours.style.element.pPr.find(f"{qn('w:pBdr')}/{qn('w:left')}")
    assert bar.get(qn("w:val")) == "single"


def test_a_mark_is_bold_and_what_is_said_beside_the_matter_is_small() -> None:
    *_, tag, fine = told(
        Paragraph((Run("Matters most"),), "tag"), Paragraph((Run("Why so"),), "fine")
    ).paragraphs
    assert tag.runs[0].bold
    assert tag.paragraph_format.keep_with_next
    assert {tag.style.name, fine.style.name} == {"Fine"}
    assert fine.style.font.size.pt == 10


def test_the_first_cell_of_a_row_is_bold_if_it_is_its_name() -> None:
    rows = (((Run("0–5"),), (Run("Hello"),)),)  # noqa: RUF001
    head = ((Run("Minute"),), (Run("What"),))
    for named in (True, False):
        first, second = told(Cells(head, rows, named=named)).tables[0].rows[1].cells
        assert first.paragraphs[0].runs[0].bold == (named or None)
        assert not second.paragraphs[0].runs[0].bold


@pytest.mark.parametrize(("count", "parted"), [(2, 0), (8, 0), (9, 6), (20, 17)])
def test_a_short_table_is_whole_and_no_row_of_a_long_one_stands_alone(
    count: int, parted: int
) -> None:
    rows = tuple((str(number), "") for number in range(count))
    form = Form("t", "A table", "", (Column("a", "What"),), rows, ("row",) * count)
    [table] = told(form).tables
    kept = [
        all(line.paragraph_format.keep_with_next for line in row.cells[0].paragraphs)
        for row in table.rows
    ]
    assert kept[0]
    assert not kept[-1]
    assert kept[:-1].count(False) == parted
    assert kept[1]
    assert kept[-2]


def test_options_stay_together_and_a_great_many_may_go_on() -> None:
    for count, kept in ((3, 2), (17, 0)):
        options = tuple((str(number), f"Choice {number}") for number in range(count))
        [table] = told(Options("o", "Which?", options=options)).tables
        lines = [row.cells[0].paragraphs[0] for row in table.rows]
        assert sum(bool(line.paragraph_format.keep_with_next) for line in lines) == kept


def test_the_field_of_a_cell_is_no_wider_than_a_date_and_the_foot_is_clear_of_the_words() -> None:
    form = Form("t", "A table", "", (Column("a", "What"),), (("1", ""),), ("row",))
    file = told(form)
    [field] = file.tables[0].rows[1].cells[0]._tc.iter(qn("w:t"))  # noqa: SLF001
    assert len(field.text) == 3
    [section] = file.sections
    assert section.bottom_margin - section.footer_distance >= Mm(8)


def test_no_box_to_write_in_is_cut_at_the_foot_of_a_page_nor_parted_from_what_it_asks() -> None:
    file = told(Lines("l", "Why?", "In your own words.", lines=2))
    [table] = file.tables
    assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None  # noqa: SLF001
    asked = [line for line in file.paragraphs if line.text in ("Why?", "In your own words.")]
    assert [line.paragraph_format.keep_with_next for line in asked] == [True, True]


def test_one_line_to_write_on_is_a_line_and_no_box() -> None:
    file = told(Lines("l", "Why?", "In your own words.", lines=1))
    assert not file.tables
    *_, line, _gap = file.paragraphs
    assert line._p.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is not None  # noqa: SLF001
    assert [each.get(qn("w:val")) for each in line._p.iter(qn("w:alias"))] == ["Why?"]  # noqa: SLF001


def test_a_short_question_stands_before_its_line_and_one_with_help_or_a_long_one_above() -> None:
    def ruled(part: Line) -> list[str]:
        return [
            line.text.strip()
            for line in told(part).paragraphs
            if line._p.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is not None  # noqa: SLF001
        ]

    assert ruled(Line("a", "Which day?")) == ["Which day?"]
    assert ruled(Line("a", "Which day?", "Or two.")) == [""]
    assert ruled(Line("a", "Which day would be best for you, and for the rest?")) == [""]


def test_of_several_lines_in_a_row_each_is_drawn_as_no_two_rules_meet() -> None:
    file = told(Line("a", "Which day?"), Line("b", "What time?", "Or so."), Line("c", "Where?"))
    ruled = [
        line._p.find(f"{qn('w:pPr')}/{qn('w:pBdr')}/{qn('w:bottom')}") is not None  # noqa: SLF001
        for line in file.paragraphs
        if line.style.name != "Title"
    ]
    assert ruled.count(True) == 3
    assert not any(one and other for one, other in pairwise(ruled))


def test_what_a_sheet_says_of_itself_stands_in_one_paragraph() -> None:
    held = Document("A", "", "/a/", (), facts=(("Takes", "5 minutes"), ("For", "Everybody")))
    file = docx.Document(BytesIO(make(WordSource(held, HEAD, "a4"))))
    [facts] = [line for line in file.paragraphs if "Takes" in line.text]
    assert [run.text for run in facts.runs if run.bold] == ["Takes:\u00a0", "For:\u00a0"]
    assert facts.text.split("\u2003 ") == ["Takes:\u00a05 minutes", "For:\u00a0Everybody"]


def test_many_short_options_stand_in_two_columns_as_they_do_in_print() -> None:
    def rows(*words: str) -> list[list[str]]:
        options = tuple((str(number), each) for number, each in enumerate(words))
        [table] = told(Options("o", "Which?", options=options)).tables
        return [[cell.text.strip() for cell in row.cells] for row in table.rows]

    boxes = [[each.strip() for each in row] for row in rows("One", "Two", "Three", "Four", "Five")]
    assert boxes == [["One", "Two"], ["Three", "Four"], ["Five", ""]]
    assert [len(row) for row in rows("One", "Two", "Three")] == [1, 1, 1]
    assert {len(row) for row in rows("One", "Two", "Three", "A long answer " * 9)} == {1}


def test_a_tip_has_bold_tags_and_its_reason_is_small_and_a_subject_is_named() -> None:
    tips = Tips((Tip("smile", "Smile.", ("Must do",), "It helps."),))
    listed, message = told(tips, Letter(("Hi",), ("A",))).tables
    said, why = listed.cell(0, 0).paragraphs
    assert [run.text for run in said.runs if run.bold] == [" (Must do)"]
    assert why.style.name == "Fine"
    subject = message.cell(0, 0).paragraphs[0]
    assert [run.text for run in subject.runs if run.bold] == ["Subject:"]
    assert subject.text == "Subject: A"


def test_the_head_names_the_page_as_people_type_it() -> None:
    header = told().sections[0].first_page_header
    lines = [line.text for line in header.tables[0].cell(0, 0).paragraphs]
    assert lines[-1] == "This page on the web: example.org/guide/a"
