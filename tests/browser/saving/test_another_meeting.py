"""Another tab chooses another meeting while something is typed: it is of the one on the screen."""

from __future__ import annotations

import json

from playwright.sync_api import Page, expect

from tests.browser.kept import envelope, expect_soon
from tests.browser.kits import kept, meeting, prefix, put
from tests.browser.served import Guide

QUESTIONS = [{"id": "own-1", "words": ["Who taught you?"], "minutes": 3}]
KIT = {
    "meetings": [meeting(1, "Marisol Vega", minutes=15), meeting(2, "Dana Ito", minutes=15)],
    "current": "m1",
    "questions/m1": QUESTIONS,
    "questions/m2": [{"id": "own-2", "words": ["What is it like?"], "minutes": 3}],
    "sheet/m2/talk/notes": {"end": "of Dana"},
}
TYPE_WHILE_ANOTHER_IS_CHOSEN = """([name, key, newValue]) => {
    const field = document.querySelector(`textarea[name="${name}"]`)
    field.value = 'typed'
    field.dispatchEvent(new Event('input', {bubbles: true}))
    localStorage.setItem(key, newValue)
    dispatchEvent(new StorageEvent('storage', {key, newValue, storageArea: localStorage}))
}"""


def type_while_another_is_chosen(page: Page, guide: Guide, name: str) -> None:
    chosen = json.dumps(envelope("m2", rev=50))
    page.evaluate(TYPE_WHILE_ANOTHER_IS_CHOSEN, [name, f"{prefix(guide)}current", chosen])


def test_a_note_of_the_talk_is_of_the_meeting_that_was_shown(page: Page, guide: Guide) -> None:
    put(page, guide, KIT)
    page.goto(guide.at("/my-kit/talk/"))
    expect(page.locator('textarea[name="note.own-1"]')).to_be_attached()
    type_while_another_is_chosen(page, guide, "note.own-1")

    expect_soon(
        lambda: kept(page, guide).get("sheet/m1/talk/notes"),
        {"note.own-1": "typed"},
    )
    assert kept(page, guide)["sheet/m2/talk/notes"] == {"end": "of Dana"}
    expect(page.locator('textarea[name="note.own-2"]')).to_have_value("")
    expect(page.locator('textarea[name="end"]')).to_have_value("of Dana")


def test_a_note_on_the_pack_is_of_the_meeting_that_was_shown(page: Page, guide: Guide) -> None:
    put(page, guide, KIT)
    page.goto(guide.at("/my-kit/pack/"))
    expect(page.locator('textarea[name="note.own-1"]')).to_be_attached()
    type_while_another_is_chosen(page, guide, "note.own-1")

    expect_soon(
        lambda: kept(page, guide).get("sheet/m1/talk/notes"),
        {"note.own-1": "typed"},
    )
    assert kept(page, guide)["sheet/m2/talk/notes"] == {"end": "of Dana"}


def test_an_answer_on_a_sheet_is_of_the_meeting_that_was_shown(page: Page, guide: Guide) -> None:
    put(page, guide, {**KIT, "sheet/m2/worksheets/agenda-30": {"plan-notes": "of Dana"}})
    page.goto(guide.at("/worksheets/agenda-30/"))
    field = page.locator('textarea[name="plan-notes"]')
    expect(field).to_have_value("")
    type_while_another_is_chosen(page, guide, "plan-notes")

    expect_soon(
        lambda: kept(page, guide).get("sheet/m1/worksheets/agenda-30"),
        {"plan-notes": "typed"},
    )
    expect(field).to_have_value("of Dana")
    assert kept(page, guide)["sheet/m2/worksheets/agenda-30"] == {"plan-notes": "of Dana"}
