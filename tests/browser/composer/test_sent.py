"""The composer: once a message has left, one tap notes that it is sent."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.composer.letters import MESSAGE, fill
from tests.browser.kept import expect_soon
from tests.browser.kits import kept, meeting, put
from tests.browser.served import Guide

NOW = datetime(2026, 12, 3, 15, 0, tzinfo=UTC)
COPY = "Copy the message"


@pytest.fixture
def december(page: Page) -> Page:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.clock.install(time=NOW)
    return page


def question(page: Page) -> Locator:
    return page.get_by_role("form", name="Did you send it?")


def test_one_tap_writes_down_whom_when_and_when_to_write_again_and_another_takes_it_back(
    december: Page, guide: Guide
) -> None:
    december.goto(guide.at(MESSAGE))
    fill(december)
    expect(question(december)).to_be_hidden()
    december.get_by_role("button", name=COPY).click()
    question(december).get_by_role("button", name="I sent it today").click()

    again = december.get_by_text("No answer? Write again on")
    expect(again).to_be_visible()
    expect(again).to_contain_text("Thursday, December 10, 2026")
    expect(december.locator(".kit-message")).to_have_text("Noted: you wrote to Kavita today.")
    expect(december.get_by_label("For whom is this?")).to_have_value(
        kept(december, guide)["current"]
    )
    [made] = kept(december, guide)["meetings"]
    assert (made["person"], made["status"], made["asked"]) == ("Kavita", "asked", "2026-12-03")
    expect(december.get_by_label("Their first name")).to_have_value("Kavita")

    december.get_by_role("button", name="Undo", exact=True).click()
    expect(question(december)).to_be_visible()
    expect_soon(lambda: bool(kept(december, guide).get("meetings")), wanted=False)
    expect(december.get_by_label("Their first name")).to_have_value("Kavita")


def test_where_the_letter_names_nobody_the_reader_is_asked(december: Page, guide: Guide) -> None:
    december.goto(guide.at(MESSAGE))
    december.get_by_role("button", name=COPY).click()
    december.locator('[data-do="anyway"]').click()
    question(december).get_by_role("button", name="I sent it today").click()
    expect(december.get_by_label("Who is it?")).to_be_focused()
    assert "meetings" not in kept(december, guide)
    december.keyboard.type("The Pride group")
    december.keyboard.press("Enter")

    expect(december.get_by_text("Noted in My kit.")).to_be_visible()
    expect_soon(
        lambda: [each["person"] for each in kept(december, guide)["meetings"]], ["The Pride group"]
    )


@pytest.mark.parametrize(
    ("address", "words", "before", "after"),
    [
        ("/emails/thank-warm-email/", "I have thanked them", "met", "thanked"),
        ("/emails/confirm-phone/", "They said yes", "asked", "agreed"),
    ],
)
def test_a_message_says_what_its_situation_means(
    december: Page, guide: Guide, address: str, words: str, before: str, after: str
) -> None:
    put(december, guide, {"meetings": [meeting(1, "Ann", status=before)], "current": "m1"})
    december.goto(guide.at(address))
    december.get_by_role("button", name=COPY).click()
    december.locator('[data-do="anyway"]').click()
    question(december).get_by_role("button", name=words).click()

    expect(december.get_by_text("Noted in My kit.")).to_be_visible()
    expect_soon(lambda: kept(december, guide)["meetings"], [meeting(1, "Ann", status=after)])


def test_nothing_is_asked_where_the_meeting_is_further_or_the_reader_says_not_yet(
    december: Page, guide: Guide
) -> None:
    put(december, guide, {"meetings": [meeting(1, "Ann", status="met")], "current": "m1"})
    december.goto(guide.at(MESSAGE))
    fill(december)
    december.get_by_role("button", name=COPY).click()
    expect(december.locator(".kit-message")).to_have_text("Message copied.")
    expect(question(december)).to_be_hidden()

    december.get_by_label("For whom is this?").select_option("none")
    fill(december)
    december.get_by_role("button", name=COPY).click()
    question(december).get_by_role("button", name="Not yet").click()
    expect(question(december)).to_be_hidden()


@pytest.mark.parametrize("task", ["eml", "txt"])
def test_nothing_is_asked_of_a_file_that_could_not_be_saved(
    december: Page, guide: Guide, task: str
) -> None:
    december.route("**/scripts/download.js", lambda route: route.abort())
    december.goto(guide.at(MESSAGE))
    fill(december)
    december.locator(f'[data-do="{task}"]').dispatch_event("click")

    expect(december.locator(".kit-message")).to_contain_text("could not be loaded")
    expect(question(december)).to_be_hidden()
