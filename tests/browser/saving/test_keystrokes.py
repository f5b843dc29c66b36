"""No keystroke is lost, whatever tabs and pages do."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import DOCUMENT, PREFIX, SHEET, envelope, expect_soon, keep, stored
from tests.browser.saving.sheet import answer, beside, fixture, said, typed_at_once
from tests.browser.served import Guide

WATCH = """() => {
    window.written = []
    const name = ({type, target, attributeName}) => `${type} ${attributeName} ${target.className}`
    const isSeen = ({target}) => target.id !== '_spoken'
    new MutationObserver(all => written.push(...all.filter(isSeen).map(name))).observe(document, {
        subtree: true, childList: true, attributes: true, characterData: true,
    })
}"""
"""Notes all that is written on the page, though it were the same: a browser finds styles anew.

What was said before may be spoken meanwhile, in a place that nobody sees.
"""


def test_a_keystroke_is_saved_within_half_a_second(kept: Page) -> None:
    kept.clock.install()
    typed_at_once(kept, "Dana W")
    kept.clock.run_for(500)

    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "Dana W"})


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


def test_a_keystroke_changes_nothing_else_on_the_page(kept: Page) -> None:
    kept.clock.install()
    typed_at_once(kept, "Dana")
    kept.clock.run_for(500)
    expect_soon(lambda: stored(kept, DOCUMENT), {"plan-to-choose": "Dana"})
    kept.evaluate(WATCH)
    typed_at_once(kept, "Dana W")

    assert kept.evaluate("written") == []


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
    expect_soon(
        lambda: stored(kept, "sheet/dana/worksheets/agenda-30")["plan-to-choose"],
        "Dana, typed in haste",
    )
