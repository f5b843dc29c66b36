"""Whoever rests between two letters keeps spaces and cursor, though all is saved meanwhile."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.kept import SHEET
from tests.browser.kits import meeting, put, wait_until_kept
from tests.browser.my_questions.lists import WITH_BLANK
from tests.browser.served import Guide

KIT: dict[str, Any] = {"meetings": [meeting(1, "Lin", role="nurse")], "current": "m1"}
MOMENT = 600
"""Milliseconds in which all that waits is kept."""


def type_slowly(field: Locator, text: str) -> None:
    for letter in text:
        field.press_sequentially(letter)
        field.page.clock.run_for(MOMENT)


@pytest.mark.parametrize(
    ("address", "selector", "more"),
    [
        ("/worksheets/tracker/", "[data-meeting] [data-of=person]", {}),
        ("/worksheets/tracker/", "[data-meeting] textarea:not([data-of])", {}),
        ("/worksheets/agenda-15/", "textarea[data-blank]", {}),
        (SHEET, "#plan-to-choose", {}),
        ("/my-kit/questions/", ".gap-fields input", {"questions/m1": [WITH_BLANK]}),
        ("/my-kit/pack/", ".pack textarea", {}),
        ("/my-kit/talk/", "[data-on] textarea", {}),
        ("/my-kit/", "meeting-form [name=person]", {"meetings": []}),
        ("/emails/ask-cold/", ".composer-field [name=topic]", {}),
    ],
)
def test_what_is_typed_slowly_stays_as_it_was_typed(
    page: Page, guide: Guide, address: str, selector: str, more: dict[str, Any]
) -> None:
    put(page, guide, {**KIT, **more})
    page.clock.install()
    page.goto(guide.at(address))
    for step in (".talk-before [data-do=begin]", ".talk-moves [data-do=next]", "[data-walk=list]"):
        if page.locator(step).count():
            page.locator(step).first.click()
    field = page.locator(selector).first
    field.press("ControlOrMeta+A")
    type_slowly(field, "Mill  and C. ")
    field.press("ControlOrMeta+Home")  # a narrow column has several lines
    type_slowly(field, "a ")
    for _ in range(3):
        field.press("ArrowRight")
    type_slowly(field, "x y")

    expect(field).to_have_value("a Milx yl  and C. ")


def test_two_notes_written_at_once_are_both_kept(page: Page, guide: Guide) -> None:
    put(page, guide, KIT)
    page.goto(guide.at("/my-kit/pack/"))
    notes = page.locator(".pack textarea")
    expect(notes.nth(1)).to_be_visible()
    notes.evaluate_all("""all => all.slice(0, 2).forEach((field, at) => {
        field.value = `my note ${at}`
        field.dispatchEvent(new Event('input', {bubbles: true}))
    })""")
    wait_until_kept(page, guide, "sheet/m1/talk/notes", "my note 0")

    wait_until_kept(page, guide, "sheet/m1/talk/notes", "my note 1")
    expect(notes.nth(1)).to_have_value("my note 1")
