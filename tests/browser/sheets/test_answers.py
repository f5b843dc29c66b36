"""Worksheets and checklists: every block is filled in, kept and cleared."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.barriers import expect_no_barriers_on_any_screen
from tests.browser.kept import (
    ANSWER,
    MINE,
    SHEET,
    choose,
    envelope,
    expect_soon,
    keep,
    stored,
)
from tests.browser.kinds_of_page import SHEETS
from tests.browser.kits import wait_until_kept
from tests.browser.served import Guide
from tests.browser.sheets.filled import CHECKLIST, FIELDS, MEETING, known, values


@pytest.mark.parametrize("address", [*SHEETS, CHECKLIST])
def test_a_filled_sheet_bars_nobody_and_every_field_of_it_is_kept(
    page: Page, guide: Guide, address: str
) -> None:
    page.goto(guide.at(address))
    filled = fill(page)
    assert len(filled) > 5
    expect_no_barriers_on_any_screen(page)
    choose(page, MINE)
    page.reload()

    assert {name: value for name, value in values(page).items() if value} == filled


def test_a_checklist_counts_what_is_done(page: Page, guide: Guide) -> None:
    page.goto(guide.at(CHECKLIST))
    expect(page.get_by_text("0 of 14 done")).to_be_visible()
    page.get_by_role("checkbox").first.focus()
    page.keyboard.press("Space")

    expect(page.get_by_text("1 of 14 done")).to_be_visible()


def test_only_a_list_of_things_to_do_counts_them(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/question-picker/"))

    expect(page.locator(".field-ticks input")).to_have_count(5)
    expect(page.locator(".sheet-progress")).to_be_hidden()


def test_clearing_asks_nothing_and_can_be_undone(page: Page, guide: Guide) -> None:
    page.goto(guide.at(CHECKLIST))
    page.get_by_role("checkbox").first.check()
    choose(page, MINE)
    page.get_by_role("button", name="Clear it").click()

    expect(page.locator(".kit-message")).to_have_text("Cleared. You can undo it.")
    expect(page.get_by_role("button", name="Clear it")).to_be_focused()
    page.keyboard.press("Control+z")
    expect(page.get_by_role("checkbox").first).to_be_checked()
    page.get_by_role("button", name="Clear it").click()
    expect(page.get_by_role("checkbox").first).not_to_be_checked()
    expect_soon(lambda: stored(page, "sheet/none/checklists/before-you-press-send"), {})
    page.get_by_role("checkbox").nth(1).check()
    page.get_by_role("button", name="Undo").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox").first).to_be_checked()
    expect(page.get_by_role("checkbox").nth(1)).to_be_checked()
    expect(page.get_by_text("2 of 14 done")).to_be_visible()
    expect(page.locator(".kit-message")).to_be_focused()
    expect(page.locator(".kit-message")).to_contain_text("What you cleared is back.")
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()
    page.reload()
    expect(page.get_by_role("checkbox").first).to_be_checked()


def test_clearing_one_meetings_sheet_is_undone_there_and_nowhere_else(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at(SHEET))
    keep(page, {"meetings": envelope([MEETING]), "current": envelope("dana")})
    page.reload()
    page.get_by_label(ANSWER).fill("Dana")
    page.get_by_role("button", name="Clear it").click()
    page.get_by_label("For whom is this?").select_option("No one yet")
    page.get_by_role("button", name="Undo").click()

    expect(page.get_by_label(ANSWER)).to_have_value("")
    page.get_by_label("For whom is this?").select_option("dana")
    expect(page.get_by_label(ANSWER)).to_have_value("Dana")


def test_two_tabs_keep_what_each_wrote_into_a_blank(page: Page, guide: Guide) -> None:
    known(page, guide)
    page.goto(guide.at("/worksheets/debrief/"))
    other = page.context.new_page()
    other.goto(guide.at("/emails/thank-warm-email/"))
    page.get_by_label("Which detail will go into your thank-you?").press_sequentially("your story ")
    expect(other.locator("[name=detail]")).to_have_value("your story")
    other.locator("[data-blank=detail]:visible").first.click()
    other.locator("[name=detail]").fill("your map")
    expect(page.get_by_label("Which detail will go into your thank-you?")).to_have_value("your map")
    page.get_by_label("When did you feel put off?").press_sequentially("Never")
    wait_until_kept(page, guide, "sheet/dana/worksheets/debrief", "Never")

    expect_soon(lambda: stored(page, "blanks/dana")["detail"], "your map")


FITS = "field => field.scrollHeight <= field.offsetHeight"
FIXED = (
    "for (const field of document.querySelectorAll('textarea')) field.style.fieldSizing = 'fixed'"
)


def test_a_field_grows_with_its_text_where_css_cannot_do_that(page: Page, guide: Guide) -> None:
    """Run what Safari runs, whose CSS has no field-sizing yet."""
    page.add_init_script("CSS.supports = () => false")
    page.goto(guide.at(SHEET))
    page.evaluate(FIXED)
    field = page.get_by_label(ANSWER)
    field.fill("a line\n" * 20)

    expect_soon(lambda: field.evaluate(FITS), wanted=True)
    page.reload()
    page.evaluate(FIXED)
    field.press("End")
    field.press("x")
    expect_soon(lambda: field.evaluate(FITS), wanted=True)


def fill(page: Page) -> dict[str, str]:
    """Fill in every field and every second box, and return what was entered by name."""
    fields = page.locator(FIELDS)
    for number, kind in enumerate(fields.evaluate_all("all => all.map(each => each.type)")):
        enter(fields.nth(number), kind, number)
        if number == 1:  # the line on saving comes, and moves what stands below it
            expect(page.locator(".kit-state")).not_to_have_text("")
    return {name: value for name, value in values(page).items() if value}


def enter(field: Locator, kind: str, number: int) -> None:
    if kind in {"checkbox", "radio"}:
        if number % 2:
            field.check()
        return
    field.fill({"date": "2026-12-01", "time": "10:30"}.get(kind, f"w{number:04}"))
