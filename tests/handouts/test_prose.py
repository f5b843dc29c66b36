"""Prose as parts of a handout."""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from pypdf import PdfReader

from askwell.handouts.making import make
from askwell.handouts.paper import Sheet
from askwell.handouts.parts import Cells, Document, Heading, Paragraph, Part, Run
from askwell.handouts.prose import Reader
from askwell.handouts.text import TextSource
from askwell.handouts.word import WordSource
from tests.handouts.everything import HEAD
from tests.handouts.rules import broken


def read(source: str) -> tuple[Part, ...]:
    reader = Reader(say=lambda _: "", site="", has=lambda _: False, embedded=lambda _: ())
    return reader.parts(MarkdownIt("commonmark").enable("table").parse(source))


def page(source: str) -> Document:
    return Document("A page", "", "/guide/a/", read(source)).levelled()


def in_word(document: Document) -> Any:
    return docx.Document(BytesIO(make(WordSource(document, HEAD, "letter"))))


@pytest.mark.parametrize(
    ("source", "is_named"),
    [
        ("||b|\n|---|---|\n|One|x|", True),
        ("||b|\n|---|---|\n|One|x|\n||y|", False),
        ("|a|b|\n|---|---|\n|One|x|", False),
    ],
)
def test_words_under_a_head_without_words_name_their_rows(source: str, is_named: object) -> None:
    [cells] = read(source)
    assert isinstance(cells, Cells)
    assert cells.named is is_named


def test_a_line_is_full_before_a_link_that_begins_the_next() -> None:
    link = Run("a list of their own", link="https://example.org/")
    widths = ("First " + "words of a line " * 6 + "i" * width + " " for width in range(30))
    parts = tuple(Paragraph((Run(text), link)) for text in widths)
    raw = make(Sheet(Document("Lines", "", "/worksheets/lines/", parts), HEAD, "letter"))

    text = "".join(page.extract_text() for page in PdfReader(BytesIO(raw)).pages)
    assert text.count("First words of a line words of a line") == 30


@pytest.mark.parametrize("rank", range(1, 7))
def test_headings_of_every_rank_stand_below_the_title(rank: int) -> None:
    mark = "#" * rank
    document = page(f"{mark} One\n\n- {mark} Two\n\n> {mark} Three\n")
    styles = {each.text: each.style.name for each in in_word(document).paragraphs}
    assert [styles[words] for words in ("One", "Two", "Three")] == ["Heading 1"] * 3
    assert not broken(make(Sheet(document, HEAD, "letter")))
    assert "One\n---\n" in make(TextSource(document, HEAD)).decode()


LIST = """1. one

   more

   - within

2. two

Between.

9. nine

   1. inside
10. ten
"""


def test_a_list_that_goes_on_keeps_its_numbers() -> None:
    document = page(LIST)
    told = make(TextSource(document, HEAD)).decode()
    assert re.findall(r"^ *(\d+)\. (\w+)$", told, re.M) == [
        ("1", "one"), ("2", "two"), ("9", "nine"), ("1", "inside"), ("10", "ten"),
    ]  # fmt: skip
    raw = make(Sheet(document, HEAD, "letter"))
    assert not broken(raw)
    [printed] = PdfReader(BytesIO(raw)).pages
    assert re.findall(r"(?m)^(\d+)\. $", printed.extract_text()) == ["1", "2", "9", "1", "10"]


def test_word_numbers_entries_alone_and_indents_what_is_in_them() -> None:
    word = in_word(page(LIST))
    lines = [each for each in word.paragraphs if each.style.name.startswith("List")]
    assert [(each.text, each.style.name) for each in lines] == [
        ("one", "List Number"),
        ("more", "List Continue"),
        ("within", "List Bullet 2"),
        ("two", "List Number"),
        ("nine", "List Number"),
        ("inside", "List Number 2"),
        ("ten", "List Number"),
    ]
    starts = {
        each.get(qn("w:numId")): int(begins.get(qn("w:val")))
        for each in word.part.numbering_part.element.iter(qn("w:num"))
        for begins in each.iter(qn("w:startOverride"))
    }
    numbers = [each._p.pPr.numPr for each in lines]  # noqa: SLF001 - nothing public tells it
    begun = [starts[str(each.numId.val)] for each in numbers if each is not None]
    assert begun == [1, 1, 9, 1, 9]


def test_an_entry_that_begins_with_no_words_has_its_number_in_word() -> None:
    lines = in_word(page("1. - inside\n2. two\n")).paragraphs
    assert [(each.text, each.style.name) for each in lines if "List" in each.style.name] == [
        ("", "List Number"), ("inside", "List Bullet 2"), ("two", "List Number"),
    ]  # fmt: skip


def test_headings_of_one_rank_have_one_level() -> None:
    ranks = (3, 3, 4, 3, 2, 4, 3, 1)
    document = page("\n".join(f"{'#' * rank} {rank}\n" for rank in ranks))
    levels = [part.level for part in document.parts if isinstance(part, Heading)]
    assert levels == [2, 2, 3, 2, 2, 3, 3, 2]
