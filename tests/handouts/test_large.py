"""Large print is large wherever there are letters."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from askwell.handouts.letterhead import data
from askwell.handouts.making import make
from askwell.handouts.paper import MOST_OPTIONS_LARGE, Sheet, html
from askwell.handouts.parts import (
    Column,
    Document,
    Form,
    Line,
    Lines,
    Options,
    Part,
    Picture,
    Scale,
)
from tests.handouts.everything import EVERYTHING, HEAD

LARGE = 18
MILLIMETER = 72 / 25.4

COLUMNS = tuple(Column(each.lower(), each) for each in ("Who", "Where", "Why", "How"))
PEOPLE = Form("p", "People", columns=COLUMNS, rows=(("a", "Aunts"),), called=("Aunts",))
NUMBERED = Form("p", "People", columns=COLUMNS, rows=(("1", ""),), called=("row 1",))

DRAWING = b"""<svg xmlns="http://www.w3.org/2000/svg" width="600" height="540" \
font-family="sans-serif"><text x="9" y="99" font-size="24">A word</text></svg>"""


def test_no_letters_are_smaller_than_eighteen_points() -> None:
    _all_are_large(Sheet(EVERYTHING, HEAD, "letter", "large"), "Must do", "When")


def test_the_words_of_a_drawing_are_as_large_as_it_was_drawn() -> None:
    held = (("brand/a.svg", data("a.svg", DRAWING)),)
    shown = Document("A", "", "/a/", (Picture("brand/a.svg", "Words"),))
    _all_are_large(Sheet(shown, HEAD, "letter", "large", held), "A word")


def _all_are_large(sheet: Sheet, *words: str) -> None:
    """Look at all letters of a sheet, and whether these words are among them."""
    small: dict[str, float] = {}

    def hear(words: str, page: list[float], line: list[float], _font: object, size: float) -> None:
        points = size * abs(line[3] * page[3])
        if words.strip() and points < LARGE - 0.01:
            small[words.strip()] = points

    pages = PdfReader(BytesIO(make(sheet))).pages
    told = "".join(page.extract_text(visitor_text=hear) for page in pages)
    assert not small
    assert {word for word in words if word in told} == {*words}


@pytest.fixture
def tops(tmp_path: Path) -> Callable[..., dict[str, float]]:
    """Return what tells how far down on its page each word of a sheet begins, in millimeters."""

    def tell(*parts: Part) -> dict[str, float]:
        (tmp_path / "a.pdf").write_bytes(make(_sheet(*parts)))
        call = ["pdftotext", "-bbox", "a.pdf", "-"]
        told = subprocess.run(call, cwd=tmp_path, capture_output=True, text=True, check=True).stdout
        words = re.findall(r'yMin="([\d.]+)".*>(.+)</word>', told)
        return {word: float(top) / MILLIMETER for top, word in words}

    return tell


def _sheet(*parts: Part) -> Sheet:
    return Sheet(Document("Title", "", "/a/", parts), HEAD, "letter", "large")


def test_lines_of_a_row_are_near_each_other_for_each_has_its_label(
    tops: Callable[..., dict[str, float]],
) -> None:
    told = tops(PEOPLE)
    assert told["Where"] - told["Who"] == pytest.approx(11, abs=0.5)


def test_a_row_without_a_name_has_its_number_before_what_is_asked_first() -> None:
    assert "1. Who" in html(_sheet(NUMBERED))
    assert "Row 1" not in html(_sheet(NUMBERED))
    assert ">Who" in html(_sheet(PEOPLE))


def test_a_date_has_a_whole_line() -> None:
    assert 'class="field one beside"' in html(_sheet(Line("day", "Which day?", short=True)))


@pytest.mark.parametrize("more", [False, True])
def test_a_long_list_of_options_may_go_on_on_the_next_page(*, more: bool) -> None:
    options = tuple((str(each), "A word") for each in range(MOST_OPTIONS_LARGE + more))
    is_whole = 'class="field together"' in html(_sheet(Options("o", "Which?", "", options)))
    assert is_whole != more


def test_the_ends_of_a_scale_stand_in_one_line(tops: Callable[..., dict[str, float]]) -> None:
    points = tuple((f"{each}-of-5", f"{each}.") for each in range(1, 6))
    told = tops(Scale("pay", "Is it enough?", "", "far too little", "more than plenty", points))
    assert told["far"] == told["1."] == told["plenty"]


def test_the_foot_stands_clear_of_the_last_line(tops: Callable[..., dict[str, float]]) -> None:
    told = tops(*(Lines(f"l{each}", f"Line{each}", lines=1) for each in range(30)))
    lowest = 11 * 25.4 - 18  # what is written on ends there
    assert told["Title"] > lowest + 2.5
