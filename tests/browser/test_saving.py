"""What readers type is kept where they choose, whatever tabs, conflicts or full storage do."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kept import (
    ANSWER,
    DOCUMENT,
    MINE,
    NOTES,
    PREFIX,
    SHARED,
    SHEET,
    choose,
    envelope,
    expect_no_barriers,
    keep,
    stored,
)
from tests.browser.served import Guide

FIXTURES = Path(__file__).parent / "fixtures"

BLOCKED = """for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, {
        get() { throw new DOMException('Access is denied', 'SecurityError') },
    })"""
FULL = """Storage.prototype.setItem = () => {
    throw new DOMException('Full', 'QuotaExceededError')
}"""
HIDDEN = """(() => {
    const [field, status] = [document.activeElement, document.querySelector('.kit-status')]
    const [{bottom}, {top}] = [field, status].map(element => element.getBoundingClientRect())
    return !status.contains(field) && bottom > top
})()"""
SAFARI = "Object.defineProperty(Navigator.prototype, 'vendor', {get: () => 'Apple Computer, Inc.'})"


@pytest.fixture
def sheet(page: Page, guide: Guide) -> Page:
    """Open a worksheet on a device that has kept nothing."""
    page.goto(guide.at(SHEET))
    return page


@pytest.fixture
def kept(sheet: Page) -> Page:
    """Open a worksheet on the reader's own device, with a name on it."""
    answer(sheet).fill("Dana")
    choose(sheet, MINE)
    expect(state(sheet)).to_contain_text("Saved on this device")
    return sheet


def answer(page: Page) -> Any:
    return page.get_by_label(ANSWER)


def state(page: Page) -> Any:
    return page.locator(".kit-state")


def said(page: Page) -> Any:
    return page.locator(".kit-message")


def beside(page: Page, guide: Guide) -> Page:
    """Open the same worksheet in another tab."""
    other = page.context.new_page()
    other.goto(guide.at(SHEET))
    return other


def typed_at_once(page: Page, text: str) -> None:
    """Enter a text so that it still waits to be saved when this returns to the page's own work."""
    answer(page).evaluate(
        "(field, text) => { field.value = text;"
        " field.dispatchEvent(new Event('input', {bubbles: true})) }",
        text,
    )


def test_nothing_is_shown_before_something_is_kept(sheet: Page) -> None:
    expect(sheet.locator("kit-status")).to_be_hidden()
    assert sheet.evaluate("Object.keys(localStorage)") == []


def test_the_first_save_is_announced_once_and_asks_whose_device_it_is(sheet: Page) -> None:
    answer(sheet).fill("Dana")

    expect(said(sheet)).to_have_text(
        "Your answers are kept in this tab. Say below whether to keep them on this device."
    )
    expect(sheet.get_by_role("group", name="Whose device is this?")).to_be_visible()
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
    assert stored(sheet, DOCUMENT, "sessionStorage") == {"plan-to-choose": "Dana"}
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


def test_the_choice_can_be_made_by_keyboard_and_keeps_focus_near(sheet: Page) -> None:
    answer(sheet).fill("Dana")
    sheet.get_by_role("button", name=MINE).focus()
    sheet.keyboard.press("Enter")

    expect(said(sheet)).to_be_focused()
    expect(said(sheet)).to_have_text("Your answers stay on this device, and nowhere else.")


def test_a_keystroke_is_saved_within_half_a_second(kept: Page) -> None:
    kept.clock.install()
    typed_at_once(kept, "Dana W")
    kept.clock.run_for(500)

    assert stored(kept, DOCUMENT) == {"plan-to-choose": "Dana W"}


def test_typing_without_a_rest_is_saved_while_it_goes_on(kept: Page) -> None:
    saves = kept.evaluate(
        """async key => {
            const field = document.getElementById('plan-to-choose')
            const found = new Set()
            for (let count = 0; count < 20; count++) {
                field.value += 'x'
                field.dispatchEvent(new Event('input', {bubbles: true}))
                await new Promise(next => setTimeout(next, 50))
                found.add(localStorage.getItem(key))
            }
            return found.size
        }""",
        PREFIX + DOCUMENT,
    )

    assert saves >= 3


