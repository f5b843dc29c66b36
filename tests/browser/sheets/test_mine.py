"""Sheets about the reader: one for all meetings, whatever was kept for one before."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import expect_soon, keep, stored
from tests.browser.kits import meeting, put, wait_until_kept
from tests.browser.meetings.cards import unfold
from tests.browser.served import Guide

BEFORE = json.loads(
    (Path(__file__).parents[1] / "fixtures" / "mine-by-meeting.json").read_text("utf-8")
)
"""A kit as it was kept when every sheet was one for each meeting."""

AIM = "/worksheets/aim/"
WORK = "work-i-wonder-about"


@pytest.fixture
def reader(page: Page, guide: Guide) -> Page:
    """Be a reader who filled sheets in for two meetings, before there were any for all."""
    page.goto(guide.quiet)
    keep(page, BEFORE)
    return page


def test_the_newest_of_several_answers_shows_and_the_others_are_offered(
    reader: Page, guide: Guide
) -> None:
    reader.goto(guide.at(AIM))
    work = reader.locator(f"[name={WORK}]")

    expect(work).to_have_value("Clean water")
    expect(reader.locator("for-whom")).to_have_count(0)
    expect_soon(lambda: stored(reader, "sheet/m1/worksheets/aim"), None)
    offers = reader.locator("[data-earlier]")
    expect(offers).to_have_text(["Show what I wrote here for Marisol Vega"])
    offers.click()
    expect(work).to_have_value("Trains")
    expect_soon(lambda: stored(reader, "sheet/mine/worksheets/aim"), {WORK: "Trains"})
    expect_soon(lambda: stored(reader, "sheet/m2/worksheets/aim"), {WORK: "Clean water"})
    reader.get_by_role("button", name="Undo").click()
    expect(work).to_have_value("Clean water")
    expect_soon(lambda: stored(reader, "sheet/m2/worksheets/aim"), {WORK: "Trains"})


def test_a_sheet_about_the_reader_stays_when_the_meeting_changes(
    reader: Page, guide: Guide
) -> None:
    reader.goto(guide.at("/worksheets/tracker/"))
    mine = reader.locator("[name='contacts.1.name']")
    expect(mine).to_have_value("Ruth Adler")
    mine.fill("Ruth Adler, again")
    wait_until_kept(reader, guide, "sheet/mine/worksheets/tracker", "again")
    reader.goto(guide.at("/my-kit/"))
    unfold(reader)
    reader.get_by_role("button", name="Make this the current one").first.click()
    reader.goto(guide.at("/worksheets/tracker/"))

    expect(mine).to_have_value("Ruth Adler, again")
    expect(reader.locator(".sheet-earlier")).to_be_hidden()


def test_the_text_copy_holds_what_is_the_readers_and_what_is_set_aside(
    reader: Page, guide: Guide
) -> None:
    reader.goto(guide.at(AIM))
    expect(reader.locator(f"[name={WORK}]")).to_have_value("Clean water")
    reader.goto(guide.at("/my-kit/"))
    unfold(reader)
    with reader.expect_download() as got:
        reader.get_by_role("button", name="Save as text").click()
    text = got.value.path().read_text("utf-8")

    for words in ("Clean water", "Trains", "Ruth Adler", "Shifts of ten hours"):
        assert words in text
    assert text.index("Clean water") < text.index("Dana Whitlock") < text.index("Trains")


def test_the_kits_meetings_stand_first_and_are_changed_where_they_stand(
    reader: Page, guide: Guide
) -> None:
    reader.goto(guide.at("/worksheets/tracker/"))
    rows = reader.locator(".field-table").first.locator("tbody tr")

    expect(reader.get_by_label("Name, Dana Whitlock")).to_have_value("Dana Whitlock")
    expect(rows.nth(0).locator("[data-of=status]")).to_have_value("agreed")
    expect(rows.nth(1).locator("[data-of=person]")).to_have_value("Marisol Vega")
    expect(rows.nth(2).get_by_role("textbox").first).to_have_value("Ruth Adler")
    rows.nth(1).locator("[data-of=status]").select_option("agreed")
    rows.nth(1).locator("[data-of=day]").fill("2026-12-09")
    rows.nth(1).get_by_label("Reminder").fill("not needed")
    wait_until_kept(reader, guide, "sheet/mine/worksheets/tracker", "not needed")

    second = stored(reader, "meetings")[1]
    found = [second[name] for name in ("person", "status", "day")]
    assert found == ["Marisol Vega", "agreed", "2026-12-09"]
    reader.reload()
    expect(reader.get_by_label("Reminder, Marisol Vega")).to_have_value("not needed")
    expect_soon(
        lambda: stored(reader, "sheet/mine/worksheets/tracker")["contacts.1.name"], "Ruth Adler"
    )


def test_thanks_are_ticked_in_the_row_of_a_meeting_and_taken_back(
    reader: Page, guide: Guide
) -> None:
    reader.goto(guide.at("/worksheets/tracker/"))
    thanked = reader.get_by_label("Thanked, Dana Whitlock")
    answer = reader.get_by_label("Answer, Dana Whitlock")
    expect(answer).to_have_value("agreed")
    thanked.check()

    expect(answer).to_have_value("thanked")
    expect_soon(lambda: stored(reader, "meetings")[0]["status"], "thanked")
    with reader.expect_download() as got:
        reader.get_by_role("button", name="Save as a table (.csv)").click()
    assert "I have thanked them" in got.value.path().read_text("utf-8")
    thanked.uncheck()
    expect(answer).to_have_value("agreed")
    expect_soon(lambda: stored(reader, "meetings"), BEFORE["meetings"]["data"])
    answer.select_option("no")
    expect(thanked).to_be_hidden()


def test_thanks_taken_back_after_another_answer_leave_that_of_a_talk_that_was_had(
    reader: Page, guide: Guide
) -> None:
    reader.goto(guide.at("/worksheets/tracker/"))
    thanked = reader.get_by_label("Thanked, Dana Whitlock")
    answer = reader.get_by_label("Answer, Dana Whitlock")
    thanked.check()
    expect(answer).to_have_value("thanked")
    for status in ("met", "thanked"):
        answer.select_option(status)
        expect_soon(lambda: stored(reader, "meetings")[0]["status"], status)
    thanked.uncheck()

    expect(answer).to_have_value("met")


def test_thanks_that_were_told_the_outcome_rest_again_when_the_tick_comes_back(
    page: Page, guide: Guide
) -> None:
    resting = [meeting(1, "Dana Whitlock", status="resting")]
    put(page, guide, {"meetings": resting})
    page.goto(guide.at("/worksheets/tracker/"))
    thanked = page.get_by_label("Thanked, Dana Whitlock")
    thanked.uncheck()
    expect_soon(lambda: stored(page, "meetings")[0]["status"], "met")
    thanked.check()
    expect_soon(lambda: stored(page, "meetings"), resting)


def test_what_no_meeting_can_hold_is_not_written_into_one(reader: Page, guide: Guide) -> None:
    reader.goto(guide.at("/worksheets/tracker/"))
    name = reader.get_by_label("Name, Dana Whitlock")
    day = reader.get_by_label("Meeting, Dana Whitlock")
    expect(day).to_have_accessible_description("")
    name.fill("")
    day.fill("0026-12-01")
    reader.get_by_label("Reminder, Dana Whitlock").fill("soon")
    expect(name).to_have_accessible_description(re.compile("Write a name"))
    expect(day).to_have_accessible_description(re.compile("There is no such day"))
    wait_until_kept(reader, guide, "sheet/mine/worksheets/tracker", "soon")

    expect_soon(lambda: stored(reader, "meetings"), BEFORE["meetings"]["data"])


def test_a_debrief_begins_with_what_the_meeting_says(reader: Page, guide: Guide) -> None:
    reader.goto(guide.quiet)
    keep(reader, {"current": BEFORE["current"] | {"data": "m1"}})
    reader.goto(guide.at("/worksheets/debrief/"))

    expect(reader.get_by_label("By phone")).to_be_checked()
    reader.get_by_label("On video").check()
    wait_until_kept(reader, guide, "sheet/m1/worksheets/debrief", "on-video")
    reader.goto(guide.at("/worksheets/reflection/"))
    expect(reader.get_by_label("Which work did you talk about?")).to_have_value(
        "Operator, County water plant"
    )
    expect_soon(lambda: stored(reader, "sheet/m1/worksheets/reflection"), None)


def test_the_text_copy_leaves_out_what_nobody_wrote(reader: Page, guide: Guide) -> None:
    reader.goto(guide.at("/my-kit/"))
    unfold(reader)
    with reader.expect_download() as got:
        reader.get_by_role("button", name="Save as text").click()
    dana, marisol = got.value.path().read_text("utf-8").split("Marisol Vega")

    assert "20" in dana.split("Dana Whitlock")[1]
    assert "America/Chicago" not in marisol
    assert "Central" not in marisol
    assert "20" not in marisol.replace("2026", "").split("Trains")[0]
