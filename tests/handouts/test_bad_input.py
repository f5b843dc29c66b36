"""Whatever stands in content, a handout is whole: nothing is cut, nothing fails."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from askwell.handouts.card import TITLE_ACROSS, TITLE_DOWN, halves
from askwell.handouts.letterhead import data
from askwell.handouts.making import make
from askwell.handouts.paper import Bundle, Sheet
from askwell.handouts.paper import Form as PrintForm
from askwell.handouts.parts import (
    Cells,
    Column,
    Document,
    Field,
    Form,
    Heading,
    Letter,
    Line,
    Options,
    Paragraph,
    Part,
    Run,
    Scale,
    Tip,
    Tips,
    walk,
)
from askwell.handouts.text import TextSource
from askwell.handouts.word import WordSource
from tests.handouts.everything import HEAD
from tests.handouts.rules import broken

WORD = "x" * 399 + "!"

LOW = 11 * 72 - 9
"""Points to what is lowest on Letter, with the room below its letters."""

BAD: dict[str, tuple[Part, ...]] = {
    "10,000 characters": (Line("long", "word " * 2000, "help " * 2000),),
    "60 options": (
        Options("many", "Which?", "", tuple((f"o{at}", f"Option {at}") for at in range(60))),
    ),
    "14 columns": (
        Form(
            "wide",
            "Wide",
            columns=tuple(Column(f"c{at}", f"Column {at}") for at in range(14)),
            rows=(("1", ""), ("2", "")),
            called=("row 1", "row 2"),
        ),
    ),
    "a long word": (
        Paragraph((Run(WORD),)),
        Letter((WORD,), (WORD,)),
        Line("word", WORD),
        Options("words", "Which?", "", (("a", WORD), ("b", WORD))),
        Cells(((Run("A"),), (Run("B"),)), (((Run(WORD),), (Run("b"),)),)),
    ),
    "long ends and marks": (
        Scale("scale", "Is it?", "", "word " * 30, "term " * 30, (("1", "1"), ("5", "5"))),
        Tips((Tip("ask", "Ask.", ("mark " * 30,), "Why."),)),
    ),
    "70 columns": (
        Form(
            "widest",
            "Widest",
            columns=tuple(Column(f"c{at}", f"Column {at}") for at in range(70)),
            rows=(("1", ""),),
            called=("row 1",),
        ),
    ),
    "a second title": (Heading(1, "A title"), Heading(6, "A detail")),
    "right to left": (Paragraph((Run("ليلى حداد"),)), Line("name", "ליאת", "ليلى")),
    "markup": (Paragraph((Run('<b>&"</style>'),)), Line("mark", "</form><script>")),
}


def document(bad: str) -> Document:
    return Document(bad, bad, "/worksheets/bad/", BAD[bad]).levelled()


@pytest.mark.parametrize("form", ["print", "fillable", "large", "bundle"])
@pytest.mark.parametrize("bad", BAD)
def test_a_pdf_is_whole(bad: str, form: PrintForm | Literal["bundle"], tmp_path: Path) -> None:
    sheet = document(bad)
    source = (
        Bundle(bad, (sheet, sheet), HEAD, "letter")
        if form == "bundle"
        else Sheet(sheet, HEAD, "letter", form)
    )
    raw = make(source)
    assert not broken(raw)
    assert _ink_in_margins(raw, tmp_path) == 0
    told = _words(raw, tmp_path)
    if bad == "10,000 characters":  # feet of pages stand between them
        assert told.count("word") == 2000 * len(source.documents)
    elif form != "fillable" and bad != "right to left":  # that is held in the order of its ink
        assert _lost(sheet, told) == []


@pytest.mark.parametrize("bad", BAD)
def test_a_text_is_whole(bad: str) -> None:
    assert _lost(document(bad), make(TextSource(document(bad), HEAD)).decode()) == []


@pytest.mark.parametrize("bad", BAD)
def test_a_word_file_is_whole_and_has_no_table_that_word_refuses(bad: str) -> None:
    word: Any = docx.Document(BytesIO(make(WordSource(document(bad), HEAD, "letter"))))
    words = "".join(each.text or "" for each in word.element.body.iter(qn("w:t")))
    assert _lost(document(bad), words) == []
    assert all(len(table.columns) <= MOST_IN_WORD for table in word.tables)
    fields = [each.get(qn("w:val")) for each in word.element.body.iter(qn("w:alias"))]
    assert len(fields) == sum(map(_fields, walk(document(bad))))


def test_a_word_file_with_a_title_of_any_length_has_it_whole_on_the_page() -> None:
    held = WordSource(Document(WORD, "", "/a/", ()), replace(HEAD, name=WORD), "letter")
    told: Any = docx.Document(BytesIO(make(held)))
    assert told.paragraphs[0].text == WORD
    assert WORD.startswith(told.core_properties.title)


@pytest.mark.parametrize(
    "title", ["W" * TITLE_ACROSS * TITLE_DOWN, ("Worm " * 4) * TITLE_DOWN, "ليلى حداد", "<b>&"]
)
def test_a_card_is_whole(title: str, tmp_path: Path) -> None:
    asked = Document(title, "", "/sets/a/", (Heading(2, "Why?"),))
    assert halves(asked)
    raw = make(Sheet(asked, HEAD, "letter", "card"))
    assert not broken(raw)
    assert _ink_in_margins(raw, tmp_path) == 0
    assert len(PdfReader(BytesIO(raw)).pages) == 1


@pytest.mark.parametrize("title", [WORD, "word " * 60])
def test_a_title_that_no_card_holds_has_none(title: str) -> None:
    assert halves(Document(title, "", "/sets/a/", (Heading(2, "Why?"),))) is None


MOST_IN_WORD = 63
"""Columns of a table that Word opens."""


def _fields(part: object) -> int:
    if isinstance(part, Form):
        return len(part.columns) * len(part.rows)
    if isinstance(part, Options | Scale):
        return len(part.options if isinstance(part, Options) else part.points)
    return len(part.tips) if isinstance(part, Tips) else isinstance(part, Field)


def _lost(document: Document, told: str) -> list[str]:
    """Return what stands in a document and not in what was made of it; blanks do not count."""
    there = "".join(told.split())
    return [words[:40] for words in _said(document) if "".join(words.split()) not in there]


def _said(document: Document) -> Iterator[str]:
    for part in walk(document):
        if isinstance(part, Field):
            yield from (part.label, part.help)
        if isinstance(part, Options):
            yield from (words for _, words in part.options)
        elif isinstance(part, Form):
            yield from (column.words for column in part.columns)
        elif isinstance(part, Letter):
            yield from (*part.lines, *part.subjects)
        elif isinstance(part, Paragraph):
            yield from (run.text for run in part.runs)
        elif isinstance(part, Heading):
            yield part.words
        elif isinstance(part, Cells):
            yield from (run.text for row in (part.head, *part.rows) for cell in row for run in cell)


def _words(raw: bytes, folder: Path) -> str:
    (folder / "a.pdf").write_bytes(raw)
    command = ["pdftotext", "a.pdf", "-"]
    told = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return told.stdout.decode()


def _ink_in_margins(raw: bytes, folder: Path) -> int:
    """Return how many words end beyond the margin of their page, 10 mm at least."""
    return sum(_beyond(page) for page in _boxes(raw, folder).split("<page ")[1:])


def _boxes(raw: bytes, folder: Path) -> str:
    """Return where each word stands, by page."""
    (folder / "a.pdf").write_bytes(raw)
    call = ["pdftotext", "-bbox", "a.pdf", "a.html"]
    subprocess.run(call, cwd=folder, check=True)
    return (folder / "a.html").read_text()


def _beyond(page: str) -> int:
    width = float(page.split('width="')[1].split('"', maxsplit=1)[0])
    ends = [float(each.split('"')[0]) for each in page.split('xMax="')[1:]]
    return sum(end > width - 28 for end in ends)


@pytest.mark.parametrize(("columns", "turned"), [(5, "upright"), (8, "wide"), (14, "upright")])
def test_a_sheet_is_turned_for_a_table_alone_that_is_one(columns: int, turned: str) -> None:
    [form] = BAD["14 columns"]
    assert isinstance(form, Form)
    table = replace(form, columns=form.columns[:columns])
    raw = make(Sheet(Document("A", "", "/worksheets/a/", (table,)), HEAD, "letter"))
    box = PdfReader(BytesIO(raw)).pages[0].mediabox
    assert ("wide" if box.width > box.height else "upright") == turned


@pytest.mark.parametrize(
    "title", ["A", "For your HR or legal office: a visitor who comes to learn"]
)
def test_the_foot_of_a_large_print_stays_on_its_sheet(title: str, tmp_path: Path) -> None:
    sheet = Sheet(Document(title, "", f"/worksheets/{'a' * 40}/", ()), HEAD, "letter", "large")
    ends = _boxes(make(sheet), tmp_path).split('yMax="')[1:]
    assert max(float(each.split('"')[0]) for each in ends) < LOW - 9  # what printers leave out


def test_a_picture_from_elsewhere_is_never_asked_for() -> None:
    head = replace(HEAD, logo="https://example.org/logo.png", logo_words="Us")
    raw = make(Sheet(Document("A", "", "/worksheets/a/", ()), head, "letter"))
    [page] = PdfReader(BytesIO(raw)).pages
    assert len(page.images) == 1  # the code of squares


def test_of_a_broken_picture_the_words_are_shown(tmp_path: Path) -> None:
    head = replace(HEAD, logo=data("a.svg", b"<svg xmlns="), logo_words="Our mark")
    raw = make(Sheet(Document("A", "", "/worksheets/a/", ()), head, "letter"))
    assert not broken(raw)
    assert "Our mark" in _words(raw, tmp_path)


def test_a_large_logo_stays_in_its_corner() -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" width="8000" height="8000"/>'
    head = replace(HEAD, logo=data("a.svg", drawing), logo_words="Us")
    raw = make(Sheet(Document("A", "", "/worksheets/a/", ()), head, "letter"))
    assert not broken(raw)
    assert len(PdfReader(BytesIO(raw)).pages) == 1


@pytest.mark.parametrize("form", ["print", "fillable", "large", "card"])
def test_a_long_way_to_reach_people_stays_on_the_paper(form: PrintForm, tmp_path: Path) -> None:
    hours = f"{'every day but Sunday, ' * 5}and by appointment"
    head = replace(HEAD, ways=(("Call", "555-010-0142"), ("Hours", hours)))
    asked = Document("A", "", "/sets/a/", (Heading(2, "Why?"),))
    raw = make(Sheet(asked, head, "letter", form))
    assert not broken(raw)
    assert _ink_in_margins(raw, tmp_path) == 0