def test_what_is_typed_before_the_scripts_have_come_stays(kept: Page, guide: Guide) -> None:
    kept.route(
        "**/scripts/sheet.js", lambda route: (answer(kept).fill("Early bird"), route.continue_())[1]
    )
    kept.goto(guide.at(SHEET))

    expect(answer(kept)).to_have_value("Early bird")
    kept.wait_for_function(
        "key => localStorage.getItem(key)?.includes('Early bird')", arg=PREFIX + DOCUMENT
    )


def test_no_keystroke_is_lost_when_the_page_is_closed(kept: Page, guide: Guide) -> None:
    context = kept.context
    typed_at_once(kept, "Dana at the last moment")
    kept.close(run_before_unload=True)
    again = context.new_page()
    again.goto(guide.at(SHEET))

    expect(answer(again)).to_have_value("Dana at the last moment")


@pytest.mark.parametrize(
    "leave", ["location.reload()", "document.querySelector('.menu a').click()"]
)
def test_no_keystroke_is_lost_when_the_page_is_left(kept: Page, guide: Guide, leave: str) -> None:
    with kept.expect_navigation():
        kept.evaluate(
            f"""() => {{
                const field = document.getElementById('plan-to-choose')
                field.value = 'Dana at the last moment'
                field.dispatchEvent(new Event('input', {{bubbles: true}}))
                {leave}
            }}"""
        )
    kept.goto(guide.at(SHEET))

    expect(answer(kept)).to_have_value("Dana at the last moment")


def test_no_keystroke_is_lost_by_going_back_and_forward(kept: Page, guide: Guide) -> None:
    kept.goto(guide.at("/worksheets/"))
    kept.go_back()
    expect(answer(kept)).to_have_value("Dana")
    typed_at_once(kept, "Dana, then Back")
    kept.go_back()
    kept.go_forward()

    expect(answer(kept)).to_have_value("Dana, then Back")


def test_a_page_that_comes_back_whole_shows_what_another_tab_wrote(kept: Page) -> None:
    keep(kept, {DOCUMENT: envelope({"plan-to-choose": "Ines"}, rev=9)})
    kept.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")

    expect(answer(kept)).to_have_value("Ines")


def test_a_tab_with_nothing_waiting_follows_another_one(kept: Page, guide: Guide) -> None:
    other = beside(kept, guide)
    answer(other).fill("Dana and Ines")

    expect(answer(kept)).to_have_value("Dana and Ines")
    expect(kept.get_by_role("group", name="You changed this in another tab")).to_be_hidden()


def conflict(page: Page, guide: Guide, also: dict[str, str] | None = None) -> Page:
    """Type into two tabs at once: the other one saves while this one still waits."""
    other = beside(page, guide)
    page.bring_to_front()
    page.evaluate(
        """([key, text]) => {
            const field = document.getElementById('plan-to-choose')
            field.value = 'mine'
            field.dispatchEvent(new Event('input', {bubbles: true}))
            localStorage.setItem(key, text)
        }""",
        [
            PREFIX + DOCUMENT,
            json.dumps(envelope({"plan-to-choose": "theirs", **(also or {})}, rev=50)),
        ],
    )
    expect(page.get_by_role("button", name="The one on this page")).to_be_visible()
    return other


def test_two_tabs_never_overwrite_each_other(kept: Page, guide: Guide) -> None:
    conflict(kept, guide)

    expect(said(kept)).to_have_text(
        "This was changed in another tab too. Choose below which version stays."
    )
    expect(answer(kept)).to_have_value("mine")
    assert stored(kept, DOCUMENT) == {"plan-to-choose": "theirs"}
    answer(kept).fill("mine, and more")
    kept.wait_for_function(
        "key => sessionStorage.getItem(key)?.includes('and more')",
        arg=f"{PREFIX}note/mine/{DOCUMENT}",
    )
    assert stored(kept, DOCUMENT) == {"plan-to-choose": "theirs"}
    expect(state(kept)).to_have_text("Not saved yet")
    expect(kept.locator(".kit-clashes li")).to_have_text(
        [f"{ANSWER} Here: “mine, and more” In the other tab: “theirs”"]
    )
    expect_no_barriers(kept)


def test_what_two_tabs_wrote_into_different_fields_stands_together_unasked(kept: Page) -> None:
    kept.evaluate(
        """([key, text]) => {
            const field = document.getElementById('plan-notes')
            field.value = 'mine'
            field.dispatchEvent(new Event('input', {bubbles: true}))
            localStorage.setItem(key, text)
        }""",
        [PREFIX + DOCUMENT, json.dumps(envelope({"plan-to-choose": "theirs"}, rev=50))],
    )

    expect(answer(kept)).to_have_value("theirs")
    expect(kept.get_by_label(NOTES)).to_have_value("mine")
    assert stored(kept, DOCUMENT) == {"plan-to-choose": "theirs", "plan-notes": "mine"}
    expect(kept.get_by_role("button", name="The one on this page")).to_be_hidden()


