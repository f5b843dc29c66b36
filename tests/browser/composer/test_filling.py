"""The composer: what is entered stands in the message, measured as its channel does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.browser.composer.letters import (
    MESSAGE,
    VALUES,
    as_list,
    call,
    choices,
    fill,
    shown_letter,
)
from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.served import Guide

MOMENT = datetime(2026, 12, 1, 10, 30, tzinfo=UTC)
SHORT = (
    "Hello Kavita, your traffic light demonstration made me curious about traffic signal work."
    " May I call you for 20 minutes? I'm not asking for a job, and no is a fine answer."
    " Vernon Salcedo"
)


def test_every_blank_of_the_message_has_a_field_with_a_label_a_hint_and_no_placeholder(
    composer: Page,
) -> None:
    fields = composer.locator(".composer-field input")

    for label in VALUES:
        field = composer.get_by_label(label, exact=True)
        expect(field).to_be_visible()
        expect(field).to_have_attribute("required", "")
    expect(fields).to_have_count(len(VALUES))
    expect(composer.locator(".composer-field input[placeholder]")).to_have_count(0)
    expect(composer.get_by_role("textbox", name="Their first name")).to_have_accessible_description(
        "Example: Kavita"
    )


def test_only_what_a_browser_knows_about_the_reader_is_offered(composer: Page) -> None:
    offered = composer.locator(".composer-field input:not([autocomplete=off])")

    expect(offered).to_have_count(2)
    names = offered.evaluate_all(
        "fields => fields.map(field => [field.name, field.autocomplete, field.type])"
    )
    assert names == [["your_name", "name", "text"], ["your_phone", "tel", "tel"]]


def test_subject_and_body_fill_with_every_keystroke(composer: Page) -> None:
    letter = shown_letter(composer)
    expect(letter.locator(".subjects li:visible")).to_have_text(
        "A question after [one real thing about their work]"
    )

    composer.get_by_role("textbox", name="One real thing").press_sequentially("your ta")
    expect(letter.locator(".subjects li:visible")).to_have_text("A question after your ta")
    expect(letter.locator(".message")).to_contain_text(
        "because of your ta. Since then I've read about [the field],"
    )

    composer.get_by_role("textbox", name="One real thing").fill("")
    expect(letter.locator(".subjects li:visible")).to_have_text(
        "A question after [one real thing about their work]"
    )


def test_what_is_entered_stays_text(composer: Page) -> None:
    composer.get_by_role("textbox", name="Their first name").fill(
        "<b>Kavita</b> & {{ your_name }} $&"
    )

    expect(shown_letter(composer).locator(".message")).to_contain_text(
        "Good morning <b>Kavita</b> & {{ your_name }} $&,"
    )
    expect(shown_letter(composer).locator("b")).to_have_count(0)


def test_the_other_subject_line_can_be_chosen(filled: Page) -> None:
    filled.get_by_role("radio", name="Could you tell me about traffic signal work?").check()

    expect(shown_letter(filled).locator(".subjects li:visible")).to_have_text(
        "Could you tell me about traffic signal work?"
    )


def test_a_shorter_form_has_its_own_words_fields_and_limit(filled: Page) -> None:
    count = filled.locator("#_count")
    expect(count).to_have_text("92 of 100 words")

    filled.get_by_role("radio", name="200 characters").check()

    expect(filled.get_by_role("heading", name="In 200 characters")).to_be_visible()
    expect(filled.get_by_role("heading", name="The words")).to_be_hidden()
    expect_soon(shown_letter(filled).locator(".message").inner_text, SHORT)
    expect(count).to_have_text("186 of 200 characters")
    expect(filled.get_by_role("textbox", name="Days and hours")).to_be_hidden()
    expect(filled.get_by_role("group", name="Which subject line?")).to_be_hidden()
    expect(filled.get_by_role("button", name="Open in mail")).to_be_hidden()
    expect(filled.get_by_role("button", name="Copy the message")).to_be_visible()


@pytest.mark.parametrize(
    ("person", "length"), [("K", 181), ("e\u0301", 182), ("🇨🇦", 184), ("नि", 182)]
)
def test_characters_count_as_channels_count_them(filled: Page, person: str, length: int) -> None:
    filled.get_by_role("radio", name="200 characters").check()
    filled.get_by_role("textbox", name="Their first name").fill(person)

    expect(filled.locator("#_count")).to_have_text(f"{length} of 200 characters")


def test_too_long_is_told_beside_the_count_and_announced_after_a_pause(composer: Page) -> None:
    composer.clock.install(time=MOMENT)
    fill(composer)
    status = composer.get_by_role("status")
    composer.clock.pause_at(MOMENT + timedelta(hours=1))
    composer.get_by_role("radio", name="200 characters").check()
    composer.get_by_role("textbox", name="The field").press("End")
    composer.get_by_role("textbox", name="The field").press_sequentially(" in the whole county")

    expect(composer.locator("#_count")).to_have_text("206 of 200 characters: 6 too many")
    composer.clock.run_for(500)
    expect(status).not_to_contain_text("too many")
    composer.clock.run_for(1000)
    expect(status).to_contain_text("206 of 200 characters: 6 too many.")

    composer.get_by_role("textbox", name="The field").fill("traffic signal work")
    composer.clock.run_for(1500)
    expect(status).to_contain_text("186 of 200 characters.")


def test_the_line_of_the_letter_shows_below_its_field_where_the_letter_is_out_of_sight(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(width=390)
    page.goto(guide.at(MESSAGE))
    as_list(page)
    page.get_by_role("textbox", name="Their first name").press_sequentially("Kavita")
    line = page.locator(".composer-line")
    expect(line).to_have_text("In your message: Good morning Kavita,")
    page.get_by_role("textbox", name="The field").focus()
    expect(line).to_contain_text("Since then I've read about [the field], and I found")
    page.set_viewport_size({"width": 1280, "height": 900})

    expect(line).to_be_hidden()


def test_the_chosen_length_and_subject_are_there_after_leaving_the_page(
    composer: Page, guide: Guide
) -> None:
    composer.get_by_role("radio", name="Could you tell me about").check()
    composer.get_by_role("radio", name="200 characters").check()
    composer.goto(guide.at("/about/"))
    composer.go_back()
    choices(composer)

    expect(composer.get_by_role("radio", name="200 characters")).to_be_checked()
    composer.get_by_role("radio", name="Email, 100 words").check()
    expect(composer.get_by_role("radio", name="Could you tell me about")).to_be_checked()


def test_growing_longer_still_is_not_announced_again(filled: Page) -> None:
    filled.get_by_role("radio", name="200 characters").check()
    filled.get_by_role("textbox", name="The field").fill("f" * 90)
    status = filled.get_by_role("status")
    expect(status).to_contain_text("too many")
    said = status.inner_text()
    filled.clock.install()

    filled.get_by_role("textbox", name="The field").press_sequentially("more")
    filled.clock.run_for(5000)

    expect(status).to_have_text(said)


@pytest.mark.parametrize(
    ("text", "unit", "length"),
    [
        ("", "characters", 0),
        ("a\nb", "characters", 3),
        ("👨‍👩‍👧‍👦🇨🇦e\u0301", "characters", 17),
        (" one  two\nthree ", "words", 3),
        ("", "words", 0),
        ("word " * 24, "seconds", 10),
    ],
)
def test_texts_are_measured_as_limits_count(
    scripts: Page, guide: Guide, text: str, unit: str, length: int
) -> None:
    assert call(scripts, guide, "measure", text, unit) == length


def test_a_message_without_limit_is_counted_in_words(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/emails/thank-card/"))
    words = len(shown_letter(page).locator(".message").inner_text().split())

    expect(page.locator("#_count")).to_have_text(f"{words} words")
