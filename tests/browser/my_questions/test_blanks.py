"""Blanks in the reader's questions."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.my_questions.lists import WITH_BLANK, WORKPLACE, kit, opened, press, texts
from tests.browser.served import Guide

A_FIELD = {"gap": "field", "label": "a"}
B_ROLE = {"gap": "role", "label": "b"}


def test_blanks_are_filled_with_what_was_entered_elsewhere(page: Page, guide: Guide) -> None:
    opened(page, guide, [WITH_BLANK])
    expect(texts(page)).to_have_text(["What drew you to [their workplace]?"])
    save_blank(page, guide, "<i>Mill & Co</i>")
    expect(texts(page)).to_have_text(["What drew you to <i>Mill & Co</i>?"])
    save_blank(page, guide, "")

    expect(texts(page)).to_have_text(["What drew you to [their workplace]?"])


def test_a_blank_is_filled_in_once_beside_the_questions(page: Page, guide: Guide) -> None:
    opened(
        page,
        guide,
        [WITH_BLANK, {**WITH_BLANK, "id": "own-2", "words": ["Who leaves ", WORKPLACE, "?"]}],
    )
    field = page.get_by_label("Their workplace")
    expect(field).to_have_count(1)
    field.press_sequentially("Mill & Co")
    expect(texts(page)).to_have_text(["What drew you to Mill & Co?", "Who leaves Mill & Co?"])
    page.goto(guide.at("/emails/thank-warm-email/"))
    page.go_back()

    expect(field).to_have_value("Mill & Co")
    press(page, "Take out", "What drew you to Mill & Co?").click()
    press(page, "Take out", "Who leaves Mill & Co?").click()
    expect(field).to_be_hidden()


def test_two_blanks_filled_in_quickly_are_both_kept(page: Page, guide: Guide) -> None:
    two = {**WITH_BLANK, "id": "gone-since", "words": [A_FIELD, " and ", B_ROLE, "?"]}
    opened(page, guide, [two])
    page.evaluate("""() => {
        for (const field of document.querySelectorAll('.gap-fields input')) {
            field.value = `my ${field.name}`
            field.dispatchEvent(new Event('input', {bubbles: true}))
        }
    }""")

    expect(texts(page)).to_have_text(["my field and my role?"])
    page.reload()
    expect(page.get_by_label("B", exact=True)).to_have_value("my role")


def test_a_name_cannot_be_emptied_beside_the_questions_and_comes_back(
    page: Page, guide: Guide
) -> None:
    name = {"gap": "contact_name", "label": "their name"}
    asked = {**WITH_BLANK, "id": "gone-since", "words": ["Who is ", name, "?"]}
    opened(page, guide, [asked], meeting=True)
    field = page.get_by_label("Their name")
    expect(field).to_have_value("Marisol Vega")
    field.fill("")
    field.press("Tab")

    expect(field).to_have_value("Marisol Vega")
    expect(texts(page)).to_have_text(["Who is Marisol Vega?"])


def test_a_question_picked_with_a_blank_is_asked_in_the_readers_words_everywhere(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at("/questions/employer/"))
    page.get_by_role(
        "button", name="Add to my questions “What drew you to [their workplace]?”"
    ).click()
    save_blank(page, guide, "Mill & Co")
    page.reload()
    expect(page.get_by_role("heading", name="What drew you to Mill & Co?")).to_be_visible()
    page.goto(guide.at("/my-kit/questions/"))
    expect(texts(page)).to_have_text(["What drew you to Mill & Co?"])
    page.goto(guide.at("/worksheets/agenda-30/"))
    page.get_by_role("button", name="Fill in my questions").click()

    expect(page.get_by_label("Question 1", exact=True)).to_have_value("What drew you to Mill & Co?")


def save_blank(page: Page, guide: Guide, value: str) -> None:
    page.evaluate(
        "async ([url, value]) => (await import(url)).kit.saveBlank('contact_employer', value)",
        [kit(guide), value],
    )
