"""How long the reader's questions take."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.my_questions.lists import C, opened, press
from tests.browser.served import Guide


def test_minutes_are_counted_against_twenty_without_a_meeting(mine: Page) -> None:
    expect(mine.locator(".mine-total")).to_have_text("3 questions, about 8 of 20 minutes.")
    expect(mine.locator(".mine-clock")).to_have_text(
        ["about 4 minutes", "about 3 minutes", "about 1 minute"]
    )


def test_minutes_are_counted_against_the_meeting(page: Page, guide: Guide) -> None:
    opened(page, guide, meeting=True)

    expect(page.locator(".mine-total")).to_have_text(
        "3 questions, about 8 of 7 minutes. That is 1 more than the talk has:"
        " put what matters most first."
    )
    press(page, "Take out", C).click()
    expect(page.locator(".mine-total")).to_have_text("2 questions, about 7 of 7 minutes.")
