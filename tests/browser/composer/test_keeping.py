"""The composer: one entry fills every message, and stays."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.composer.letters import MESSAGE, as_list, shown_letter
from tests.browser.kits import kept, put
from tests.browser.served import Guide

OTHER_MESSAGE = "/emails/ask-alumni/"
SCRIPT = "/scripts/call-a-stranger/"


def test_one_entry_fills_other_messages_and_scripts(filled: Page, guide: Guide) -> None:
    filled.goto(guide.at(OTHER_MESSAGE))

    expect(filled.get_by_label("Your name", exact=True)).to_have_value("Vernon Salcedo")
    expect(shown_letter(filled).locator(".message")).to_contain_text("Vernon Salcedo")
    filled.goto(guide.at(SCRIPT))
    expect(filled.locator(".say", has_text="my name is")).to_contain_text(
        "my name is Vernon Salcedo."
    )


def test_the_last_keystroke_before_leaving_is_kept(composer: Page, guide: Guide) -> None:
    composer.get_by_label("Your name", exact=True).press_sequentially("Vernon S")
    composer.goto(guide.at("/emails/"))
    composer.go_back()

    expect(composer.get_by_label("Your name", exact=True)).to_have_value("Vernon S")
    expect(shown_letter(composer).locator(".message")).to_contain_text("Vernon S")
    composer.reload()
    expect(composer.get_by_label("Your name", exact=True)).to_have_value("Vernon S")


def test_each_meeting_has_its_own_blanks_and_the_reader_stays_the_same(
    composer: Page, guide: Guide
) -> None:
    two_meetings(composer, guide)
    composer.reload()
    whom = composer.get_by_label("For whom is this?")
    expect(composer.get_by_role("textbox", name="Their first name")).to_have_value("Marisol")
    composer.get_by_role("textbox", name="The field").fill("clean water")
    composer.get_by_label("Your name", exact=True).fill("Dana")

    whom.select_option("Theo Brandt")
    expect(composer.get_by_role("textbox", name="Their first name")).to_have_value("Theo")
    expect(composer.get_by_role("textbox", name="The field")).to_have_value("")
    expect(composer.get_by_label("Your name", exact=True)).to_have_value("Dana")
    expect(shown_letter(composer).locator(".message")).to_contain_text("Good morning Theo,")

    whom.select_option("Marisol Vega")
    expect(composer.get_by_role("textbox", name="The field")).to_have_value("clean water")


def test_what_is_erased_is_gone_from_the_page_and_stays_gone(composer: Page, guide: Guide) -> None:
    composer.get_by_role("textbox", name="Their first name").fill("Kavita")
    composer.evaluate(
        "async url => (await import(url)).kit.store.erase()", guide.at("/assets/scripts/kit.js")
    )

    expect(composer.get_by_label("Their first name")).to_have_value("")
    expect(shown_letter(composer).locator(".message")).to_contain_text(
        "Good morning [their first name],"
    )
    composer.reload()
    expect(composer.get_by_label("Their first name")).to_have_value("")


def test_another_tab_of_the_same_device_follows(composer: Page, guide: Guide) -> None:
    composer.get_by_role("textbox", name="Their first name").fill("K")
    composer.get_by_role("button", name="Mine").click()
    other = composer.context.new_page()
    other.goto(guide.at(OTHER_MESSAGE))
    expect(other.get_by_label("Their first name")).to_have_value("K")
    as_list(other)
    composer.get_by_role("textbox", name="Their first name").fill("Kavita")

    expect(other.get_by_label("Their first name")).to_have_value("Kavita")
    other.get_by_label("Your name", exact=True).fill("Vernon")
    expect(composer.get_by_label("Your name", exact=True)).to_have_value("Vernon")


def two_meetings(page: Page, guide: Guide) -> None:
    page.evaluate(
        """async url => {
            const {kit} = await import(url)
            const meeting = {
                role: '', organisation: '', day: '', time: '', zone: '', minutes: 20,
                how: 'phone', place: '',
                status: 'asked', next: '', promises: '',
            }
            kit.saveMeetings([
                {...meeting, id: 'marisol', person: 'Marisol Vega'},
                {...meeting, id: 'theo', person: 'Theo Brandt'},
            ])
            kit.currentMeetingId = 'marisol'
        }""",
        guide.at("/assets/scripts/kit.js"),
    )


def test_blank_that_an_older_guide_kept_for_every_meeting_is_shown_and_then_kept_for_one(
    page: Page, guide: Guide
) -> None:
    put(page, guide, {"me": {"your_question": "How did you begin?", "your_name": "Vernon"}})
    page.goto(guide.at("/emails/repair-one-question-left/"))
    as_list(page)
    field = page.locator("[name=your_question]")
    expect(field).to_have_value("How did you begin?")

    field.fill("What would you do again?")
    page.reload()

    expect(field).to_have_value("What would you do again?")
    documents = kept(page, guide)
    assert documents["me"] == {"your_name": "Vernon"}
    assert documents["blanks/none"] == {"your_question": "What would you do again?"}


def test_blank_about_the_reader_that_stood_with_a_meeting_is_shown_and_then_kept_for_every_one(
    page: Page, guide: Guide
) -> None:
    put(page, guide, {"blanks/none": {"your_phone": "555-010-0100", "field": "baking"}})
    page.goto(guide.at(MESSAGE))
    as_list(page)
    field = page.locator("[name=your_phone]")
    expect(field).to_have_value("555-010-0100")

    field.fill("555-010-0199")
    page.reload()

    expect(field).to_have_value("555-010-0199")
    documents = kept(page, guide)
    assert documents["me"] == {"your_phone": "555-010-0199"}
    assert documents["blanks/none"] == {"field": "baking"}
