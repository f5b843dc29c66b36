"""Sheets fill their pages: what is tried is what can be better, alone and in a bundle."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from askwell.handouts.filling import Extent, Fit, is_better, tries
from askwell.handouts.letterhead import data
from askwell.handouts.making import make
from askwell.handouts.paper import TALL, Bundle, Sheet
from askwell.handouts.parts import Document, Letter, Lines, Paragraph, Part, Run
from tests.handouts.everything import HEAD

HEIGHT = 250


def sheet(*lines: int) -> Document:
    fields: list[Part] = [Lines(f"f{n}", f"Field {n}", lines=each) for n, each in enumerate(lines)]
    return Document("A sheet", "", "/worksheets/a/", tuple(fields))


def tried(document: Document, pages: int, filled: float, own: Fit | None = None) -> list[Fit]:
    return tries(document, Extent(pages, filled, HEIGHT), TALL["print"], own or Fit())


def test_a_page_with_little_on_it_is_saved_by_the_first_way_that_can() -> None:
    assert tried(sheet(6, 6), 2, 0.2)[0] == Fit(1, is_snug=True)
    assert tried(sheet(6, 6), 2, 0.55)[0] == Fit(0.5, is_snug=True)
    assert tried(sheet(), 2, 0.2) == [Fit(1, is_snug=True)]


def test_what_cannot_save_a_page_is_not_tried() -> None:
    assert not tried(sheet(), 2, 0.6)
    assert not tried(sheet(), 1, 0.2)
    lined = tried(sheet(*(2,) * 12), 2, 0.3)  # a line to write on is as high on a snug sheet
    assert not any(fit.is_snug for fit in lined)

    words = Document("A text", "", "/emails/a/", (Letter(("A short line.",) * 30),))
    assert tried(sheet(), 2, 0.45)
    assert not tried(words, 2, 0.45)  # its lines get less high, and no fewer


def test_a_page_gets_as_many_lines_as_it_can_hold() -> None:
    assert tried(sheet(6, 6), 1, 0.5) == [Fit(2), Fit(1.75), Fit(1.5), Fit(1.25)]
    assert tried(sheet(6, 6), 1, 0.87) == [Fit(1.25)]
    assert not tried(sheet(6, 6), 1, 0.95)


def test_a_snug_sheet_is_tried_again_only_if_its_last_page_is_nearly_empty() -> None:
    own = Fit(1, is_snug=True)
    assert not tried(sheet(6, 6), 2, 0.7, own)
    assert all(fit.share > 1 for fit in tried(sheet(6, 6), 2, 0.5, own))
    assert tried(sheet(6, 6), 2, 0.15, own)[0] == Fit(0.5, is_snug=True)
    assert tried(sheet(4), 2, 0.3, own) == [
        Fit(share, is_snug=True) for share in (2, 1.75, 1.5, 1.25)
    ]


def test_a_fit_is_better_if_it_saves_a_page_or_fills_it() -> None:
    one, two = Extent(1, 0.9, HEIGHT), Extent(2, 0.3, HEIGHT)
    assert is_better(Fit(1, is_snug=True), one, Fit(), two)
    assert not is_better(Fit(1, is_snug=True), two, Fit(), two)
    assert is_better(Fit(2), two, Fit(), two)
    assert not is_better(Fit(2), two, Fit(), one)


def test_a_sheet_takes_as_many_pages_in_a_bundle_as_alone() -> None:
    words = Paragraph((Run("Somebody said so, and somebody else did not. " * 9),))
    long = Document("A text", "", "/guide/a/", (words,) * 11)
    short = Document("A note", "", "/guide/b/", (words,))
    [alone, other] = [pages(Sheet(each, HEAD, "letter")) for each in (long, short)]
    assert (alone, other) == (1, 1)
    assert pages(Bundle("Both", (long, short), HEAD, "letter")) == 3


def pages(source: Sheet | Bundle) -> int:
    return len(PdfReader(BytesIO(make(source))).pages)


def test_a_logo_stands_beside_the_words_and_takes_no_page() -> None:
    square = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"/>'
    logo = data("logo.svg", square.encode())
    with_logo = replace(HEAD, logo=logo, logo_words="The office")
    full = next(n for n in range(20, 60) if pages(Sheet(sheet(n + 1), HEAD, "letter")) == 2)

    assert pages(Sheet(sheet(full), with_logo, "letter")) == 1
