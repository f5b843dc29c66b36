"""The reader's list of questions on paper and as text."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.my_questions.lists import WITH_BLANK, A, card, opened
from tests.browser.paper import sheets_of
from tests.browser.served import Guide


def test_the_list_is_saved_as_text(page: Page, guide: Guide) -> None:
    opened(page, guide, [WITH_BLANK, {"id": "own-1", "words": ["Who else?"], "minutes": 3}])
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as text").click()

    assert download.value.suggested_filename == "my-questions.txt"
    words = Path(download.value.path()).read_text("utf-8")
    assert words == "My questions\n\n1. What drew you to [their workplace]?\n\n2. Who else?\n"


def test_every_question_is_printed_with_its_lines_and_never_parted_from_them(
    page: Page, guide: Guide
) -> None:
    many = [
        {"id": f"own-{number}", "words": [f"Question {number:02}, the one?"], "minutes": 2}
        for number in range(17)
    ]
    opened(page, guide, many)
    sheets = sheets_of(page)
    on_each = [len(re.findall(r"Question \d\d, the one\?", sheet.words)) for sheet in sheets]

    assert sum(on_each) == 17
    assert [sheet.lines for sheet in sheets] == [4 * count for count in on_each]


def test_paper_has_the_person_and_what_was_opened_and_no_tools(page: Page, guide: Guide) -> None:
    opened(page, guide, meeting=True)
    words = " ".join(sheet.words for sheet in sheets_of(page))
    assert "For Marisol Vega" in words
    assert "What were you doing just before this?" not in words
    for tool in ("Move up", "Take out", "Then ask", "Add it", "On paper", "No one yet"):
        assert tool not in words
    card(page, A).locator("summary").click()

    assert "What were you doing just before this?" in " ".join(
        sheet.words for sheet in sheets_of(page)
    )


def test_the_button_prints(mine: Page) -> None:
    mine.evaluate("window.print = () => { window.printed = true }")
    mine.get_by_role("button", name="Print with room for notes").click()

    mine.wait_for_function("window.printed")


def test_without_javascript_the_page_says_how_to_do_it_on_paper(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(javascript=False)
    page.goto(guide.at("/my-kit/questions/"))
    paper = page.get_by_role("region", name="On paper")

    expect(paper).to_be_visible()
    for name, place in (
        ("all the questions", "/questions/"),
        ("set", "/sets/"),
        ("My questions for this talk", "/worksheets/question-picker/"),
    ):
        link = paper.get_by_role("link", name=name, exact=True)
        expect(link).to_have_js_property("href", guide.at(place))
    expect(page.locator("#_main :is(button, input, select, summary):visible")).to_have_count(0)
    assert "Choose about seven" in " ".join(sheet.words for sheet in sheets_of(page))