def test_choosing_a_version_changes_only_what_clashes(kept: Page, guide: Guide) -> None:
    conflict(kept, guide, also={"plan-notes": "theirs too"})
    kept.get_by_role("button", name="The one on this page").click()

    expect(kept.get_by_label(NOTES)).to_have_value("theirs too")
    assert stored(kept, DOCUMENT) == {"plan-to-choose": "mine", "plan-notes": "theirs too"}


@pytest.mark.parametrize(
    ("versions", "clashes", "both"),
    [
        ([{}, {}, {}], [], {}),
        ([{"a": "1"}, {"a": "2"}, {"a": "1"}], [], {"a": "2"}),
        ([{"a": "1"}, {"a": "1"}, {"a": "2"}], [], {"a": "2"}),
        ([{"a": "1"}, {}, {"a": "1"}], [], {}),
        ([{"a": "1"}, {"a": "1", "b": True}, {}], [], {"b": True}),
        ([{"a": "1"}, {"a": "2"}, {"a": "2"}], [], {"a": "2"}),
        ([{"a": "1"}, {"a": "2"}, {"a": "3"}], ["a"], {"a": "2"}),
        ([{"a": "1"}, {}, {"a": "3"}], ["a"], {}),
        ([{}, {"a": "2", "b": "x"}, {"a": "3", "c": "y"}], ["a"], {"a": "2", "b": "x", "c": "y"}),
    ],
)
def test_two_versions_are_joined_field_by_field(
    page: Page, guide: Guide, versions: list[Any], clashes: list[str], both: Any
) -> None:
    page.goto(guide.at("/worksheets/"))
    found = page.evaluate(
        """async ([url, ...versions]) => {
            const {conflictingFields, mergeAnswers} = await import(url)
            return [conflictingFields(...versions), mergeAnswers(...versions)]
        }""",
        ["/ask-well/assets/kit/merge.js", *versions],
    )

    assert found == [clashes, both]


def test_the_version_on_this_page_can_stay(kept: Page, guide: Guide) -> None:
    other = conflict(kept, guide)
    kept.get_by_role("button", name="The one on this page").click()

    expect(said(kept)).to_have_text("The version on this page stays.")
    expect(said(kept)).to_be_focused()
    assert stored(kept, DOCUMENT) == {"plan-to-choose": "mine"}
    expect(answer(other)).to_have_value("mine")


def test_the_version_of_the_other_tab_can_stay(kept: Page, guide: Guide) -> None:
    conflict(kept, guide)
    kept.get_by_role("button", name="The one from the other tab").click()

    expect(answer(kept)).to_have_value("theirs")
    answer(kept).fill("theirs, and mine")
    kept.wait_for_function(
        "key => localStorage.getItem(key)?.includes('theirs, and mine')", arg=PREFIX + DOCUMENT
    )
    expect(kept.get_by_role("button", name="The one on this page")).to_be_hidden()


def test_a_conflict_waits_for_the_reader_over_a_reload(kept: Page, guide: Guide) -> None:
    conflict(kept, guide)
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    kept.on("dialog", accept)
    kept.reload()

    assert asked == ["beforeunload"]  # closing the tab would lose this version
    expect(answer(kept)).to_have_value("mine")
    assert stored(kept, DOCUMENT) == {"plan-to-choose": "theirs"}
    kept.get_by_role("button", name="The one on this page").click()
    assert stored(kept, DOCUMENT) == {"plan-to-choose": "mine"}


