"""A day that is none."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import expect_soon, stored
from tests.browser.kits import meeting, put
from tests.browser.meetings.cards import unfold
from tests.browser.served import Guide

OLD = "0026-12-01"


@pytest.mark.parametrize("day", [OLD, "20260-01-01"])
def test_a_day_that_is_a_slip_is_refused_where_it_is_entered(kit: Page, day: str) -> None:
    kit.get_by_label("Who is it?").fill("Rosa Lind")
    kit.get_by_label("Day of the meeting").evaluate(
        "(field, day) => { field.value = day;"
        " field.dispatchEvent(new Event('input', {bubbles: true})) }",
        day,
    )
    kit.get_by_role("button", name="Save this meeting").click()

    expect(kit.locator("#_day-error")).to_be_visible()
    expect(kit.get_by_label("Day of the meeting")).to_be_focused()
    expect(kit.get_by_label("Day of the meeting")).to_have_attribute("aria-invalid", "true")
    expect(kit.locator("li.meeting")).to_have_count(0)
    kit.get_by_label("Day of the meeting").fill("2026-12-01")
    kit.get_by_role("button", name="Save this meeting").click()
    expect(kit.locator("li.meeting")).to_have_count(1)


@pytest.mark.parametrize("day", [OLD, "20260-01-01", "2027-02-31"])
def test_a_day_kept_before_that_is_none_breaks_nothing_and_can_be_mended(
    page: Page, guide: Guide, day: str
) -> None:
    old = meeting(1, "Rosa Lind", day=day, time="10:30", promises="The list")
    put(page, guide, {"meetings": [old]}, schema=1)
    page.goto(guide.at("/my-kit/"))
    unfold(page)

    expect(page.locator("[data-part=when] dd")).to_contain_text(day)
    expect(page.get_by_role("button", name="Save the dates")).to_be_hidden()
    page.get_by_role("button", name="Change Rosa Lind").click()
    expect(page.locator("#_day-error")).to_be_visible()
    page.get_by_label("Day of the meeting").fill("2026-12-01")
    page.get_by_role("button", name="Save this meeting").click()
    expect(page.get_by_role("button", name="Save the dates")).to_be_visible()
    expect_soon(
        lambda: [(each["day"], each["promises"]) for each in stored(page, "meetings")],
        [("2026-12-01", "The list")],
    )
