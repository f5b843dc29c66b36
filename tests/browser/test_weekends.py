"""No reminder falls on a weekend: on the front page, in My kit, at a message, in a calendar file.

The copy as text holds no reminders.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.browser.composer.letters import MESSAGE, fill
from tests.browser.kits import meeting, put
from tests.browser.meetings.cards import unfold
from tests.browser.served import Guide

# The message to write again falls on Saturday, December 12; news of a talk on Saturday, January 2.
ASKED = meeting(1, "Ana Ruiz", status="asked", asked="2026-12-05")
THANKED = meeting(1, "Ana Ruiz", status="thanked", day="2026-12-03", time="10:00")
REFLECTED = {"sheet/m1/worksheets/reflection": {"liked": "The quiet"}}
CASES = [
    (ASKED, datetime(2026, 12, 13, 18, 0, tzinfo=UTC), "Monday, December 14"),
    (THANKED, datetime(2027, 1, 3, 18, 0, tzinfo=UTC), "Monday, January 4"),
]
"""A meeting, the Sunday before its reminder, and the working day of that."""


@pytest.mark.parametrize(("one", "sunday", "day"), CASES)
def test_what_fell_on_a_weekend_is_due_on_the_monday(
    page: Page, guide: Guide, one: dict[str, Any], sunday: datetime, day: str
) -> None:
    page.clock.install(time=sunday)
    put(page, guide, {"meetings": [one], "current": "m1", **REFLECTED})
    page.goto(guide.url)
    first = page.locator(".due-cards > li").first
    expect(first).to_be_visible()
    expect(first).not_to_have_attribute("data-meeting", "m1")
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    expect(page.locator(".meeting-dates li:visible")).to_contain_text([day])

    page.clock.fast_forward("24:00:00")
    page.goto(guide.url)
    expect(first).to_have_attribute("data-meeting", "m1")
    label = first.locator(".due-label")
    expect(label).to_have_text(f"{label.get_attribute('data-next')}")


@pytest.mark.parametrize("one", [one for one, _, _ in CASES])
def test_a_calendar_has_it_on_the_monday(page: Page, guide: Guide, one: dict[str, Any]) -> None:
    put(page, guide, {"meetings": [one], "current": "m1"})
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    with page.expect_download() as download:
        page.locator("[data-do=calendar]:visible").click()
    events = Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")

    assert events[-1].decoded("DTSTART").strftime("%A") == "Monday"


def test_a_message_that_is_sent_on_a_saturday_is_followed_on_a_monday(
    page: Page, guide: Guide
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.clock.install(time=datetime(2026, 12, 5, 18, 0, tzinfo=UTC))
    page.goto(guide.at(MESSAGE))
    fill(page)
    page.locator('[data-do="copy"]').click()
    page.locator("message-sent form button").first.click()

    expect(page.locator(".sent-again time")).to_contain_text("Monday, December 14")
