"""Worksheets and checklists on paper, filled in and blank."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import NOTES, SHEET
from tests.browser.kinds_of_page import SHEETS
from tests.browser.served import Guide
from tests.browser.sheets.filled import CHECKLIST, fill_at_once, press_print, printed


@pytest.mark.parametrize("address", SHEETS)
def test_a_sheet_prints_filled_in_and_blank(page: Page, guide: Guide, address: str) -> None:
    page.goto(guide.at(address))
    before = printed(page)
    words = [value for value in fill_at_once(page).values() if value.startswith("w0")]
    filled = printed(page)

    assert [word for word in words if word not in filled] == []
    press_print(page, "Print it blank")
    assert printed(page) == before
    assert printed(page) == filled  # what is printed after that is filled in again


@pytest.mark.parametrize(
    ("address", "label", "entered", "on_paper"),
    [
        (SHEET, "Which day?", "2026-12-01", "December 1, 2026"),
        (SHEET, "What time?", "10:30", "10:30 AM"),
    ],
)
def test_days_and_times_print_as_people_write_them(
    page: Page, guide: Guide, address: str, label: str, entered: str, on_paper: str
) -> None:
    page.goto(guide.at(address))
    empty = printed(page)
    page.get_by_label(label).fill(entered)

    assert on_paper not in empty
    assert "mm/dd" not in empty
    assert on_paper in printed(page)


@pytest.mark.parametrize(
    ("address", "box"),
    [
        (CHECKLIST, ".tips input"),
        ("/worksheets/question-picker/", ".field-ticks input"),
        ("/worksheets/reflection/", ".field-scale input"),
        ("/worksheets/reflection/", ".field-choice input"),
    ],
)
def test_boxes_print_as_ticked_and_blank_as_empty(
    page: Page, guide: Guide, address: str, box: str
) -> None:
    page.goto(guide.at(address))
    first = page.locator(box).first
    first.check()
    press_print(page, "Print it filled in")
    page.emulate_media(media="print")
    ticked = first.screenshot()
    page.emulate_media(media="screen")
    press_print(page, "Print it blank")
    page.emulate_media(media="print")
    blank = first.screenshot()
    first.evaluate("box => { box.checked = false }")

    assert ticked != blank
    assert first.screenshot() == blank
    expect(first).not_to_have_css("border-top-width", "0px")


def test_an_answer_of_ten_thousand_characters_prints_whole(page: Page, guide: Guide) -> None:
    words = [f"w{number:05}" for number in range(1429)]
    page.goto(guide.at(SHEET))
    page.get_by_label(NOTES).fill(" ".join(words))
    paper = printed(page)

    assert len(" ".join(words)) > 10_000
    assert [word for word in words if word not in paper] == []
