"""A day that is none."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import expect_soon, stored
from tests.browser.kits import kept, meeting, put
from tests.browser.meetings.cards import unfold
from tests.browser.served import Guide

OLD = "0026-12-01"


@pytest.mark.parametrize("day", [OLD, "20260-01-01"])
def test_a_day_that_is_a_slip_is_refused_where_it_is_entered(kit: Page, day: str) -> None:
    kit.get_by_label("Who is it?").fill("Rosa Lind")
    expect(kit.get_by_label("Day of the meeting")).to_have_accessible_description("")
    kit.get_by_label("Day of the meeting").evaluate(
        "(field, day) => { field.value = day;"
        " field.dispatchEvent(new Event('input', {bubbles: true})) }",
        day,
    )
    kit.get_by_role("button", name="Save this meeting").click()

    expect(kit.locator("#_day-error p")).to_be_visible()
    expect(kit.get_by_label("Day of the meeting")).to_have_accessible_description(re.compile(r"\w"))
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
    expect(page.locator("#_day-error p")).to_be_visible()
    page.get_by_label("Day of the meeting").fill("2026-12-01")
    page.get_by_role("button", name="Save this meeting").click()
    expect(page.get_by_role("button", name="Save the dates")).to_be_visible()
    expect_soon(
        lambda: [(each["day"], each["promises"]) for each in stored(page, "meetings")],
        [("2026-12-01", "The list")],
    )


def test_the_day_that_today_asks_for_is_refused_there(page: Page, guide: Guide) -> None:
    put(page, guide, {"meetings": [meeting(1, "Ann")], "current": "m1"})
    page.goto(guide.url)
    day = page.locator('settle-day [name="day"]')
    day.fill(OLD)
    page.locator("settle-day").get_by_role("button").click()

    expect(day).to_be_focused()
    assert page.url == guide.url
    assert kept(page, guide)["meetings"] == [meeting(1, "Ann")]
    day.fill("2026-12-01")
    page.locator("settle-day").get_by_role("button").click()
    expect_soon(lambda: stored(page, "meetings")[0]["day"], "2026-12-01")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/worksheets/notes-one-page/", "notes-day"),
        ("/worksheets/class-assignment/", "student-signed.date"),
        ("/worksheets/work-search-log/", "log-entries.from"),
    ],
)
def test_a_sheet_tells_of_such_a_day_and_neither_keeps_nor_prints_it(
    page: Page, guide: Guide, address: str, name: str
) -> None:
    put(page, guide, {"meetings": [meeting(1, "Ann")], "current": "m1"})
    page.goto(guide.at(address))
    day, other = page.locator(f'[name="{name}"]'), page.locator(".sheet textarea:visible").last
    told = page.get_by_text("There is no such day").locator("visible=true")
    day.fill(OLD)
    expect(told).to_have_count(0)
    other.fill("Mill Street")
    expect_soon(lambda: "Mill Street" in str(kept(page, guide)), wanted=True)

    expect(told).to_have_count(1)
    expect(day).to_have_accessible_description(re.compile("There is no such day"))
    assert OLD not in str(kept(page, guide))
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(told).to_have_count(0)
    expect(page.locator(f'[name="{name}"] + .mirror')).to_have_text("")
    page.emulate_media(media="screen")
    day.fill("2026-12-01")
    other.focus()
    expect(told).to_have_count(0)
    expect(day).to_have_accessible_description("")
