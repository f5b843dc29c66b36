"""Large print is large wherever there are letters."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from askwell.handouts.letterhead import data
from askwell.handouts.making import make
from askwell.handouts.paper import Sheet
from askwell.handouts.parts import Document, Picture
from tests.handouts.everything import EVERYTHING, HEAD

LARGE = 18


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
