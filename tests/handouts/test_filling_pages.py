"""Sheets fill their pages: what is tried is what can be better, alone and in a bundle."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from askwell.handouts.filling import Extent, Fit, Writing, is_better, tries
from askwell.handouts.letterhead import data
from askwell.handouts.making import make
from askwell.handouts.paper import HIGHER, TALL, Bundle, Sheet
from askwell.handouts.parts import Column, Document, Form, Letter, Lines, Paragraph, Part, Run
from tests.handouts.everything import HEAD

HEIGHT = 250

HAND = Writing(TALL["print"], HIGHER["print"])


def sheet(*lines: int) -> Document:
    fields: list[Part] = [Lines(f"f{n}", f"Field {n}", lines=each) for n, each in enumerate(lines)]
    return Document("A sheet", "", "/worksheets/a/", tuple(fields))


def tried(document: Document, pages: int, filled: float, own: Fit | None = None) -> list[Fit]:
    return tries(document, Extent(pages, filled, HEIGHT), HAND, own or Fit())


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


def test_a_sheet_that_takes_a_page_more_than_it_promises_is_tried_however_full_that_is() -> None:
    promised = replace(sheet(6, 6), pages=2)
    assert not any(fit.is_snug for fit in tried(sheet(6, 6), 3, 0.7))
    assert tried(promised, 3, 0.7)[0] == Fit(1, is_snug=True)
    assert not any(fit.is_snug for fit in tried(promised, 4, 0.7))


def test_only_a_sheet_that_would_break_its_promise_may_break_short_tables() -> None:
    held = Extent(3, 0.3, HEIGHT, gaps=0.5)
    for document, may in ((replace(sheet(6), pages=2), True), (sheet(6), False)):
        found = tries(document, held, HAND, Fit())
        assert any(fit.has_breaks for fit in found) == may
        assert not found[0].has_breaks


def test_short_tables_are_whole_but_where_that_would_break_a_promise() -> None:
    rows = tuple((str(number), "") for number in range(8))
    tables = tuple(
        Form(name, "A table", "", (Column("a", "What"),), rows, ("row",) * 8) for name in "abc"
    )
    words = Paragraph((Run("Somebody said so, and somebody else did not. " * 9),))
    held = Document("Tables", "", "/worksheets/a/", (*(words,) * 8, *tables))

    def heads(document: Document) -> list[int]:
        made = PdfReader(BytesIO(make(Sheet(document, HEAD, "letter"))))
        return [page.extract_text().count("What") for page in made.pages]

    assert heads(held) == [0, 2, 1]
    assert heads(replace(held, pages=2)) == [1, 3]


def test_a_sheet_with_a_hole_is_tried_snugly_to_close_it() -> None:
    hole = Extent(2, 0.95, HEIGHT, gaps=0.4)
    assert tries(sheet(6, 6), hole, HAND) == [Fit(1, is_snug=True)]
    assert not tries(sheet(6, 6), hole, HAND, Fit(2))  # no more lines fill its last page again
    assert not tries(sheet(6, 6), replace(hole, gaps=0.2), HAND)
    assert is_better(Fit(1, is_snug=True), replace(hole, gaps=0.1), Fit(), hole)
    assert not is_better(Fit(1, is_snug=True), replace(hole, gaps=0.35), Fit(), hole)
    assert not is_better(Fit(1, is_snug=True), Extent(2, 0.2, HEIGHT, gaps=0.1), Fit(), hole)
    assert not is_better(Fit(0.5, is_snug=True), replace(hole, gaps=0.1), Fit(), hole)


def test_rows_get_higher_where_a_last_page_is_half_empty_or_a_hole_is_closed() -> None:
    rows = tuple((str(number), "") for number in range(9))
    table = Form("a", "Who is here", "", (Column("a", "Name"),), rows, ("row",) * 9)
    held = replace(sheet(4), parts=(*sheet(4).parts, table))
    assert tried(held, 2, 0.5)[-5:][0] == Fit(2, is_roomy=True)
    assert not any(fit.is_roomy for fit in tried(held, 2, 0.6))
    hole = Extent(2, 0.95, HEIGHT, gaps=0.4)
    assert tries(held, hole, HAND)[0] == Fit(2, is_snug=True, is_roomy=True)
    assert not any(fit.is_roomy for fit in tries(held, hole, replace(HAND, row=0)))
    assert not tries(held, replace(hole, filled=0.2), HAND, Fit(1, is_roomy=True))


def test_a_fit_is_better_if_it_saves_a_page_or_fills_it() -> None:
    one, two = Extent(1, 0.9, HEIGHT), Extent(2, 0.3, HEIGHT)
    assert is_better(Fit(1, is_snug=True), one, Fit(), two)
    assert not is_better(Fit(1, is_snug=True), two, Fit(), two)
    assert is_better(Fit(2), two, Fit(), two)
    assert not is_better(Fit(2), two, Fit(), one)
    assert not is_better(Fit(2), replace(two, gaps=0.3), Fit(), two)
    assert is_better(Fit(is_roomy=True), two, Fit(), two)
    assert not is_better(Fit(is_roomy=True), replace(two, gaps=0.3), Fit(), two)


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


def test_a_single_line_stays_one_on_a_sheet_with_fewer_lines_and_with_more() -> None:
    held = sheet(1, 4)
    assert [held.with_lines(share).lines_at(1) for share in (0.5, 1, 1.25)] == [3, 5, 6]


def test_rows_to_type_in_are_lower_than_those_to_write_on() -> None:
    rows = tuple((str(number), "") for number in range(21))
    names = Form("a", "Who is here", "", (Column("a", "Name"),), rows, ("row",) * 21)
    held = Document("Names", "", "/worksheets/a/", (names,), pages=1)
    assert pages(Sheet(held, HEAD, "letter", "fillable")) == 1
    assert pages(Sheet(held, HEAD, "letter")) == 2
