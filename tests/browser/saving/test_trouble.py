"""Blocked, full or newer storage is told and loses nothing."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser, Dialog, Page, expect

from tests.browser.barriers import expect_no_barriers_on_any_screen
from tests.browser.kept import (
    DOCUMENT,
    MINE,
    PREFIX,
    SHEET,
    envelope,
    expect_soon,
    keep,
    stored,
)
from tests.browser.saving.sheet import BLOCKED, FULL, answer, prepared, said, state, typed_at_once
from tests.browser.served import Guide


def test_blocked_storage_is_told_and_breaks_nothing(browser: Browser, guide: Guide) -> None:
    page = prepared(browser, BLOCKED)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(guide.at(SHEET))
    notice = (
        "This browser keeps nothing for this site. "
        "Print what you typed, or save it as text, before you leave the page."
    )

    expect(said(page)).to_have_text(notice)
    answer(page).fill("Dana")
    expect(state(page)).to_have_text("Not saved: it is on this page only")
    expect(said(page)).to_have_text(notice)
    expect(page.get_by_role("button", name=MINE)).to_be_hidden()
    assert "Dana" in saved_text(page)
    expect_no_barriers_on_any_screen(page)
    assert faults == []
    page.context.close()


def test_a_full_device_is_told_and_what_was_typed_stays(browser: Browser, guide: Guide) -> None:
    page = prepared(browser, FULL)
    page.goto(guide.at(SHEET))
    answer(page).fill("Dana")

    expect(said(page)).to_have_text(
        "There is no room left on this device. What you typed is on this page only: "
        "print it or save it as text before you leave."
    )
    expect(state(page)).to_have_text("Not saved: it is on this page only")
    expect(answer(page)).to_have_value("Dana")
    assert "Dana" in saved_text(page)
    expect_no_barriers_on_any_screen(page)
    page.context.close()


def test_the_browser_asks_before_unsaved_answers_are_left(browser: Browser, guide: Guide) -> None:
    page = prepared(browser, FULL)
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    page.goto(guide.at(SHEET))
    answer(page).press_sequentially("Dana")
    expect(state(page)).to_contain_text("Not saved")
    page.goto(guide.at("/worksheets/"))

    assert asked == ["beforeunload"]
    page.context.close()


def test_room_that_comes_back_is_used(kept: Page) -> None:
    kept.evaluate("() => { window.setItem = Storage.prototype.setItem; " + FULL + " }")
    answer(kept).fill("Dana W")
    expect(said(kept)).to_contain_text("There is no room left")
    kept.evaluate("() => { Storage.prototype.setItem = window.setItem }")
    answer(kept).fill("Dana Whitfield")

    expect(state(kept)).to_contain_text("Saved on this device")
    expect(said(kept)).to_have_text("")
    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "Dana Whitfield"})


def test_a_full_device_cannot_be_chosen_and_nothing_is_half_moved(sheet: Page) -> None:
    answer(sheet).fill("Dana")
    expect(sheet.get_by_role("button", name=MINE)).to_be_visible()
    sheet.evaluate(
        """() => {
            const {setItem} = Storage.prototype
            Storage.prototype.setItem = function (key, text) {
                if (this === localStorage && text.length > 50)
                    throw new DOMException('Full', 'QuotaExceededError')
                setItem.call(this, key, text)
            }
        }"""
    )
    sheet.get_by_role("button", name=MINE).click()

    expect(said(sheet)).to_contain_text("There is no room left")
    assert sheet.evaluate("Object.keys(localStorage)") == []
    expect_soon(lambda: stored(sheet, DOCUMENT, "sessionStorage"), {"plan-to-choose": "Dana"})


def test_what_a_newer_guide_wrote_can_be_read_and_not_changed(kept: Page, guide: Guide) -> None:
    newer = envelope(
        {"plan-to-choose": "From the future", "plan-shape": {"unknown": 1}}, schema=99, rev=3
    )
    keep(kept, {DOCUMENT: newer})
    kept.goto(guide.at("/worksheets/"))
    kept.goto(guide.at(SHEET))

    expect(said(kept)).to_have_text(
        "A newer version of this guide wrote this."
        " You can read, print and copy it here, not change it."
    )
    expect(answer(kept)).to_have_value("From the future")
    expect(answer(kept)).not_to_be_editable()
    expect(kept.get_by_role("button", name="Clear it")).to_be_hidden()
    assert "From the future" in saved_text(kept)
    typed_at_once(kept, "overwritten")
    kept.goto(guide.at("/worksheets/"))
    assert json.loads(kept.evaluate("key => localStorage.getItem(key)", PREFIX + DOCUMENT)) == newer


def saved_text(page: Page) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as text").click()
    return Path(download.value.path()).read_text("utf-8")
