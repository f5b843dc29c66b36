"""Large print is large wherever there are letters."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from askwell.handouts.making import make
from askwell.handouts.paper import Sheet
from tests.handouts.everything import EVERYTHING, HEAD

LARGE = 18


def test_no_letters_are_smaller_than_eighteen_points() -> None:
    small: dict[str, float] = {}

    def hear(words: str, page: list[float], line: list[float], _font: object, size: float) -> None:
        points = size * abs(line[3] * page[3])
        if words.strip() and points < LARGE - 0.01:
            small[words.strip()] = points

    raw = make(Sheet(EVERYTHING, HEAD, "letter", "large"))
    told = "".join(page.extract_text(visitor_text=hear) for page in PdfReader(BytesIO(raw)).pages)
    assert not small
    assert "Must do" in told
    assert "When" in told
