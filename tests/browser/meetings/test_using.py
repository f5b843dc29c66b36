"""The list of meetings without JavaScript, and for everybody."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import SMALL, listen, on_screens
from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.kits import keys, put
from tests.browser.meetings.cards import THREE, unfold
from tests.browser.served import Guide


def test_nothing_is_offered_without_javascript_that_would_not_work(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(javascript=False)
    page.goto(guide.at("/my-kit/"))

    expect(
        page.locator("main button:visible, #_main button:visible, #_main input:visible")
    ).to_have_count(0)
    expect(page.get_by_role("heading", name="A meeting pack, on paper")).to_be_visible()


def test_the_kit_bars_nobody_in_any_state(page: Page, guide: Guide) -> None:
    noise = listen(page, guide)
    page.goto(guide.at("/my-kit/"))
    found = [f"empty {each}" for each in on_screens(page)]
    page.get_by_role("button", name="Save this meeting").click()
    found += [f"nameless {each}" for each in on_screens(page)]
    page.get_by_label("Who is it?").fill(
        "Marisol Vega, whose name is longer than any other name of this whole county"
    )
    page.get_by_label("Day of the meeting").fill("2027-03-04")
    page.get_by_label("Time", exact=True).fill("10:30")
    page.get_by_role("button", name="Save this meeting").click()
    found += [f"filled {each}" for each in on_screens(page)]
    page.get_by_role("button", name="Erase everything here").click()
    found += [f"asking {each}" for each in on_screens(page)]
    page.get_by_role("button", name="Yes, erase everything").click()
    found += [f"erased {each}" for each in on_screens(page)]

    assert found + noise == []
    expect_soon(lambda: keys(page), [])


@pytest.mark.parametrize("width", [320, 1280])
def test_everything_to_press_is_large_enough(open_page: OpenPage, guide: Guide, width: int) -> None:
    page = open_page(width=width)
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    boxes = page.locator(
        "meeting-book :is(button, a:not(.to-status), input, select):visible,"
        "kit-file :is(button, input):visible"
    )

    expect(boxes.nth(20)).to_be_visible()
    assert boxes.evaluate_all(SMALL) == []
    to_status = page.locator(".to-status")
    to_status.focus()  # only then is it seen
    expect_soon(lambda: to_status.evaluate_all(SMALL), [])
