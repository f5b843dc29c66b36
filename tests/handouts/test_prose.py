"""Prose as parts of a handout."""

from __future__ import annotations

from io import BytesIO

import pytest
from markdown_it import MarkdownIt
from pypdf import PdfReader

from askwell.handouts.making import make
from askwell.handouts.paper import Sheet
from askwell.handouts.parts import Cells, Document, Paragraph, Run
from askwell.handouts.prose import Reader
from tests.handouts.everything import HEAD


@pytest.mark.parametrize(
    ("source", "is_named"),
    [
        ("||b|\n|---|---|\n|One|x|", True),
        ("||b|\n|---|---|\n|One|x|\n||y|", False),
        ("|a|b|\n|---|---|\n|One|x|", False),
    ],
)
def test_words_under_a_head_without_words_name_their_rows(source: str, is_named: object) -> None:
    reader = Reader(say=lambda _: "", site="", has=lambda _: False, embedded=lambda _: ())
    [cells] = reader.parts(MarkdownIt("commonmark").enable("table").parse(source))

    assert isinstance(cells, Cells)
    assert cells.named is is_named


def test_a_line_is_full_before_a_link_that_begins_the_next() -> None:
    link = Run("a list of their own", link="https://example.org/")
    widths = ("First " + "words of a line " * 6 + "i" * width + " " for width in range(30))
    parts = tuple(Paragraph((Run(text), link)) for text in widths)
    raw = make(Sheet(Document("Lines", "", "/worksheets/lines/", parts), HEAD, "letter"))

    text = "".join(page.extract_text() for page in PdfReader(BytesIO(raw)).pages)
    assert text.count("First words of a line words of a line") == 30
