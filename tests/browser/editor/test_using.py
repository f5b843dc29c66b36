"""The editor as an adviser uses it: type, look, save, take back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from askwell.languages import LANGUAGE, language
from tests.browser.barriers import expect_no_barriers
from tests.browser.conftest import OpenPage
from tests.browser.editor.editing import (
    PATIENCE,
    SIGN,
    Editor,
    dropped,
    held_back,
    let_go,
    opened,
    question,
)
from tests.browser.kept import expect_soon

PARTED = """all => all.filter(row =>
    new Set([...row.querySelectorAll('button')].map(each => each.offsetTop)).size > 1).length"""
"""How many rows have buttons that stand below one another."""


def test_a_question_is_changed_seen_saved_and_taken_back(page: Page, editor: Editor) -> None:
    address, path = question(editor)
    before = path.read_text()
    opened(page, editor, address)
    page.get_by_label("Text", exact=False).first.fill(
        "What did nobody tell you as a {{ their_job }}?"
    )
    shown = page.frame_locator("iframe")
    expect(shown.get_by_text("What did nobody tell you").first).to_be_visible()
    expect(shown.locator(".not-loaded")).to_have_count(0)
    page.locator("button[type=submit]").click()
    expect(page.get_by_role("dialog").locator("dl ins")).to_have_count(1)
    assert path.read_text() == before
    page.get_by_role("dialog").locator("button.main").click()
    page.wait_for_url("**?done=saved*")
    expect(page.locator("#_status")).not_to_be_empty()
    assert "What did nobody tell you as a {{ their_job }}?" in path.read_text()
    page.goto(editor.at("/"))
    page.locator("[data-undo]").click()
    page.wait_for_url("**/?done=undone")
    assert path.read_text() == before


def test_what_cannot_be_written_stays_in_the_form_until_it_can(page: Page, editor: Editor) -> None:
    address, path = question(editor)
    before = path.read_bytes()
    (beside := path.with_name(f".{path.name}.new")).mkdir()  # where it is written to first
    opened(page, editor, address)
    field = page.get_by_label("Text", exact=False).first
    field.fill("What would nobody guess?")
    page.locator("button[type=submit]").click()
    page.get_by_role("dialog").locator("button.main").click()
    expect(page.locator("#_status")).to_contain_text("Move it away.")
    expect(field).to_have_value("What would nobody guess?")
    assert path.read_bytes() == before
    beside.rmdir()
    page.locator("button[type=submit]").click()
    page.get_by_role("dialog").locator("button.main").click()
    page.wait_for_url("**?done=saved*")
    assert b"What would nobody guess?" in path.read_bytes()
    path.write_bytes(before)


def test_a_mistake_is_told_at_its_field_and_gone_with_it(page: Page, editor: Editor) -> None:
    opened(page, editor, question(editor)[0])
    field = page.locator('[id="f/text"]')
    good = field.input_value()
    looking, making = page.locator(".looking"), page.locator(".making")
    expect(looking).to_be_hidden()
    expect(making).to_be_hidden()
    field.fill("What is {{ no-such-thing.x }} like?")
    expect(looking).to_be_visible()
    expect(making).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(page.locator('[id="f/text-told"]')).to_be_visible()
    routes = held_back(page, "/check")
    field.fill(good)
    expect(page.locator('[id="f/text-told"]')).to_be_hidden()  # it was of other words
    let_go(page, routes)
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_links_lead_to_a_list_of_parts_and_no_address_stops_the_editor(
    page: Page, editor: Editor
) -> None:
    address = f"/item/bank.{question(editor)[1].stem}"
    page.goto(editor.at(f"{address}#f/questions"))
    expect(page.locator('[id="f/questions"]')).to_be_focused()
    page.goto(editor.at("/"))
    page.goto(editor.at(f"{address}#100%"))
    expect(page.locator("[data-told]")).not_to_be_empty(timeout=PATIENCE * 1000)


def test_names_are_offered_as_soon_as_braces_are_opened(page: Page, editor: Editor) -> None:
    opened(page, editor, question(editor)[0])
    field, offers = page.locator('[id="f/text"]'), page.locator("#_offered > li:visible")
    field.fill("")
    field.press_sequentially("Who is {{ ")
    expect(offers.first).to_be_visible()
    expect(field).to_be_focused()
    expect_no_barriers(page)
    name = offers.nth(1).get_attribute("data-name")
    field.press("ArrowDown")
    expect(offers.nth(1)).to_have_attribute("aria-selected", "true")
    field.press("Enter")
    expect(field).to_have_value(f"Who is {{{{ {name} }}}}")
    expect(offers).to_have_count(0)
    field.press_sequentially(" {{ rule")
    expect(offers.locator("code", has_text="rule.")).to_have_count(offers.count())
    offers.first.click()
    expect(field).to_have_value(re.compile(r"^Who is .* \{\{ rule\.[a-z-]+ \}\}$"))
    expect(field).to_be_focused()
    field.press_sequentially(" {{")
    field.press("Escape")
    expect(offers).to_have_count(0)


def test_names_are_offered_at_open_braces_and_nowhere_else(page: Page, editor: Editor) -> None:
    opened(page, editor, question(editor)[0])
    field, offers = page.locator('[id="f/text"]'), page.locator("#_offered > li:visible")
    said = "Who is {{ name }}, and {{"
    for keys, broken in (
        (["ArrowLeft"] * 2, "Who is {{ name }}, and \n{{"),
        (["Home"], "\nWho is {{ name }}, and {{"),
    ):
        field.fill(said)
        expect(offers.first).to_be_visible()
        for key in keys:
            field.press(key)
        expect(offers).to_have_count(0)
        field.press("Enter")
        expect(field).to_have_value(broken)


def test_what_an_enter_means_elsewhere_chooses_no_name(page: Page, editor: Editor) -> None:
    opened(page, editor, question(editor)[0])
    field, offers = page.locator('[id="f/text"]'), page.locator("#_offered > li:visible")
    said = "Who is {{ name }}, and {{"
    field.fill(said)
    expect(offers.first).to_be_visible()
    # The caret moves before any key is let go.
    field.evaluate("""each => {
      each.setSelectionRange(0, 0)
      each.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))
    }""")
    expect(field).to_have_value(said)
    field.fill(said)
    composing = "new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, isComposing: true})"
    field.evaluate(f"each => each.dispatchEvent({composing})")
    expect(field).to_have_value(said)
    field.press("Shift+Enter")
    expect(field).to_have_value(f"{said}\n")


def test_what_is_chosen_for_an_act_is_no_change_yet(page: Page, editor: Editor) -> None:
    opened(page, editor, f"/item/bank.{question(editor)[1].stem}")
    news = page.locator("#_status")
    page.locator('[id="f/placeholders/0-swap"]').select_option(index=1)
    expect(news).to_be_empty()
    page.locator('[id="f/title"]').fill("Who is new?")
    expect(news).to_have_text(language(LANGUAGE).text("editor.unsaved"))


def test_entries_are_added_and_moved_by_keyboard_and_taken_back(page: Page, editor: Editor) -> None:
    opened(page, editor, question(editor)[0])
    entries = page.locator('[id="f/follow_ups"] > .entry')
    count = entries.count()
    page.locator('[data-do="add"][data-on="/follow_ups"]').focus()
    page.keyboard.press("Enter")
    expect(entries).to_have_count(count + 1)
    new = page.locator(f'[id="f/follow_ups/{count}"]')
    expect(new).to_be_focused()
    page.keyboard.type("Why so?")
    page.locator(f'[data-do="up"][data-on="/follow_ups/{count}"]').focus()
    page.keyboard.press("Enter")
    expect(page.locator(f'[id="f/follow_ups/{count - 1}"]')).to_have_value("Why so?")
    page.locator("[data-back]").click()
    expect(page.locator(f'[id="f/follow_ups/{count}"]')).to_have_value("Why so?")


def test_a_picture_falls_into_a_page_and_asks_for_its_words(page: Page, editor: Editor) -> None:
    opened(page, editor, "/item/guide.story")
    body = page.locator('[id="f/body"]')
    body.fill("Ana asked.\n\n")
    dropped(page, "A desk.SVG", SIGN, "/body")
    expect(body).to_have_value("Ana asked.\n\n![](/brand/a-desk.svg)")
    expect(page.locator('[id="f/body-told"]')).to_contain_text("no words for those who")


def test_a_stage_moves_in_the_list_of_everything(page: Page, editor: Editor) -> None:
    path = editor.content / "stages.yml"
    before = re.findall("^  - id: (.*)$", path.read_text(), re.MULTILINE)
    page.goto(editor.at("/"))
    stages = page.locator("details", has=page.locator('a[href="/item/stage.' + before[0] + '"]'))
    stages.locator("summary").click()
    stages.locator("li").first.locator("button").nth(1).click()
    page.get_by_role("dialog").locator("button.main").click()
    page.wait_for_url("**done=saved*")
    after = re.findall("^  - id: (.*)$", path.read_text(), re.MULTILINE)
    assert after == [before[1], before[0], *before[2:]]


def test_colors_show_their_contrast_and_pictures_can_be_dropped(page: Page, editor: Editor) -> None:
    opened(page, editor, "/item/publisher")
    page.locator('[id="f/colour"]').fill("#ffcc00")
    told = page.locator('[data-contrast="/colour"]')
    expect(told).to_contain_text("4.5")
    expect(told.locator(".light")).to_be_visible()
    palette = page.locator('[id="f/colour-pick"]')
    expect(palette).to_have_value("#ffcc00")
    page.locator('[id="f/colour"]').fill("dark plum")
    expect(told).to_be_hidden()
    palette.fill("#7a1f4d")
    expect(page.locator('[id="f/colour"]')).to_have_value("#7a1f4d")
    expect(told).to_be_visible()
    logo = page.locator('[id="f/logo/file"]')
    dropped(page, "Our sign.SVG", SIGN)
    expect(logo).to_have_value("brand/our-sign.svg")
    assert not (editor.content / "brand/our-sign.svg").exists()  # nothing is saved yet
    dropped(page, "essay.png", b"no picture")
    expect(page.locator("#_status")).to_have_text(language(LANGUAGE).text("editor.refused.picture"))
    expect(logo).to_have_value("brand/our-sign.svg")


@pytest.mark.parametrize("width", [390, 1280])
def test_every_page_can_be_used_by_everybody(
    open_page: OpenPage, editor: Editor, width: int
) -> None:
    page = open_page(width=width)
    page.goto(editor.entrance)
    for path in (
        "/",
        "/?kind=draft",
        "/mend",
        "/item/publisher",
        question(editor)[0],
        "/file/faq.yml",
        "/new/emails",
    ):
        page.goto(editor.at(path))
        expect_no_barriers(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if width > PHONE:
            assert unreached(page) == []


PHONE = 390

CONTROLS = """() => [
  ...document.querySelectorAll('a[href], button, input, select, textarea, summary'),
].filter((each) => each.checkVisibility() && !each.disabled)"""

WATCH = f"""() => {{
  document.querySelectorAll('iframe').forEach((each) => (each.inert = true))  // a page of the guide
  document.body.addEventListener('focusin', ({{target}}) => {{
    const {{outlineStyle, boxShadow}} = getComputedStyle(target)
    target.dataset.reached = outlineStyle !== 'none' || boxShadow !== 'none' ? 'seen' : 'unseen'
  }})
  return ({CONTROLS})().length
}}"""

UNREACHED = f"""() => ({CONTROLS})()
  .filter((each) => each.dataset.reached !== 'seen').map((each) => each.outerHTML.slice(0, 120))"""


def unreached(page: Page) -> list[str]:
    """Return the controls that the tabulator key does not lead to, or not visibly."""
    for _ in range(page.evaluate(WATCH) + 1):
        page.keyboard.press("Tab")
    found: list[str] = page.evaluate(UNREACHED)
    return found


def test_the_buttons_that_move_an_entry_stay_beside_each_other(page: Page, editor: Editor) -> None:
    _, path = question(editor)
    page.goto(editor.at(f"/item/bank.{path.stem}"))
    expect(page.locator(".items li").get_by_role("button").first).to_be_visible()
    for width in range(320, 520, 20):
        page.set_viewport_size({"width": width, "height": 700})
        expect_soon(lambda: page.locator(".items li").evaluate_all(PARTED), wanted=0)
