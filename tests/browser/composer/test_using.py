"""The composer by keyboard, on paper, without JavaScript; for everybody."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import listen, on_screens
from tests.browser.composer.letters import (
    BODY,
    MESSAGE,
    VALUES,
    WHOLE,
    as_list,
    choices,
    clipboard,
    fill,
    shown_letter,
)
from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.served import Guide


def test_the_composer_works_by_keyboard_alone(composer: Page) -> None:
    composer.get_by_role("radio", name="Email, 100 words").focus()
    composer.keyboard.press("ArrowDown")
    expect(composer.get_by_role("heading", name="In 300 characters")).to_be_visible()
    composer.keyboard.press("ArrowUp")
    composer.keyboard.press("Tab")
    composer.keyboard.press("ArrowDown")
    expect(composer.get_by_role("radio", name="Could you tell me about")).to_be_checked()
    composer.keyboard.press("ArrowUp")
    composer.get_by_role("button", name="Fill in as a list").press("Enter")
    shown_letter(composer).get_by_role("button", name="[their first name]").press("Enter")
    for label, value in VALUES.items():
        expect(composer.get_by_label(label, exact=True)).to_be_focused()
        composer.keyboard.type(value)
        composer.keyboard.press("Enter")
    expect(composer.get_by_role("button", name="Copy the message")).to_be_focused()
    composer.keyboard.press("Enter")

    expect_soon(lambda: clipboard(composer), WHOLE)


@pytest.mark.parametrize("width", [320, 1280])
def test_no_field_is_hidden_behind_what_is_kept_where(
    open_page: OpenPage, guide: Guide, width: int
) -> None:
    page = open_page(width=width)
    page.goto(guide.at(MESSAGE))
    as_list(page)
    page.get_by_role("textbox", name="Their first name").fill("Kavita")
    expect(page.locator("kit-status")).to_be_visible()
    for label in list(VALUES)[1:]:
        page.keyboard.press("Tab")
        field = page.get_by_label(label, exact=True)
        expect(field).to_be_focused()
        expect_soon(partial(field.evaluate, ON_TOP), wanted=True)


ON_TOP = """field => {
    const {left, bottom, top, width} = field.getBoundingClientRect()
    return [top + 4, bottom - 4].every(y =>
        document.elementFromPoint(left + width / 2, y) === field)
}"""


def test_without_javascript_every_form_stands_and_no_field_shows(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(javascript=False)
    page.goto(guide.at(MESSAGE))

    for heading in ("The words", "In 300 characters", "In 200 characters"):
        region = page.get_by_role("region", name=heading, exact=True)
        expect(region.locator(".message")).to_contain_text("[their first name]")
    expect(page.get_by_text("Subject, choose one")).to_be_visible()
    expect(page.locator(".subjects li:visible")).to_have_count(2)
    expect(page.locator("message-composer :is(input, button, select):visible")).to_have_count(0)
    for label in VALUES:
        expect(page.get_by_text(label, exact=True)).to_be_visible()
    expect(page.get_by_text("Example: Kavita")).to_be_visible()


def test_on_paper_the_letter_stands_filled_and_alone(filled: Page) -> None:
    filled.emulate_media(media="print")

    expect_soon(shown_letter(filled).locator(".message").inner_text, BODY)
    expect(filled.locator("message-composer :is(input, button, select):visible")).to_have_count(0)


def test_nothing_entered_leaves_the_guide(page: Page, guide: Guide) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    noise = listen(page, guide)
    asked: list[str] = []
    page.on(
        "request",
        lambda request: asked.append(f"{request.method} {request.url} {request.post_data or ''}"),
    )
    page.goto(guide.at(MESSAGE))
    fill(page)
    page.get_by_role("button", name="Copy the message").click()
    expect(page.get_by_role("status")).to_contain_text("Message copied.")

    assert noise == []
    assert [each for each in asked if not each.startswith("GET ") or "Kavita" in each] == []


def test_the_composer_bars_nobody_in_any_state(page: Page, guide: Guide) -> None:
    page.goto(guide.at(MESSAGE))
    found = {state: on_screens(page) for state in states(page)}

    assert found == {
        "empty": [],
        "in the letter": [],
        "asked about gaps": [],
        "filled": [],
        "asked whether it is sent": [],
        "noted": [],
        "too long": [],
    }


def states(page: Page) -> Iterator[str]:
    """Bring the page from one state to the next."""
    yield "empty"
    shown_letter(page).get_by_role("button").first.click()
    yield "in the letter"
    page.get_by_role("button", name="Close").click()
    page.get_by_role("button", name="Copy the message").click()
    expect(page.get_by_role("group", name="Still empty")).to_be_visible()
    yield "asked about gaps"
    fill(page)
    yield "filled"
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy the message").click()
    sent = page.get_by_role("form", name="Did you send it?").get_by_role("button").first
    expect(sent).to_be_visible()
    yield "asked whether it is sent"
    sent.click()
    expect(page.get_by_text("No answer? Write again on")).to_be_visible()
    yield "noted"
    choices(page)
    page.get_by_role("radio", name="200 characters").check()
    page.get_by_role("textbox", name="The field").fill("traffic" * 40)
    expect(page.locator("#_count")).to_contain_text("too many")
    yield "too long"


def test_a_blank_of_the_letter_is_filled_in_where_it_stands(page: Page, guide: Guide) -> None:
    page.goto(guide.at(MESSAGE))
    letter = shown_letter(page)
    letter.get_by_role("button", name="[the field]").click()
    field = page.get_by_label("The field", exact=True)
    expect(field).to_be_focused()
    expect(page.get_by_text("3 of 8")).to_be_visible()
    expect(page.locator(".composer-field:visible")).to_have_count(1)
    page.keyboard.type("signals")
    expect(letter.get_by_role("button", name="signals")).to_have_count(1)

    page.keyboard.press("Enter")
    expect(page.get_by_label("What you want to learn")).to_be_focused()
    page.get_by_role("button", name="Back").click()
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    expect(letter.get_by_role("button", name="signals")).to_be_focused()
    expect(page.locator(".composer-fields:visible")).to_have_count(0)


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_blank_and_field_are_both_in_sight(open_page: OpenPage, guide: Guide, width: int) -> None:
    page = open_page(width=width)
    page.goto(guide.at(MESSAGE))
    page.get_by_role("button", name="Fill in the letter").click()
    blank = page.locator(".wording:visible [data-current]")
    for label in VALUES:
        field = page.get_by_label(label, exact=True)
        expect(field).to_be_focused()
        expect_soon(partial(field.evaluate, ON_TOP), wanted=True)
        expect_soon(partial(blank.evaluate_all, IN_SIGHT), wanted=True)
        page.keyboard.press("Enter")


IN_SIGHT = """blanks => blanks.some(blank => {
    const [first] = blank.getClientRects()
    return first && blank.contains(document.elementFromPoint(first.x + 4, first.y + 4))
})"""


@pytest.mark.parametrize("width", [320, 1280])
def test_no_blank_is_hidden_behind_the_length_for_whoever_goes_back(
    open_page: OpenPage, guide: Guide, width: int
) -> None:
    page = open_page(width=width)
    page.goto(guide.at(MESSAGE))
    first = shown_letter(page).get_by_role("button").first
    page.get_by_role("button", name="Print this page").focus()
    page.set_viewport_size({"width": width, "height": 320})
    while not first.evaluate("blank => blank === document.activeElement"):
        page.keyboard.press("Shift+Tab")
        expect_soon(partial(page.evaluate, f"({IN_SIGHT})([document.activeElement])"), wanted=True)
