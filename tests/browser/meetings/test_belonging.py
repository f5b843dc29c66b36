"""What belongs to a meeting: its tools, answers and dates."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import expect_soon
from tests.browser.kits import kept, meeting, put, wait_until_kept
from tests.browser.meetings.cards import THREE, card, cards, unfold
from tests.browser.served import Guide


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("Write to them (Hanh Nguyen)", "/emails/"),
        ("My questions (Hanh Nguyen)", "/my-kit/questions/"),
        ("What I found out beforehand (Hanh Nguyen)", "/worksheets/research/"),
        ("Meeting pack (Hanh Nguyen)", "/my-kit/pack/"),
        ("Right after the talk (Hanh Nguyen)", "/worksheets/debrief/"),
        ("What it means for me (Hanh Nguyen)", "/worksheets/reflection/"),
        ("Draft the thank-you from my notes (Hanh Nguyen)", "/emails/thank-warm-email/"),
    ],
)
def test_every_tool_opens_for_the_meeting_it_was_asked_for(
    page: Page, guide: Guide, link: str, address: str
) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_role("link", name=link).click()
    page.wait_for_url(lambda url: url.split("#")[0] == guide.at(address))

    expect_soon(lambda: kept(page, guide)["current"], "m3")


def test_the_thank_you_takes_its_words_from_the_notes_and_they_are_one(
    page: Page, guide: Guide
) -> None:
    put(page, guide, {**THREE, "blanks/m1": {"next_step": "I signed up"}})
    page.goto(guide.at("/worksheets/debrief/"))
    page.get_by_label("Which detail will go into your thank-you?").press_sequentially(
        "your story about the samples"
    )
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_role("link", name="Draft the thank-you from my notes (Marisol Vega)").click()
    page.wait_for_url(guide.at("/emails/thank-warm-email/"))
    page.locator(".message:visible").get_by_role(
        "button", name="your story about the samples"
    ).click()
    page.keyboard.press("End")
    page.keyboard.type(" and the flood")
    page.goto(guide.at("/worksheets/thank-you-draft/"))

    expect(page.get_by_label("What did they say that stayed with you?")).to_have_value(
        "your story about the samples and the flood"
    )
    expect(page.get_by_label("What will you do with it?")).to_have_value("I signed up")


LOOSE = {
    "questions/none": [{"id": "own-1", "words": ["Why?"], "minutes": 3}],
    "blanks/none": {"contact_name": "Marisol Vega", "contact_role": "analyst"},
    "sheet/none/my-kit/compare": {"tells-me": "Much"},
}
"""What was prepared for no one yet."""


def test_a_new_meeting_takes_along_what_was_prepared_for_no_one_yet(
    page: Page, guide: Guide
) -> None:
    put(page, guide, LOOSE)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    expect(page.get_by_label("Who is it?")).to_have_value("Marisol Vega")
    expect(page.get_by_label("Their job")).to_have_value("analyst")
    expect(
        page.get_by_role("checkbox", name="Use what I have prepared so far for this meeting")
    ).to_be_checked()
    page.get_by_role("button", name="Save this meeting").click()
    found = kept(page, guide)
    [one] = found["meetings"]

    assert found == {
        "meetings": [one],
        "current": one["id"],
        f"questions/{one['id']}": LOOSE["questions/none"],
        f"blanks/{one['id']}": LOOSE["blanks/none"],
        "sheet/none/my-kit/compare": {"tells-me": "Much"},
    }


def test_the_dates_to_write_follow_the_house_rules_and_the_chosen_pace(
    page: Page, guide: Guide
) -> None:
    asked = meeting(4, "Ruth Ames", status="asked", asked="2027-01-04")
    put(page, guide, {**THREE, "meetings": [*THREE["meetings"], asked]})
    page.goto(guide.at("/my-kit/"))
    unfold(page)

    expect(card(page, "Marisol Vega").locator(".meeting-dates li:visible")).to_have_text(
        [
            "Thank them within 24 hours: by Friday, March 5, 2027",
            "Tell them how it went: Monday, April 5, 2027",
        ]
    )
    expect(card(page, "Ruth Ames").locator(".meeting-dates li:visible")).to_have_text(
        ["No answer? Write again on Monday, January 11, 2027"]
    )
    page.get_by_label("How will you stay in touch after a talk?").select_option(
        "Closely: a word after two weeks"
    )
    page.reload()
    unfold(page)
    expect(card(page, "Marisol Vega").locator(".meeting-dates li:visible").last).to_have_text(
        "Tell them how it went: Thursday, March 18, 2027"
    )


def test_adding_cannot_be_undone_once_something_was_written_for_it(
    page: Page, guide: Guide
) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_role("button", name="Add a meeting").click()
    page.get_by_label("Who is it?").fill("Jane")
    page.get_by_role("button", name="Save this meeting").click()
    undo = page.get_by_role("button", name="Undo the last change")
    expect(undo).to_be_visible()
    other = page.context.new_page()
    other.goto(guide.at("/worksheets/debrief/"))
    other.get_by_label("When did you feel put off?").press_sequentially("Never")

    expect(undo).to_be_hidden()


def test_what_a_meeting_says_anew_holds_in_messages_too(page: Page, guide: Guide) -> None:
    typed = {
        "meeting_day": "Wednesday",
        "meeting_place": "Room 4",
        "contact_first_name": "Mari",
        "topic": "water",
    }
    put(page, guide, {**THREE, "blanks/m1": typed})
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_role("button", name="Change Marisol Vega").click()
    page.get_by_label("Day of the meeting").fill("2027-03-11")
    page.get_by_role("button", name="Save this meeting").click()

    expect_soon(
        lambda: kept(page, guide)["blanks/m1"],
        {name: typed[name] for name in typed if name != "meeting_day"},
    )


@pytest.mark.parametrize(
    ("person", "first"),
    [
        ("Hanh Nguyen", "Hanh"),
        ("李明", "李明"),
        ("Dr. Reyes", "[their first name]"),
    ],
)
def test_a_message_greets_by_the_first_name_or_leaves_the_blank(
    page: Page, guide: Guide, person: str, first: str
) -> None:
    put(page, guide, {"meetings": [meeting(1, person)], "current": "m1"})
    page.goto(guide.at("/emails/ask-cold/"))

    expect(page.locator(".message").first).to_contain_text(f"Good morning {first},")


def test_undoing_leaves_alone_what_came_after(page: Page, guide: Guide) -> None:
    put(page, guide, THREE)
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    page.get_by_role("button", name="Remove Marisol Vega").click()
    undo = page.get_by_role("button", name="Undo the last change")
    other = page.context.new_page()
    other.goto(guide.at("/worksheets/debrief/"))
    other.get_by_label("When did you feel put off?").press_sequentially("By the noise")
    wait_until_kept(other, guide, "sheet/none/worksheets/debrief", "By the noise")
    page.bring_to_front()
    undo.click()
    expect(cards(page)).to_have_count(3)
    expect_soon(
        lambda: kept(page, guide)["sheet/none/worksheets/debrief"], {"felt-put-off": "By the noise"}
    )

    page.get_by_role("button", name="Remove Theo Brandt").click()
    other.bring_to_front()
    other.goto(guide.at("/my-kit/"))
    unfold(other)
    other.get_by_role("button", name="Remove Hanh Nguyen").click()
    page.bring_to_front()
    expect(undo).to_be_hidden()
    expect(other.get_by_role("button", name="Undo the last change")).to_be_visible()