def test_a_tab_that_was_filled_in_before_the_choice_loses_nothing_to_it(
    sheet: Page, guide: Guide
) -> None:
    other = beside(sheet, guide)
    other.get_by_label(NOTES).fill("from the other tab")
    expect(other.get_by_role("button", name=MINE)).to_be_visible()
    answer(sheet).fill("Dana")
    choose(sheet, MINE)

    expect(other.get_by_label(NOTES)).to_have_value("from the other tab")
    other.reload()
    expect(other.get_by_label(NOTES)).to_have_value("from the other tab")
    other.get_by_role("button", name=MINE).click()
    expect(other.get_by_role("button", name="The one on this page")).to_be_visible()
    assert stored(other, DOCUMENT) == {"plan-to-choose": "Dana"}
    other.get_by_role("button", name="The one on this page").click()
    expect(other.get_by_role("button", name=MINE)).to_be_hidden()
    assert stored(other, DOCUMENT) == {"plan-notes": "from the other tab"}
    assert stored(other, DOCUMENT, "sessionStorage") is None


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
    expect_no_barriers(page)
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
    expect_no_barriers(page)
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
    assert stored(kept, DOCUMENT) == {"plan-to-choose": "Dana Whitfield"}


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
    assert stored(sheet, DOCUMENT, "sessionStorage") == {"plan-to-choose": "Dana"}


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


def test_what_is_erased_in_another_tab_is_gone_here(kept: Page, guide: Guide) -> None:
    other = beside(kept, guide)
    answer(other).fill("Dana W")
    expect(answer(kept)).to_have_value("Dana W")
    erase(other)

    expect(answer(kept)).to_have_value("")
    expect(said(kept)).to_have_text("Everything kept here is erased.")
    typed_at_once(kept, "new")
    expect(state(kept)).to_have_text("Kept in this tab for now")
    assert keys(kept, "localStorage") == []
    expect_no_barriers(kept)


def test_erasing_reaches_tabs_that_had_not_decided(sheet: Page, guide: Guide) -> None:
    answer(sheet).fill("Dana")
    expect(sheet.get_by_role("button", name=MINE)).to_be_visible()
    other = beside(sheet, guide)
    erase(other)

    expect(answer(sheet)).to_have_value("")
    assert [
        keys(page, place) for page in (sheet, other) for place in ("localStorage", "sessionStorage")
    ] == [
        [],
        [],
        [],
        [],
    ]


def test_erasing_leaves_what_other_sites_keep(kept: Page) -> None:
    kept.evaluate(
        "localStorage.setItem('askwell:/another/:me', '1'); localStorage.setItem('theirs', '2')"
    )
    erase(kept)

    assert sorted(kept.evaluate("Object.keys(localStorage)")) == ["askwell:/another/:me", "theirs"]


def test_a_meeting_chosen_in_another_tab_is_followed(kept: Page, guide: Guide) -> None:
    keep(kept, fixture())
    kept.reload()
    expect(kept.get_by_label("For whom is this?")).to_have_value("dana")
    other = beside(kept, guide)
    typed_at_once(kept, "Dana, typed in haste")
    other.get_by_label("For whom is this?").select_option("No one yet")

    expect(kept.get_by_label("For whom is this?")).to_have_value("none")
    expect(said(kept)).to_have_text("You chose in another tab. This page is now for: No one yet.")
    expect(answer(kept)).to_have_value("Dana")
    assert (
        stored(kept, "sheet/dana/worksheets/agenda-30")["plan-to-choose"] == "Dana, typed in haste"
    )


