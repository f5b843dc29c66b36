"""The reader's list is kept, whatever tabs and storage do."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import keep_on
from tests.browser.my_questions.lists import A, B, C, kit, own, press, texts
from tests.browser.served import Guide


def test_two_tabs_show_the_same_list_and_lose_nothing(mine: Page, guide: Guide) -> None:
    keep_on(mine, "device")
    other = mine.context.new_page()
    other.goto(guide.at("/my-kit/questions/"))
    own(other).fill("Who else?")
    own(other).press("Enter")
    expect(texts(mine)).to_have_text([A, B, C, "Who else?"])
    press(mine, "Move down", A).click()
    expect(texts(other)).to_have_text([B, A, C, "Who else?"])
    press(other, "Take out", C).click()

    expect(texts(mine)).to_have_text([B, A, "Who else?"])


def test_what_is_being_typed_stays_when_another_tab_changes_the_list(
    mine: Page, guide: Guide
) -> None:
    keep_on(mine, "device")
    own(mine).fill("half a que")
    other = mine.context.new_page()
    other.goto(guide.at("/my-kit/questions/"))
    press(other, "Take out", A).click()
    expect(texts(mine)).to_have_text([B, C])

    expect(own(mine)).to_have_value("half a que")
    expect(own(mine)).to_be_focused()


def test_erasing_empties_the_list(mine: Page, guide: Guide) -> None:
    mine.evaluate("async url => (await import(url)).kit.store.erase()", kit(guide))

    expect(texts(mine)).to_have_count(0)
    expect(mine.locator(".mine-none")).to_be_visible()


def test_where_nothing_can_be_kept_the_list_works_for_this_page(page: Page, guide: Guide) -> None:
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage']) delete window[name]"
    )
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name,"
        " {get() { throw new DOMException('', 'SecurityError') }})"
    )
    page.goto(guide.at("/my-kit/questions/"))
    own(page).fill("What is new?")
    own(page).press("Enter")

    expect(texts(page)).to_have_text(["What is new?"])
    expect(page.locator(".kit-state")).to_contain_text("Not saved: it is on this page only")


@pytest.mark.parametrize(
    "place", ["/questions/", "/questions/skills/", "/sets/first-talk-with-anybody/"]
)
def test_where_questions_are_picked_a_line_says_how_many(
    mine: Page, guide: Guide, place: str
) -> None:
    mine.goto(guide.at(place))
    line = mine.get_by_role("region", name="My questions")

    expect(line).to_contain_text("3 questions, about 8 of 20 minutes.")
    line.get_by_role("link", name="See my questions").click()
    expect(texts(mine)).to_have_text([A, B, C])
