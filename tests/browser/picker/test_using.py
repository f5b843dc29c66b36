"""Picking by keyboard, on paper, without JavaScript; for everybody."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import SMALL, on_screens
from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.picker.questions import FIRST, MEETINGS, button, everything, field, picked, shown
from tests.browser.served import Guide, unfold
from tests.searching import files_of, rows


def test_the_keyboard_alone_filters_and_picks(questions: Page, guide: Guide) -> None:
    field(questions).focus()
    questions.keyboard.type("living left school")
    questions.keyboard.press("Enter")
    expect(questions).to_have_url(guide.at("/questions/?words=living+left+school"))
    until(questions, "Clear the filters")
    until(questions, "What did you think you'd do for a living when you left school?")
    until(questions, "Add to my questions")
    questions.keyboard.press("Space")

    expect_soon(lambda: picked(questions, guide), ["first-plan"])
    expect(questions.locator("[data-in]:focus")).to_have_count(1)


HIDDEN = """question => document.querySelector('section.mine').getBoundingClientRect().bottom >
    question.getBoundingClientRect().top"""
"""Whether a question begins behind what stays at the top of the screen."""


@pytest.mark.parametrize("width", [320, 1280])
def test_a_question_that_an_address_names_stands_below_how_many_are_picked(
    open_page: OpenPage, guide: Guide, width: int
) -> None:
    page = open_page(width=width)
    page.goto(guide.at("/questions/career-path/"))
    named = page.locator("main h2[id]").nth(5)
    expect(page.get_by_role("link", name="See my questions")).to_be_visible()
    page.goto(f"{page.url}#{named.get_attribute('id')}")

    expect(named).to_be_in_viewport()
    expect_soon(lambda: named.evaluate(HIDDEN), wanted=False)


@pytest.mark.parametrize("width", [320, 1280])
def test_whatever_can_be_pressed_is_44_pixels_high(
    open_page: OpenPage, guide: Guide, width: int
) -> None:
    page = open_page(width=width)
    for place in (
        "/questions/?topic=skills",
        "/questions/career-path/?phase=open",
        "/sets/first-talk-with-anybody/",
    ):
        page.goto(guide.at(place))
        page.locator(".pick:visible").first.click()
        tools = page.locator("question-picker :is(button, select, input, summary):visible")
        expect(tools.nth(5)).to_be_visible()
        assert tools.evaluate_all(SMALL) == [], place


@pytest.mark.parametrize(
    "place", ["/questions/", "/questions/career-path/", "/sets/first-talk-with-anybody/"]
)
def test_without_javascript_every_question_is_there_and_no_tool(
    open_page: OpenPage, guide: Guide, place: str
) -> None:
    page = open_page(javascript=False)
    page.goto(guide.at(place))
    unfold(page)
    rows = page.locator("[data-facts]")

    expect(rows).to_have_count(asked(guide, place))
    expect(page.locator("[data-facts]:visible")).to_have_count(asked(guide, place))
    expect(page.locator("#_main :is(button, input, select):visible")).to_have_count(0)


def test_nothing_to_press_is_printed(questions: Page) -> None:
    button(questions, FIRST).click()
    questions.emulate_media(media="print")

    expect(questions.locator("#_main :is(button, input, select):visible")).to_have_count(0)
    expect_soon(lambda: shown(questions), everything(questions))


TAKING = {
    "/questions/career-path/?phase=open": ".pick:visible",
    "/sets/first-talk-with-anybody/": "[data-do=all]",
}
"""What takes questions on other pages: a bank's button, a set's."""


def test_no_state_of_picking_bars_anybody(page: Page, guide: Guide) -> None:
    found: list[str] = []

    def look(state: str) -> None:
        found.extend(f"{state}: {each}" for each in on_screens(page))

    page.goto(guide.at("/questions/"))
    look("nothing picked")
    unfold(page)
    page.locator(".pick").first.click()
    page.locator(".pick").nth(1).click()
    look("picked")
    page.get_by_label("Topic").select_option("Career path")
    look("filtered")
    field(page).fill("xylophone")
    look("no hit")
    page.evaluate(MEETINGS, guide.at("/assets/scripts/kit.js"))
    look("for a meeting")
    for place, pressed in TAKING.items():
        page.goto(guide.at(place))
        page.locator(pressed).first.click()
        look(place)

    assert not found, "\n".join(found)


def asked(guide: Guide, place: str) -> int:
    """Count the questions of a page: of a set as its text says, of banks as search knows them."""
    if place.startswith("/sets/"):
        return 7
    return sum(re.match(rf"{place}.*#", row[0]) is not None for row in rows(files_of(guide.site)))


def until(page: Page, name: str) -> None:
    """Press Tab until something of this name has the focus."""
    for _ in range(12):
        page.keyboard.press("Tab")
        focused: Any = page.evaluate("document.activeElement.innerText")
        if name in str(focused):
            return
    raise AssertionError(f"Tab does not reach {name}")
