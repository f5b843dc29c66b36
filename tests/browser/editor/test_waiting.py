"""What is typed and pressed while the editor works is neither lost nor done to something else."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from askwell.languages import LANGUAGE, language
from tests.browser.editor.editing import (
    SIGN,
    Editor,
    added,
    arrived,
    dropped,
    held_back,
    let_go,
    opened,
    question,
)
from tests.browser.kept import expect_soon

SAVE = "button[type=submit]"

ONCE = """() => {
  const {replaceChildren} = Element.prototype
  Element.prototype.replaceChildren = () => {
    Object.assign(Element.prototype, {replaceChildren})
    throw new Error('Once.')
  }
}"""
"""Lets the next change of a page go wrong, and none after it."""


def test_what_is_typed_while_entries_are_added_stays(page: Page, editor: Editor) -> None:
    address, _ = question(editor)
    opened(page, editor, address)
    lists = {at: page.locator(f'[id="f{at}"] > .entry') for at in ("/listen_for", "/follow_ups")}
    many = {at: rows.count() for at, rows in lists.items()}
    page.locator("[data-rest=shared] > summary").click()
    routes = held_back(page, "/form")
    added(page, "/listen_for")
    page.locator('[id="f/why"]').fill("Nobody is alone.")
    page.locator('[id="f/status"]').select_option("draft")
    expect(page.locator("form[data-key]")).to_have_attribute("aria-busy", "true")
    expect(page.locator("#_status")).to_have_text(language(LANGUAGE).text("editor.waiting"))
    added(page, "/follow_ups")
    let_go(page, routes)
    expect(lists["/listen_for"]).to_have_count(many["/listen_for"] + 1)
    page.locator('[id="f/text"]').fill("Who is there?")
    let_go(page, routes)
    expect(lists["/follow_ups"]).to_have_count(many["/follow_ups"] + 1)
    expect(lists["/listen_for"]).to_have_count(many["/listen_for"] + 1)
    for at, typed in (("why", "Nobody is alone."), ("status", "draft"), ("text", "Who is there?")):
        expect(page.locator(f'[id="f/{at}"]')).to_have_value(typed)
    expect(page.locator('[id="f/text"]')).to_be_focused()
    expect(page.locator("form[data-key]")).not_to_have_attribute("aria-busy", "true")


def test_what_is_typed_into_an_entry_goes_where_the_entry_goes(page: Page, editor: Editor) -> None:
    address, _ = question(editor)
    opened(page, editor, address)
    rows = page.locator('[id="f/listen_for"] > .entry')
    for _ in range(3):
        many = rows.count()
        added(page, "/listen_for")
        expect(rows).to_have_count(many + 1)
    many = rows.count()
    last = page.locator(f'[id="f/listen_for/{many - 1}"]')
    routes = held_back(page, "/form")
    for _ in range(2):  # a second press is about the same entry, which is gone by then
        page.locator('[data-do="remove"][data-on="/listen_for/0"]').click()
    last.fill("a smile")
    let_go(page, routes)
    expect(rows).to_have_count(many - 1)
    expect(page.locator(f'[id="f/listen_for/{many - 2}"]')).to_have_value("a smile")
    expect(page.locator(f'[id="f/listen_for/{many - 2}"]')).to_be_focused()
    page.locator(f'[data-do="up"][data-on="/listen_for/{many - 2}"]').click()
    let_go(page, routes)
    expect(page.locator(f'[id="f/listen_for/{many - 3}"]')).to_have_value("a smile")
    expect(rows).to_have_count(many - 1)


def test_what_is_typed_while_a_change_is_looked_up_is_saved(page: Page, editor: Editor) -> None:
    address, path = question(editor)
    before = path.read_bytes()
    opened(page, editor, address)
    routes = held_back(page, "/diff")
    page.locator('[id="f/text"]').fill("Who is new?")
    page.locator("button[type=submit]").click()
    arrived(page, routes)
    page.locator('[id="f/text"]').fill("Who is never new?")
    let_go(page, routes)
    let_go(page, routes)
    expect(page.get_by_role("dialog").locator("dl ins")).to_contain_text("Who is never new?")
    saving = held_back(page, "/save")
    page.get_by_role("dialog").locator("button.main").click()
    expect(page.get_by_role("dialog")).to_have_attribute("aria-busy", "true")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_visible()
    let_go(page, saving)
    page.wait_for_url("**?done=saved*")
    assert b"Who is never new?" in path.read_bytes()
    path.write_bytes(before)


@pytest.mark.parametrize(("way", "expected"), [("up", "tac"), ("down", "act")])
def test_an_entry_at_an_end_stays_there_however_often_it_is_pressed_on(
    page: Page, editor: Editor, way: str, expected: str
) -> None:
    opened(page, editor, question(editor)[0])
    rows = page.locator('[id="f/listen_for"] > .entry')
    expect(rows).to_have_count(1)
    for number, words in enumerate("abc"):
        if number:
            added(page, "/listen_for")
        page.locator(f'[id="f/listen_for/{number}"]').fill(words)
    routes = held_back(page, "/form")
    button = page.locator(f'[data-do="{way}"][data-on="/listen_for/1"]')
    button.evaluate("each => { for (let n = 0; n < 3; n++) each.click() }")
    page.locator('[id="f/listen_for/1"]').fill("t")
    added(page, "/listen_for")
    for _ in range(2):  # the first press, and the new entry
        let_go(page, routes)
    expect(rows).to_have_count(4)
    for number, words in enumerate((*expected, "")):
        expect(page.locator(f'[id="f/listen_for/{number}"]')).to_have_value(words)


def test_an_act_that_goes_wrong_leaves_the_next_ones_their_turn(page: Page, editor: Editor) -> None:
    opened(page, editor, question(editor)[0])
    rows = page.locator('[id="f/follow_ups"] > .entry')
    many = rows.count()
    page.evaluate(ONCE)
    added(page, "/follow_ups")
    expect(page.locator("#_status")).to_have_text(language(LANGUAGE).text("editor.failed"))
    added(page, "/follow_ups")
    expect(rows).to_have_count(many + 1)
    page.locator(SAVE).click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_look_or_a_save_that_goes_wrong_can_be_tried_again(page: Page, editor: Editor) -> None:
    opened(page, editor, question(editor)[0])
    field, status = page.locator('[id="f/text"]'), page.locator("#_status")
    page.evaluate(ONCE)
    field.fill("What is {{ wrong }}?")
    expect(status).to_have_text(language(LANGUAGE).text("editor.failed"))
    field.fill("What is {{ wrong }} there?")
    expect(field).to_have_attribute("aria-invalid", "true")
    page.evaluate(ONCE)
    page.locator(SAVE).click()
    expect(status).to_have_text(language(LANGUAGE).text("editor.failed"))
    page.locator(SAVE).click()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_a_preview_that_was_left_by_a_link_comes_back(page: Page, editor: Editor) -> None:
    opened(page, editor, question(editor)[0])
    page.evaluate("document.querySelector('iframe').src = 'data:text/html,elsewhere'")
    expect_soon(lambda: page.evaluate("document.querySelector('iframe').contentDocument"), None)
    page.locator('[id="f/text"]').fill("Who is back here?")
    expect(page.frame_locator("iframe").get_by_text("Who is back here?").first).to_be_visible()


def test_back_ends_at_the_form_as_it_was_opened(page: Page, editor: Editor) -> None:
    opened(page, editor, question(editor)[0])
    field, back = page.locator('[id="f/text"]'), page.locator("[data-back]")
    fields = page.locator(".fields")
    first = field.input_value()
    routes = held_back(page, "/form")
    field.fill("Who is second?")
    field.blur()
    back.evaluate("each => { each.click(); each.click() }")
    expect(fields).to_have_attribute("inert", "")  # what is typed there now would be gone
    let_go(page, routes)
    expect(field).to_have_value(first)
    expect(fields).not_to_have_attribute("inert", "")
    field.fill("Who is third?")
    field.blur()
    expect(back).to_be_enabled()
    back.click()
    let_go(page, routes)
    expect(field).to_have_value(first)
    expect(back).to_be_disabled()


def test_what_is_pressed_while_a_change_is_looked_up_is_saved(page: Page, editor: Editor) -> None:
    opened(page, editor, question(editor)[0])
    gone = page.locator('[id="f/follow_ups/0"]').input_value()
    looked_up, made = held_back(page, "/diff"), held_back(page, "/form")
    page.locator(SAVE).click()
    arrived(page, looked_up)
    page.locator('[data-do="remove"][data-on="/follow_ups/0"]').click()
    for routes in (looked_up, made, looked_up):
        let_go(page, routes)
    expect(page.get_by_role("dialog").locator("dl del", has_text=gone)).to_be_visible()


def test_a_picture_that_is_on_its_way_is_saved_with_the_form(page: Page, editor: Editor) -> None:
    opened(page, editor, "/item/publisher")
    routes = held_back(page, "/picture")
    dropped(page, "Late.svg", SIGN)
    page.locator(SAVE).click()
    let_go(page, routes)
    expect(page.get_by_role("dialog")).to_contain_text("brand/late.svg")


def test_the_preview_is_of_what_stands_in_the_form_after_a_look_at_it(
    page: Page, editor: Editor
) -> None:
    opened(page, editor, question(editor)[0])
    routes = held_back(page, "/diff")
    with page.expect_response("**/check"):
        page.locator('[id="f/text"]').fill("Who was early?")
        page.locator(SAVE).click()
    let_go(page, routes)
    page.get_by_role("dialog").locator("button[value='0']").click()
    expect(page.frame_locator("iframe").get_by_text("Who was early?").first).to_be_visible()
