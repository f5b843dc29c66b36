"""What was entered once is not asked again on a sheet."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import ANSWER, SHEET, envelope, expect_soon, keep, stored
from tests.browser.served import Guide
from tests.browser.sheets.filled import MEETING, known, press_print, printed

PREFILLED = {
    "/worksheets/agenda-30/": ["Dana Whitfield", "2026-12-01", "10:30", "555-010-0177"],
    "/worksheets/debrief/": ["Dana Whitfield", "2026-12-01", "", ""],
    "/worksheets/class-assignment/": [
        "Ana Ruiz",
        "Dana Whitfield, Line planner, Riverbend Transit",
        "2026-12-01",
    ],
    "/worksheets/research/": ["Dana Whitfield, Line planner, Riverbend Transit"],
}


@pytest.mark.parametrize(("address", "expected"), PREFILLED.items(), ids=PREFILLED)
def test_what_was_entered_once_is_not_asked_again(
    page: Page, guide: Guide, address: str, expected: list[str]
) -> None:
    known(page, guide, place="555-010-0177")
    page.goto(guide.at(address))

    fields = page.locator(".sheet :is([data-blank], [data-prefill]:not([type=radio]))")
    expect_soon(lambda: fields.evaluate_all("all => all.map(field => field.value)"), expected)
    assert expected[0] in printed(page)
    press_print(page, "Print it blank")
    assert expected[0] not in printed(page)


def test_clearing_a_sheet_leaves_what_messages_say(page: Page, guide: Guide) -> None:
    known(page, guide)
    page.goto(guide.at("/worksheets/class-assignment/"))
    page.get_by_label("Class and instructor").fill("Careers, Ms. Lee")
    page.get_by_role("button", name="Clear it").click()
    expect(page.get_by_label("Class and instructor")).to_have_value("")
    expect(page.get_by_label("Your name")).to_have_value("Ana Ruiz")
    page.get_by_role("button", name="Undo").click()

    expect(page.get_by_label("Class and instructor")).to_have_value("Careers, Ms. Lee")
    expect_soon(lambda: stored(page, "me"), {"your_name": "Ana Ruiz"})
    expect_soon(
        lambda: stored(page, "sheet/dana/worksheets/class-assignment"),
        {"class-name": "Careers, Ms. Lee"},
    )


def test_a_name_on_a_sheet_says_that_it_renames_the_meeting(page: Page, guide: Guide) -> None:
    known(page, guide)
    page.goto(guide.at("/worksheets/agenda-30/"))
    name = page.get_by_label("Who are you meeting?")
    expect(name).to_have_accessible_description("A change here changes the name in My kit, too.")
    name.fill("Dana Whitfield-Okafor")

    expect_soon(lambda: stored(page, "meetings")[0]["person"], "Dana Whitfield-Okafor")
    expect(page.locator("#plan-day")).to_have_accessible_description("")


def test_a_correction_on_a_sheet_corrects_the_meeting(page: Page, guide: Guide) -> None:
    known(page, guide, place="Room 4")
    page.goto(guide.at("/worksheets/agenda-30/"))
    page.get_by_label("Where, or on which number or link?").fill("Room\n 5 ")
    page.goto(guide.at("/my-kit/pack/"))

    expect(page.locator("[data-part=place] dd")).to_have_text("Room 5")


def test_what_stands_there_already_follows_the_meeting_and_is_no_answer(
    page: Page, guide: Guide
) -> None:
    known(page, guide)
    page.goto(guide.at("/worksheets/debrief/"))
    page.get_by_label("When did you feel drawn to it?").press_sequentially("At the map")
    page.goto(guide.at("/worksheets/"))
    expect_soon(lambda: stored(page, "sheet/dana/worksheets/debrief"), {"felt-drawn": "At the map"})
    keep(page, {"meetings": envelope([{**MEETING, "day": "2026-12-08"}], rev=2)})
    page.goto(guide.at("/worksheets/debrief/"))
    expect(page.get_by_label("When did you talk?")).to_have_value("2026-12-08")
    page.get_by_label("When did you talk?").fill("2026-12-09")
    page.reload()

    expect(page.get_by_label("When did you talk?")).to_have_value("2026-12-09")


def test_what_a_sheet_asks_for_first_fills_messages_and_other_sheets(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at("/worksheets/agenda-15/"))
    page.get_by_label("Who are you meeting?").press_sequentially("Marisol Vega")
    page.get_by_label("Where, or on which number or link?").press_sequentially("Room 4")
    page.keyboard.press("Tab")
    page.goto(guide.at("/worksheets/debrief/"))
    expect(page.get_by_label("Who did you talk with?")).to_have_value("Marisol Vega")
    page.goto(guide.at("/my-kit/"))

    expect(page.get_by_label("Who is it?")).to_have_value("Marisol Vega")


def test_each_meeting_has_a_sheet_of_its_own(page: Page, guide: Guide) -> None:
    page.goto(guide.at(SHEET))
    keep(page, {"meetings": envelope([MEETING]), "current": envelope("none")})
    page.reload()
    page.get_by_label(ANSWER).fill("nobody yet")
    page.get_by_label("For whom is this?").select_option("Dana Whitfield")
    expect(page.get_by_label(ANSWER)).to_have_value("")
    page.get_by_label(ANSWER).fill("Dana")
    page.get_by_label("For whom is this?").select_option("No one yet")

    expect(page.get_by_label(ANSWER)).to_have_value("nobody yet")
    expect_soon(lambda: stored(page, "sheet/dana/worksheets/agenda-30"), {"plan-to-choose": "Dana"})
