"""The list of questions by keyboard, and for everybody."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import SMALL, on_screens
from tests.browser.conftest import OpenPage
from tests.browser.my_questions.lists import PICKED, A, card, kit, opened, own, press, texts
from tests.browser.served import Guide


def test_the_keyboard_alone_adds_orders_and_takes_out(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/my-kit/questions/"))
    for text in ("One?", "Two?"):
        own(page).focus()
        page.keyboard.type(text)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
    press(page, "Move up", "One?").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(texts(page)).to_have_text(["Two?", "One?"])
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(texts(page)).to_have_text(["Two?"])


@pytest.mark.parametrize("width", [320, 1280])
def test_whatever_can_be_pressed_is_44_pixels_high(
    open_page: OpenPage, guide: Guide, width: int
) -> None:
    page = opened(open_page(width=width), guide, meeting=True)
    tools = page.locator("my-questions :is(button, select, input, summary):visible")

    expect(tools).to_have_count(1 + 3 * 3 + 1 + 4)
    assert tools.evaluate_all(SMALL) == []


def test_no_state_of_the_list_bars_anybody(page: Page, guide: Guide) -> None:
    found: list[str] = []

    def look(state: str) -> None:
        found.extend(f"{state}: {each}" for each in on_screens(page))

    page.goto(guide.at("/my-kit/questions/"))
    look("empty")
    opened(page, guide, [*PICKED, {"id": "own-1", "words": ["x" * 300], "minutes": 3}])
    look("filled")
    card(page, A).locator("summary").click()
    press(page, "Move down", A).click()
    look("open and moved")
    opened(page, guide, meeting=True)
    look("over time, for a meeting")
    page.evaluate("async url => (await import(url)).kit.store.erase()", kit(guide))
    look("erased")

    assert not found, "\n".join(found)