def test_documents_of_the_first_schema_are_read(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/"))
    keep(page, fixture())
    page.goto(guide.at(SHEET))

    expect(page.get_by_label("For whom is this?")).to_have_value("dana")
    expect(page.get_by_label("Who are you meeting?")).to_have_value("Dana Whitfield")
    expect(page.get_by_label(NOTES)).to_have_value("Ask about night lines.\nBring the map.")
    page.goto(guide.at("/checklists/before-you-press-send/"))
    expect(page.locator("input[name=name-spelled-right]")).to_be_checked()
    page.goto(guide.at("/scripts/call-a-stranger/"))
    expect(page.locator("[data-blank=your_name]").first).to_have_text("Keisha Brown")


def test_an_old_document_takes_every_step_to_the_newest_form(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/"))
    found = page.evaluate(
        """async url => {
        const {migrate} = await import(url)
        const step = number => (data, name) => [...data, `${number} ${name}`]
        const steps = {1: step(1), 2: step(2)}
        return [1, 2, 3].map(schema => migrate('me', {schema, data: []}, steps))
    }""",
        "/ask-well/assets/kit/migrations.js",
    )

    assert found == [["1 me", "2 me"], ["2 me"], []]


def test_a_document_that_is_no_document_is_passed_over(kept: Page) -> None:
    kept.evaluate("key => localStorage.setItem(key, '{broken')", PREFIX + DOCUMENT)
    kept.reload()
    expect(answer(kept)).to_have_value("")
    answer(kept).fill("Dana")

    kept.wait_for_function(
        "key => localStorage.getItem(key)?.includes('Dana')", arg=PREFIX + DOCUMENT
    )


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


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_bars_the_way_when_empty_asked_kept_and_undone(
    open_page: OpenPage, guide: Guide, width: int
) -> None:
    page = open_page(width=width)
    page.goto(guide.at(SHEET))
    expect_no_barriers(page)
    answer(page).fill("Dana")
    expect(page.get_by_role("button", name=MINE)).to_be_visible()
    expect_no_barriers(page)
    choose(page, MINE)
    expect_no_barriers(page)
    page.get_by_role("button", name="Clear it").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    expect_no_barriers(page)
    conflict(page, guide)
    expect_no_barriers(page)
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_bars_the_way_when_newer_erased_full_and_blocked(
    browser: Browser, guide: Guide, width: int
) -> None:
    options: Any = {"viewport": {"width": width, "height": 900}}
    for script in (FULL, BLOCKED):
        page = prepared(browser, script, **options)
        page.goto(guide.at(SHEET))
        answer(page).fill("Dana")
        expect(state(page)).to_contain_text("Not saved")
        expect_no_barriers(page)
        page.context.close()
    page = prepared(browser, "", **options)
    page.goto(guide.at("/about/"))
    keep(page, {DOCUMENT: envelope({"plan-to-choose": "From the future"}, schema=99)})
    page.goto(guide.at(SHEET))
    expect(said(page)).to_contain_text("A newer version of this guide wrote this.")
    expect_no_barriers(page)
    erase(page)
    expect(said(page)).to_contain_text("Everything kept here is erased.")
    expect_no_barriers(page)
    page.context.close()


def test_what_is_asked_leaves_room_on_a_phone(browser: Browser, guide: Guide) -> None:
    page = prepared(browser, "", viewport={"width": 390, "height": 844})
    page.goto(guide.at(SHEET))
    answer(page).fill("Dana")
    expect(page.get_by_role("button", name=MINE)).to_be_visible()
    height = page.locator("kit-status").evaluate("bar => bar.offsetHeight")
    choose(page, MINE)
    page.reload()
    expect(state(page)).to_contain_text("Saved on this device")

    assert height <= 0.15 * 844
    assert page.locator("kit-status").evaluate("bar => bar.offsetHeight") <= 0.06 * 844
    page.context.close()


def test_letters_of_double_size_are_not_covered_by_what_is_asked(
    large_text: Browser, guide: Guide
) -> None:
    page = large_text.new_page(viewport={"width": 390, "height": 844})
    page.goto(guide.at(SHEET))
    answer(page).fill("Dana")
    expect(page.get_by_role("button", name=MINE)).to_be_visible()

    assert page.locator("kit-status").evaluate("bar => getComputedStyle(bar).position") == "static"


def test_the_keyboard_reaches_what_is_asked_before_the_page(sheet: Page) -> None:
    answer(sheet).fill("Dana")
    expect(sheet.get_by_role("button", name=MINE)).to_be_visible()
    sheet.locator("#_main").focus()
    sheet.keyboard.press("Tab")
    sheet.keyboard.press("Tab")

    expect(sheet.get_by_role("button", name=MINE)).to_be_focused()


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


def prepared(browser: Browser, script: str, **options: Any) -> Page:
    """Open a page in a browser that is changed before the guide's scripts run."""
    context: BrowserContext = browser.new_context(**options)
    context.add_init_script(script)
    return context.new_page()


def fixture() -> dict[str, Any]:
    """Return what a reader kept with the first schema.

    The file is frozen: every later guide has to read it.
    """
    found: dict[str, Any] = json.loads((FIXTURES / "schema-1.json").read_text("utf-8"))
    return found


def saved_text(page: Page) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as text").click()
    return Path(download.value.path()).read_text("utf-8")


def erase(page: Page) -> None:
    page.evaluate(
        "async url => (await import(url)).kit.store.erase()", "/ask-well/assets/scripts/kit.js"
    )


def keys(page: Page, place: str) -> list[str]:
    found: list[str] = page.evaluate(
        "([place, prefix]) => Object.keys(window[place]).filter(key => key.startsWith(prefix))",
        [place, PREFIX],
    )
    return [key for key in found if "note/" not in key]
