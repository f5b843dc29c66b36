"""Readers choose where answers are kept, and are told what that means."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.barriers import expect_no_barriers
from tests.browser.kept import (
    DOCUMENT,
    MINE,
    PREFIX,
    SHARED,
    SHEET,
    choose,
    expect_soon,
    stored,
)
from tests.browser.saving.sheet import answer, beside, prepared, said, state
from tests.browser.served import Guide

SAFARI = "Object.defineProperty(Navigator.prototype, 'vendor', {get: () => 'Apple Computer, Inc.'})"


def test_nothing_is_shown_before_something_is_kept(sheet: Page) -> None:
    expect(sheet.locator("kit-status")).to_be_hidden()
    assert sheet.evaluate("Object.keys(localStorage)") == []


def test_the_bar_stands_below_it_while_somebody_types(sheet: Page) -> None:
    sheet.set_viewport_size({"width": 390, "height": 844})
    answer(sheet).fill("Dana")
    expect(sheet.locator(".kit-state, .kit-choice").locator("visible=true")).to_have_count(1)
    expect(sheet.locator(".bar")).to_be_visible()
    between = """() => {
        const box = name => document.querySelector(name).getBoundingClientRect()
        return box('.bar').top - box('.kit-choice .button').bottom
    }"""

    assert 0 <= sheet.evaluate(between) < 16


def test_the_bar_gives_its_room_to_whoever_types_where_nothing_is_kept_yet(sheet: Page) -> None:
    sheet.set_viewport_size({"width": 390, "height": 844})
    expect(sheet.locator(".bar")).to_be_visible()
    answer(sheet).focus()

    expect(sheet.locator(".bar")).to_be_hidden()


def test_the_first_save_is_announced_once_and_asks_whose_device_it_is(sheet: Page) -> None:
    answer(sheet).fill("Dana")

    expect(said(sheet)).to_have_text(
        "Your answers are kept until you close this tab. Early on this page, in “Where your answers"
        " are kept”, say whose device this is."
    )
    asked = sheet.get_by_role("group", name="Closing loses it. Whose device?")
    expect(asked).to_be_visible()
    sheet.evaluate(
        "window.spoken = 0; new MutationObserver(() => window.spoken++).observe("
        "document.querySelector('.kit-message'),"
        " {childList: true, characterData: true, subtree: true})"
    )
    answer(sheet).fill("Dana Whitfield")
    sheet.wait_for_function(
        "key => sessionStorage.getItem(key)?.includes('Whitfield')", arg=PREFIX + DOCUMENT
    )
    assert sheet.evaluate("window.spoken") == 0


def test_before_the_choice_answers_live_in_the_tab_only(sheet: Page) -> None:
    answer(sheet).fill("Dana")

    expect(state(sheet)).to_have_text("Kept in this tab for now")
    expect_soon(lambda: stored(sheet, DOCUMENT, "sessionStorage"), {"plan-to-choose": "Dana"})
    assert sheet.evaluate("Object.keys(localStorage)") == []


def test_the_readers_own_device_keeps_answers_after_the_tab_is_closed(
    kept: Page, guide: Guide
) -> None:
    context = kept.context
    kept.close()
    again = context.new_page()
    again.goto(guide.at(SHEET))

    expect(answer(again)).to_have_value("Dana")
    expect(again.get_by_role("button", name=MINE)).to_be_hidden()


def test_a_shared_device_keeps_nothing_after_the_tab_is_closed(sheet: Page, guide: Guide) -> None:
    answer(sheet).fill("Dana")
    choose(sheet, SHARED)
    expect(said(sheet)).to_contain_text("Nothing will be kept here when you close this tab.")
    sheet.reload()
    expect(answer(sheet)).to_have_value("Dana")
    other = beside(sheet, guide)

    expect(answer(other)).to_have_value("")
    assert sheet.evaluate("Object.keys(localStorage)") == []


def test_the_choice_can_be_made_by_keyboard_and_leads_back_to_where_it_interrupted(
    sheet: Page,
) -> None:
    answer(sheet).fill("Dana")
    asked = sheet.get_by_role("region", name="Where your answers are kept")
    asked.get_by_role("button", name=MINE).focus()
    sheet.keyboard.press("Enter")

    expect(answer(sheet)).to_be_focused()
    expect(said(sheet)).to_have_text("Your answers stay on this device, and nowhere else.")


def test_safari_readers_are_told_that_it_forgets(browser: Browser, guide: Guide) -> None:
    page = prepared(browser, SAFARI)
    page.goto(guide.at(SHEET))
    answer(page).fill("Dana")
    notice = page.get_by_text("Safari may delete what is kept here after 7 days without a visit.")
    expect(page.get_by_role("button", name=MINE)).to_be_visible()
    expect(notice).to_be_hidden()
    choose(page, MINE)

    expect(notice).to_be_visible()
    expect_no_barriers(page)
    page.goto(guide.at("/checklists/before-you-press-send/"))
    expect(page.locator(".kit-state")).to_contain_text("Saved on this device")
    expect(notice).to_be_hidden()  # it was told
    page.goto(guide.at("/my-kit/"))
    expect(notice).to_be_visible()
    page.context.close()


def test_other_browsers_are_not_told_so(kept: Page) -> None:
    expect(kept.get_by_text(re.compile("Safari"))).to_be_hidden()


def test_an_empty_kit_tells_of_what_another_tab_alone_holds(sheet: Page, guide: Guide) -> None:
    kit = sheet.context.new_page()
    kit.goto(guide.at("/my-kit/"))
    words = kit.locator("[data-elsewhere]")
    expect(kit.get_by_label("Who is it?")).to_be_visible()
    expect(words).to_be_hidden()
    answer(sheet).press_sequentially("Dana")
    expect_soon(lambda: stored(sheet, DOCUMENT, "sessionStorage"), {"plan-to-choose": "Dana"})
    kit.reload()
    expect(words).to_be_visible()
