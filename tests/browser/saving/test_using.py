"""What is asked about keeping bars nobody."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.barriers import expect_no_barriers_on_any_screen
from tests.browser.conftest import OpenPage
from tests.browser.kept import DOCUMENT, MINE, SHEET, choose, envelope, expect_soon, keep
from tests.browser.kits import meeting, put
from tests.browser.saving.sheet import BLOCKED, FULL, answer, conflict, erase, prepared, said, state
from tests.browser.served import Guide

HIDDEN = """(() => {
    const [field, status] = [document.activeElement, document.querySelector('.kit-status')]
    const [{bottom}, {top}] = [field, status].map(element => element.getBoundingClientRect())
    return !status.contains(field) && bottom > top
})()"""

SHARE = """bar => {
    const {paddingTop, paddingBottom} = getComputedStyle(bar)
    const below = parseFloat(paddingBottom) - parseFloat(paddingTop)
    return (bar.offsetHeight - below) / innerHeight
}"""
"""What the status takes of a screen above the bar of a phone, below which it ends."""


def test_nothing_bars_the_way_when_empty_asked_kept_and_undone(page: Page, guide: Guide) -> None:
    page.goto(guide.at(SHEET))
    expect_no_barriers_on_any_screen(page)
    answer(page).fill("Dana")
    expect(page.get_by_role("button", name=MINE)).to_be_visible()
    expect_no_barriers_on_any_screen(page)
    choose(page, MINE)
    expect_no_barriers_on_any_screen(page)
    page.get_by_role("button", name="Clear it").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    expect_no_barriers_on_any_screen(page)
    conflict(page, guide)
    expect_no_barriers_on_any_screen(page)


def test_nothing_bars_the_way_when_newer_erased_full_and_blocked(
    browser: Browser, guide: Guide
) -> None:
    for script in (FULL, BLOCKED):
        page = prepared(browser, script)
        page.goto(guide.at(SHEET))
        answer(page).fill("Dana")
        expect(state(page)).to_contain_text("Not saved")
        expect_no_barriers_on_any_screen(page)
        page.context.close()
    page = prepared(browser, "")
    page.goto(guide.quiet)
    keep(page, {DOCUMENT: envelope({"plan-to-choose": "From the future"}, schema=99)})
    page.goto(guide.at(SHEET))
    expect(said(page)).to_contain_text("A newer version of this guide wrote this.")
    expect_no_barriers_on_any_screen(page)
    erase(page)
    expect(said(page)).to_contain_text("Everything kept here is erased.")
    expect_no_barriers_on_any_screen(page)
    page.context.close()


def test_what_is_asked_leaves_room_on_a_phone(browser: Browser, guide: Guide) -> None:
    page = prepared(browser, "", viewport={"width": 390, "height": 844})
    page.goto(guide.at(SHEET))
    answer(page).fill("Dana")
    expect(page.get_by_role("button", name=MINE)).to_be_visible()
    bar = page.locator("kit-status")
    expect_soon(lambda: bar.evaluate(SHARE) <= 0.15, wanted=True)
    choose(page, MINE)
    page.mouse.move(0, 0)  # a bar under the mouse says all
    page.reload()
    expect(state(page)).to_contain_text("Saved on this device")

    expect_soon(lambda: bar.evaluate(SHARE) <= 0.06, wanted=True)
    bar.evaluate("bar => bar.getAnimations().forEach(one => one.finish())")
    expect_soon(lambda: bar.evaluate("bar => bar.offsetWidth <= 24"), wanted=True)
    page.context.close()


def test_letters_of_double_size_are_not_covered_by_what_is_asked(
    large_text: Browser, guide: Guide
) -> None:
    page = large_text.new_page(viewport={"width": 390, "height": 844}, service_workers="block")
    page.goto(guide.at(SHEET))
    answer(page).fill("Dana")
    expect(page.get_by_role("button", name=MINE)).to_be_visible()

    expect(page.locator("kit-status")).to_have_css("position", "static")


def test_the_keyboard_reaches_what_is_asked_before_the_page(sheet: Page) -> None:
    answer(sheet).fill("Dana")
    expect(sheet.get_by_role("button", name=MINE)).to_be_visible()
    sheet.locator("#_main").focus()
    sheet.keyboard.press("Tab")
    sheet.keyboard.press("Tab")

    expect(sheet.get_by_role("button", name=MINE)).to_be_focused()


@pytest.mark.parametrize(
    ("address", "end", "key"),
    [
        (SHEET, "kept-sheet textarea >> nth=-1", "Tab"),
        ("/checklists/before-you-press-send/", "kept-sheet input >> nth=-1", "Tab"),
        ("/emails/ask-cold/", "[data-do=copy]", "Shift+Tab"),
        ("/my-kit/", ".meeting summary >> nth=-1", "Tab"),
        ("/my-kit/questions/", "#_own", "Shift+Tab"),
    ],
)
def test_three_keys_lead_from_the_end_of_a_tool_to_what_is_asked_and_back_there(
    page: Page, guide: Guide, address: str, end: str, key: str
) -> None:
    two = [meeting(1, "Marisol Vega"), meeting(2, "Theo Brandt")]
    put(page, guide, {"meetings": two, "current": "m1"}, "undecided")
    page.goto(guide.at(address))
    asked = page.locator(".kit-choice button").first
    expect(asked).to_be_visible()
    page.locator(end).focus()
    for pressed in (key, "Enter", "Tab"):
        page.keyboard.press(pressed)
    expect(asked).to_be_focused()
    page.keyboard.press("Enter")
    expect(asked).to_be_hidden()

    expect(page.locator(".to-status")).to_be_focused()


@pytest.mark.parametrize("width", [320, 390])
def test_a_field_in_focus_is_not_hidden_behind_the_question(
    open_page: OpenPage, guide: Guide, width: int
) -> None:
    page = open_page(width=width)
    page.goto(guide.at(SHEET))
    answer(page).fill("Dana")
    expect(page.get_by_role("button", name=MINE)).to_be_visible()
    answer(page).focus()
    hidden = []
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate(HIDDEN):
            hidden.append(
                page.evaluate("document.activeElement.name || document.activeElement.textContent")
            )

    assert hidden == []
