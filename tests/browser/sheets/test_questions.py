"""The reader's questions on a sheet."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.kept import envelope, keep
from tests.browser.served import Guide
from tests.browser.sheets.filled import MEETING

QUESTIONS = [
    {"id": "first-plan", "words": ["What was your first plan?"], "minutes": 4},
    {"id": "own-1", "words": ["Who decides where a line goes?"], "minutes": 3},
    {"id": "own-2", "words": ["What would you do again?"], "minutes": 3},
]


def test_my_questions_fill_the_empty_lines_and_nothing_else(page: Page, guide: Guide) -> None:
    open_with_questions(page, guide)
    page.get_by_label("Question 1", exact=True).fill("Mine stays")
    page.get_by_label("Notes on question 2", exact=True).fill("A note without a question")
    page.get_by_role("button", name="Fill in my questions").click()

    expect(page.locator(".kit-message")).to_have_text("Your questions are filled in: 3.")
    filled = (
        "Mine stays",
        "",
        "What was your first plan?",
        "Who decides where a line goes?",
        "What would you do again?",
        "",
        "",
    )
    for slot, question in enumerate(filled, start=1):
        expect(page.get_by_label(f"Question {slot}", exact=True)).to_have_value(question)
    expect(page.get_by_label("Notes on question 2", exact=True)).to_have_value(
        "A note without a question"
    )
    page.reload()
    expect(page.get_by_label("Question 3", exact=True)).to_have_value("What was your first plan?")


def test_a_question_that_is_there_already_is_not_filled_in_twice(page: Page, guide: Guide) -> None:
    open_with_questions(page, guide)
    fill_in = page.get_by_role("button", name="Fill in my questions")
    fill_in.press("Enter")
    fill_in.press("Enter")

    expect(page.get_by_label("Question 4", exact=True)).to_have_value("")
    expect(fill_in).to_be_focused()


def test_questions_without_a_line_are_told(page: Page, guide: Guide) -> None:
    open_with_questions(page, guide)
    for slot in range(1, 7):
        page.get_by_label(f"Question {slot}", exact=True).fill(f"Mine {slot}")
    page.get_by_role("button", name="Fill in my questions").click()

    expect(page.locator(".kit-message")).to_have_text(
        "Your questions are filled in: 1. No empty line was left for 2 more."
    )


def test_nothing_is_offered_where_no_question_was_picked(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/question-picker/"))

    expect(page.get_by_role("button", name="Fill in my questions")).to_be_hidden()


def open_with_questions(page: Page, guide: Guide) -> Any:
    """Open a sheet for a meeting with three questions."""
    page.goto(guide.at("/worksheets/question-picker/"))
    keep(
        page,
        {
            "meetings": envelope([MEETING]),
            "current": envelope("dana"),
            "questions/dana": envelope(QUESTIONS),
        },
    )
    page.reload()
