"""Worksheets and checklists as text."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import SHEET, envelope, keep
from tests.browser.kinds_of_page import SHEETS
from tests.browser.served import Guide
from tests.browser.sheets.filled import FIELDS, MEETING, fill_at_once

PICKED = """\
My questions for this talk
==========================
{address}

Who are you meeting?
  Dana\tWhitfield

What do you most want to know?
  (no answer yet)

My questions, in order
  Question 1: What was your first plan?
  Notes on question 1:
    A line
    and another

What will you ask if time is left over?
  (no answer yet)

What choice of yours would you like advice on?
  (no answer yet)

Have you checked them?
  [ ] No search would answer them
  [ ] None ends with a yes or a no
  [ ] Each asks for one thing at a time
  [x] None asks for a job
  [ ] I'd be glad to answer them myself

Which question will you close with?
  (no answer yet)
"""


def test_a_sheet_is_saved_as_text_in_the_order_of_the_page(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/question-picker/"))
    page.get_by_label("Who are you meeting?").fill("Dana\tWhitfield")
    page.get_by_label("Question 1", exact=True).fill("What was your first plan?")
    page.get_by_label("Notes on question 1", exact=True).fill("A line\nand another")
    page.get_by_label("None asks for a job").check()

    assert saved(page, "question-picker.txt") == PICKED.format(
        address=guide.at("/worksheets/question-picker/")
    )


@pytest.mark.parametrize("address", SHEETS)
def test_the_text_of_a_sheet_holds_every_answer(page: Page, guide: Guide, address: str) -> None:
    page.goto(guide.at(address))
    words = [value for value in fill_at_once(page).values() if value.startswith("w0")]
    text = saved(page, address.split("/")[2] + ".txt")

    assert [word for word in words if word not in text] == []
    expect(page.locator(f"{FIELDS}[type=checkbox]:checked")).to_have_count(text.count("[x]"))


def test_the_text_of_a_sheet_says_whose_it_is(page: Page, guide: Guide) -> None:
    page.goto(guide.at(SHEET))
    keep(page, {"meetings": envelope([MEETING]), "current": envelope("dana")})
    page.reload()

    assert saved(page, "agenda-30.txt").splitlines()[2] == "For: Dana Whitfield, Riverbend Transit"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ([], "Title\n=====\n"),
        ([("Q", "", "one\r\ntwo")], "Title\n=====\n\nQ\n  one\n  two\n"),
        ([("Q", "a", ""), ("Q", "b", "x"), ("R", "", "")], "Title\n=====\n\nQ\n  b: x\n\nR\n  -\n"),
    ],
)
def test_text_is_laid_out_block_by_block(
    page: Page, guide: Guide, lines: list[tuple[str, str, str]], text: str
) -> None:
    page.goto(guide.at(SHEET))
    entries = [{"block": block, "label": label, "answer": answer} for block, label, answer in lines]

    assert text == page.evaluate(
        """async lines => {
            const {sheetText} = await import('/ask-well/assets/kit/sheet-text.js')
            return sheetText(['Title'], lines, {empty: '-'})
        }""",
        entries,
    )


def saved(page: Page, name: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as text").click()
    assert download.value.suggested_filename == name
    return Path(download.value.path()).read_text("utf-8")
