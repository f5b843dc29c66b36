"""A date in a form: what is none yet stays as it was typed, whatever the editor does meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.editor.editing import Editor, added, arrived, held_back, let_go, question


@pytest.fixture
def bank(editor: Editor) -> Iterator[Path]:
    """Give the file of a bank, which is after the test what it was before."""
    path = question(editor)[1]
    before = path.read_bytes()
    yield path
    path.write_bytes(before)


def test_a_date_that_is_none_yet_stays_while_it_is_mended(
    page: Page, editor: Editor, bank: Path
) -> None:
    add_review_by(bank, "22.11.2026")
    page.goto(editor.at("/item/bank.first-steps"))
    day = page.locator('[id="f/review_by"]')
    expect(day).to_have_value("22.11.2026")
    routes = held_back(page, "/form")
    day.fill("2026-11-22")
    ask_for_a_blank(page, routes)
    day.fill("2026-11-22 or so")
    let_go(page, routes)
    expect_blanks(page, 2)
    expect(day).to_have_value("2026-11-22 or so")
    day.fill("2026-11-22")
    ask_for_a_blank(page, routes)
    day.focus()
    let_go(page, routes)
    expect_blanks(page, 3)
    expect(day).to_have_attribute("type", "date")
    expect(day).to_be_focused()
    added(page, "/placeholders")
    let_go(page, routes)
    expect_blanks(page, 4)
    expect(day).to_have_value("2026-11-22")


def add_review_by(bank: Path, day: str) -> None:
    words = bank.read_text()
    bank.write_text(words.replace("  order: 1\n", f"  order: 1\n  review_by: {day}\n"))


def ask_for_a_blank(page: Page, routes: list[Route]) -> None:
    """Ask the editor for one, which it holds back."""
    added(page, "/placeholders")
    arrived(page, routes)


def expect_blanks(page: Page, number: int) -> None:
    """Expect so many blanks in the form."""
    expect(page.locator('[id="f/placeholders"] > .entry')).to_have_count(number)
