"""The reader's own list of questions: its order, for each meeting."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import expect_soon
from tests.browser.my_questions.lists import A, B, C, card, opened, own, press, texts
from tests.browser.served import Guide


def test_questions_stand_in_the_order_in_which_they_were_picked(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/questions/career-path/"))
    for place in (3, 0, 1):
        page.locator(".pick").nth(place).click()
    asked = [page.locator("article h2").nth(place).inner_text() for place in (3, 0, 1)]
    page.get_by_role("link", name="See my questions").click()

    expect(texts(page)).to_have_text(asked)


def test_an_empty_list_says_where_questions_are(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/my-kit/questions/"))

    expect(page.get_by_text("Nothing picked yet.")).to_be_visible()
    expect(page.get_by_role("link", name="Pick from all the questions")).to_be_visible()
    expect(page.get_by_role("button", name="Print with room for notes")).to_be_hidden()


def test_moving_keeps_the_focus_and_tells_the_new_place(mine: Page) -> None:
    press(mine, "Move down", A).focus()
    mine.keyboard.press("Enter")
    expect(texts(mine)).to_have_text([B, A, C])
    expect(press(mine, "Move down", A)).to_be_focused()
    expect(mine.locator(".kit-message")).to_have_text("Moved to place 2 of 3.")
    mine.keyboard.press("Enter")
    expect(texts(mine)).to_have_text([B, C, A])
    expect(press(mine, "Move down", A)).to_be_focused()
    expect(mine.locator(".kit-message")).to_have_text("Moved to place 3 of 3.")
    press(mine, "Move up", C).press("Space")

    expect(texts(mine)).to_have_text([C, B, A])
    expect(press(mine, "Move up", C)).to_be_focused()


SLIDES = """() => {
    const {animate} = Element.prototype
    window.slid = 0
    Element.prototype.animate = function (...given) {
        window.slid += 1
        return animate.apply(this, given)
    }
}"""


@pytest.mark.parametrize(("motion", "slid"), [("no-preference", 2), ("reduce", 0)])
def test_what_moves_is_seen_to_move_by_whoever_wants_it(
    mine: Page, motion: Literal["no-preference", "reduce"], slid: int
) -> None:
    mine.emulate_media(reduced_motion=motion)
    mine.evaluate(SLIDES)
    press(mine, "Move down", A).click()

    expect(texts(mine)).to_have_text([B, A, C])
    assert mine.evaluate("window.slid") == slid


def test_the_new_order_is_there_after_a_reload(mine: Page) -> None:
    press(mine, "Move up", C).click()
    mine.reload()

    expect(texts(mine)).to_have_text([A, C, B])


def test_the_first_cannot_move_up_nor_the_last_down(mine: Page) -> None:
    for name, question in (("Move up", A), ("Move down", C)):
        expect(press(mine, name, question)).to_have_attribute("aria-disabled", "true")
        press(mine, name, question).press("Enter")
    expect(press(mine, "Move up", B)).to_have_attribute("aria-disabled", "false")

    expect(texts(mine)).to_have_text([A, B, C])
    expect(mine.locator(".kit-message")).to_be_empty()


MEETING = """() => [...document.querySelectorAll('.mine-list > li')].flatMap(card => {
    const {left, right} = card.getBoundingClientRect()
    const boxes = [...card.querySelectorAll('button')].map(each => each.getBoundingClientRect())
    const outside = boxes.filter(each => each.left < left || each.right > right)
    const overlapping = boxes.filter((each, at) => boxes.slice(at + 1).some(other =>
        each.left < other.right && other.left < each.right &&
        each.top < other.bottom && other.top < each.bottom))
    return [...outside, ...overlapping].map(() => card.innerText)
})"""
"""Cards with a button that begins or ends outside of them, or lies over another."""


@pytest.mark.parametrize("width", [320, 1280])
def test_buttons_of_a_card_lie_beside_each_other_and_within_it(mine: Page, width: int) -> None:
    mine.set_viewport_size({"width": width, "height": 900})

    expect(press(mine, "Take out", A)).to_be_visible()
    expect_soon(lambda: mine.evaluate(MEETING), [])


def test_taking_out_passes_the_focus_on_and_is_told(mine: Page) -> None:
    message = mine.locator(".kit-message")
    press(mine, "Take out", B).press("Enter")
    expect(texts(mine)).to_have_text([A, C])
    expect(press(mine, "Take out", C)).to_be_focused()
    expect(message).to_have_text("Taken out. You have 2 questions, about 5 minutes.")
    mine.keyboard.press("Enter")
    expect(press(mine, "Take out", A)).to_be_focused()
    expect(message).to_have_text("Taken out. One question is left.")
    mine.keyboard.press("Enter")

    expect(mine.locator(".mine-none")).to_be_focused()
    expect(message).to_have_text("Taken out. No question is left.")


def test_each_meeting_has_its_own_list(page: Page, guide: Guide) -> None:
    opened(page, guide, meeting=True)
    page.get_by_label("For whom are they?").select_option("No one yet")
    expect(texts(page)).to_have_count(0)
    own(page).fill("What is new?")
    own(page).press("Enter")
    page.get_by_label("For whom are they?").select_option("Marisol Vega")

    expect(texts(page)).to_have_text([A, B, C])


def test_follow_ups_open_on_demand_and_stay_open_when_moved(mine: Page) -> None:
    follow_up = mine.get_by_text("What were you doing just before this?")
    expect(follow_up).to_be_hidden()
    card(mine, A).locator("summary").press("Enter")
    expect(follow_up).to_be_visible()
    press(mine, "Move down", A).click()

    expect(follow_up).to_be_visible()
    expect(mine.locator(".mine-list summary")).to_have_count(1)
