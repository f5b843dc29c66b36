"""Prose as parts of a handout."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
import pytest
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


def test_headings_of_one_rank_have_one_level() -> None:
    ranks = (3, 3, 4, 3, 2, 4, 3, 1)
    document = page("\n".join(f"{'#' * rank} {rank}\n" for rank in ranks))
    levels = [part.level for part in document.parts if isinstance(part, Heading)]
    assert levels == [2, 2, 3, 2, 2, 3, 3, 2]
