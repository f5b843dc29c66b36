"""What stays on one page of paper with what it belongs to."""

from __future__ import annotations

from html import unescape

import pytest

from askwell.handouts.paper import MOST_OPTIONS, MOST_ROWS, Sheet, html
from askwell.handouts.parts import (
    Cells,
    Column,
    Document,
    Form,
    Heading,
    Options,
    Paragraph,
    Part,
    Run,
    Tip,
    Tips,
)
from tests.handouts.everything import HEAD


def page(part: Part) -> str:
    return html(Sheet(Document("A sheet", "", "/worksheets/short/", (part,)), HEAD, "letter"))


@pytest.mark.parametrize(("number", "whole"), [(MOST_OPTIONS, True), (MOST_OPTIONS + 1, False)])
def test_options_stay_together_but_for_very_many(number: int, *, whole: bool) -> None:
    options = tuple((str(option), f"Option {option}") for option in range(number))
    assert ('class="field together"' in page(Options("some", "Which?", "", options))) == whole


@pytest.mark.parametrize(("words", "opens"), [("Fill yours in:", True), ("It is yours.", False)])
def test_words_that_lead_to_what_follows_stay_with_it(words: str, *, opens: bool) -> None:
    assert ('class="plain opens"' in page(Paragraph((Run(words),)))) == opens


@pytest.mark.parametrize(("number", "whole"), [(MOST_ROWS, True), (MOST_ROWS + 1, False)])
def test_a_table_to_read_is_whole_but_for_a_long_one(number: int, *, whole: bool) -> None:
    row = ((Run("One"),), (Run("Two"),))
    assert ('class="cells together"' in page(Cells(row, (row,) * number))) == whole


@pytest.mark.parametrize(("number", "whole"), [(MOST_ROWS, True), (MOST_ROWS + 1, False)])
def test_a_table_to_fill_in_is_whole_but_for_a_long_one(number: int, *, whole: bool) -> None:
    rows = tuple((str(row), "") for row in range(number))
    called = tuple(f"row {row}" for row in range(number))
    form = Form("t", "A table", columns=(Column("a", "What"),), rows=rows, called=called)
    assert ('<div class="whole">' in page(form)) == whole


@pytest.mark.parametrize("own_page", [True, False])
def test_a_heading_that_is_to_be_folded_away_begins_a_page(*, own_page: bool) -> None:
    made = page(Heading(2, "The key", own_page))
    assert ('<h2 class="own-page">The key</h2>' in made) == own_page


def test_a_fact_begins_beside_its_name_and_a_mark_of_a_tip_stays_on_one_line() -> None:
    tips = Tips((Tip("a", "Smile.", ("Must do", "in person"), "It helps."),))
    held = Document("A", "", "/a/", (tips,), facts=(("Send it", "Early in the week"),))
    body = html(Sheet(held, HEAD, "letter"))
    assert "Send it:</strong>\u00a0Early in the week" in unescape(body)
    assert '(<span class="mark">Must do</span>, <span class="mark">in person</span>)' in body
