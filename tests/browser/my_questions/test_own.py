"""Questions of the reader's own."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.my_questions.lists import A, B, C, kit, opened, own, texts
from tests.browser.served import Guide

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</li></ol><script>alert(1)</script>",
    "{{ field }} {{ publisher.name }} {minutes} $& $1",
    "&lt;b&gt; &amp; \u202e \U0001f600 'quoted' \"twice\"",
    "javascript:alert(1)",
    "x" * 300,
]


def test_an_own_question_is_added_at_the_end(mine: Page, guide: Guide) -> None:
    own(mine).fill("  What does your desk look like?  ")
    own(mine).press("Enter")

    expect(texts(mine)).to_have_text([A, B, C, "What does your desk look like?"])
    expect(own(mine)).to_be_empty()
    expect(own(mine)).to_be_focused()
    expect(mine.locator(".kit-message")).to_have_text(
        "Added. You have 4 questions, about 11 minutes."
    )
    kept = stored(mine, guide)[-1]
    assert re.fullmatch("own-[0-9a-f]{16}", kept.pop("id"))
    assert kept == {"words": ["What does your desk look like?"], "minutes": 3}


def test_whoever_listens_hears_a_question_by_its_words_alone(mine: Page) -> None:
    line = mine.context.new_cdp_session(mine)
    tree = line.send("Accessibility.getFullAXTree")["nodes"]
    named = [each["name"]["value"] for each in tree if each["role"]["value"] == "heading"]

    assert {A, B, C} <= set(named)


def test_spaces_alone_are_no_question(mine: Page) -> None:
    own(mine).fill("   ")
    own(mine).press("Enter")

    expect(texts(mine)).to_have_text([A, B, C])


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_an_own_question_arrives_as_text_whatever_it_holds(
    page: Page, guide: Guide, text: str
) -> None:
    page.on("dialog", lambda dialog: pytest.fail(f"A script ran: {dialog.message}"))
    page.goto(guide.at("/my-kit/questions/"))
    own(page).evaluate("(input, text) => { input.value = text }", text)
    page.get_by_role("button", name="Add it").click()
    page.reload()

    expect(texts(page)).to_have_js_property("textContent", text)
    expect(page.locator(".mine-list :is(img, script, b)")).to_have_count(0)


def test_the_same_words_may_come_from_an_older_or_meddled_kit(page: Page, guide: Guide) -> None:
    odd = [{"id": "gone-since", "words": ["<b>Odd</b>"], "minutes": 2}]
    opened(page, guide, odd)

    expect(texts(page)).to_have_js_property("textContent", "<b>Odd</b>")


def test_a_question_of_ones_own_is_there_half_typed_after_leaving_the_page(
    page: Page, guide: Guide
) -> None:
    opened(page, guide, [])
    own(page).press_sequentially("Who decides")
    page.goto(guide.at("/about/"))
    page.go_back()
    expect(own(page)).to_have_value("Who decides")
    own(page).press("Enter")
    expect(texts(page)).to_have_text(["Who decides"])
    page.reload()

    expect(own(page)).to_have_value("")


def stored(page: Page, guide: Guide) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(
        "async url => (await import(url)).kit.pickedQuestions", kit(guide)
    )
    return found
