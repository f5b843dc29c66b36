"""Calendar files, read back by another program."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import Page

from tests.browser.kits import meeting, put
from tests.browser.meetings.cards import unfold
from tests.browser.served import Guide

HOSTILE = (
    "Ann\r\nATTENDEE:mailto:mallory@example.org",
    "Ann\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Mine",
    "a;b,c\\d:e\"f^'g",
    "back\\nslash",
    "a\u2028b\u2029c\u0085d",
    "\0\x07bell\x1b",
    "Zoë 王小明 👩‍👩‍👧‍👦 " * 20,
    "שלום " * 30,
    "x" * 500,
)
MADE = """async ([root, events, now]) => {
    const {calendar} = await import(root + 'assets/kit/calendar.js')
    return calendar(events.map(each => ({...each, start: new Date(each.start)})), new Date(now))
}"""
MOMENT = """async ([root, day, time, zone]) => {
    const {moment} = await import(root + 'assets/kit/moment.js')
    return moment(day, time, zone).toISOString()
}"""


@pytest.fixture
def about(page: Page, guide: Guide) -> Page:
    page.goto(guide.quiet)
    return page


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_in_their_field(about: Page, guide: Guide, words: str) -> None:
    text = made(about, guide, [event(title=words, place=words, notes=words)])
    [found] = Calendar.from_ical(text).walk("VEVENT")
    plain = readable(words)

    assert {
        name: readable(str(found[name])) for name in ("SUMMARY", "LOCATION", "DESCRIPTION")
    } == {
        "SUMMARY": plain,
        "LOCATION": plain,
        "DESCRIPTION": plain,
    }
    assert set(found.keys()) == {
        "UID",
        "DTSTAMP",
        "LAST-MODIFIED",
        "SEQUENCE",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "LOCATION",
        "DESCRIPTION",
    }


@pytest.mark.parametrize("words", HOSTILE)
def test_no_line_is_longer_than_75_octets_and_none_cuts_a_character(
    about: Page, guide: Guide, words: str
) -> None:
    raw = made(about, guide, [event(title=words, notes=words)]).encode()
    lines = raw.split(b"\r\n")

    assert max(map(len, lines)) <= 75
    assert lines[-1] == b""
    assert b"\n" not in b"".join(lines)
    for line in lines:
        line.decode()  # a character cut in two would be an error


def test_an_event_says_when_it_begins_and_ends_in_utc(about: Page, guide: Guide) -> None:
    text = made(about, guide, [event(minutes=45, remind=30)])
    [found] = Calendar.from_ical(text).walk("VEVENT")
    [alarm] = found.walk("VALARM")

    assert found.decoded("DTSTART") == datetime(2026, 12, 1, 16, 30, tzinfo=UTC)
    assert found.decoded("DTEND") == datetime(2026, 12, 1, 17, 15, tzinfo=UTC)
    assert found.decoded("DTSTAMP") == datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
    assert alarm.decoded("TRIGGER") == timedelta(minutes=-30)
    assert "VTIMEZONE" not in text


def test_a_later_file_is_a_later_version_of_the_same_event(about: Page, guide: Guide) -> None:
    first, second = (
        Calendar.from_ical(made(about, guide, [event()], now))
        for now in ("2026-11-22T08:00:00Z", "2026-11-22T08:00:01Z")
    )
    [early], [late] = first.walk("VEVENT"), second.walk("VEVENT")

    assert str(first["METHOD"]) == "PUBLISH"
    assert early["UID"] == late["UID"]
    assert 0 < early.decoded("SEQUENCE") < late.decoded("SEQUENCE") < 2**31
    assert early.decoded("LAST-MODIFIED") < late.decoded("LAST-MODIFIED")


@pytest.mark.parametrize(
    ("day", "time", "zone", "expected"),
    [
        ("2026-03-07", "10:30", "America/Chicago", "2026-03-07T16:30:00.000Z"),
        ("2026-03-08", "10:30", "America/Chicago", "2026-03-08T15:30:00.000Z"),
        ("2026-03-08", "01:59", "America/Chicago", "2026-03-08T07:59:00.000Z"),
        ("2026-03-08", "02:30", "America/Chicago", "2026-03-08T08:30:00.000Z"),  # skipped: as 3:30
        (
            "2026-11-01",
            "01:30",
            "America/Chicago",
            "2026-11-01T06:30:00.000Z",
        ),  # comes twice: the first
        ("2026-11-01", "02:00", "America/Chicago", "2026-11-01T08:00:00.000Z"),
        ("2026-11-02", "10:30", "America/Chicago", "2026-11-02T16:30:00.000Z"),
        ("2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30:00.000Z"),
        ("2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30:00.000Z"),
        ("2026-06-01", "00:15", "Asia/Kolkata", "2026-05-31T18:45:00.000Z"),
        ("2026-12-31", "23:59", "Pacific/Kiritimati", "2026-12-31T09:59:00.000Z"),
        ("2026-07-01", "12:00", "UTC", "2026-07-01T12:00:00.000Z"),
    ],
)
def test_a_time_in_a_zone_is_one_moment(
    about: Page, guide: Guide, day: str, time: str, zone: str, expected: str
) -> None:
    assert about.evaluate(MOMENT, [guide.url, day, time, zone]) == expected


@pytest.mark.parametrize(
    ("zone", "starts"),
    [
        ("America/Chicago", datetime(2027, 3, 12, 16, 30, tzinfo=UTC)),
        ("Asia/Kolkata", datetime(2027, 3, 12, 5, 0, tzinfo=UTC)),
    ],
)
def test_the_dates_of_a_meeting_come_as_one_file(
    browser: Any, guide: Guide, zone: str, starts: datetime
) -> None:
    context = browser.new_context(timezone_id="America/Chicago", service_workers="block")
    page = context.new_page()
    person = "Ann; Bee,\nATTENDEE:x"
    one = meeting(1, person, day="2027-03-12", time="10:30", zone=zone, place="Mill Street")
    put(page, guide, {"meetings": [one]})
    page.goto(guide.at("/my-kit/"))
    unfold(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save the dates for my calendar").click()
    found = Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")
    context.close()

    assert download.value.suggested_filename == "ann-bee-attendee-x.ics"
    assert [(str(each["SUMMARY"]), each.decoded("DTSTART")) for each in found] == [
        (f"Talk with {person}", starts),
        # Nine in the morning, before the clocks change.
        (f"Thank {person}", datetime(2027, 3, 13, 15, 0, tzinfo=UTC)),
        # Nine in the morning, after it; the 11th is a Sunday.
        (f"Tell {person} how it went", datetime(2027, 4, 12, 14, 0, tzinfo=UTC)),
    ]
    assert len({str(each["UID"]) for each in found}) == 3
    assert str(found[0]["LOCATION"]) == "Mill Street"


def event(**values: Any) -> dict[str, Any]:
    usual = {
        "uid": "a1@askwell",
        "start": "2026-12-01T16:30:00Z",
        "minutes": 20,
        "title": "Talk",
        "place": "",
    }
    return {**usual, "notes": "", **values}


def made(
    page: Page, guide: Guide, events: list[dict[str, Any]], now: str = "2026-11-22T08:00:00Z"
) -> str:
    text: str = page.evaluate(MADE, [guide.url, events, now])
    return text


def readable(words: str) -> str:
    """Return what a calendar can hold of a text: no control signs, one kind of line break."""
    lines = (
        words.replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n")
    )
    return "".join(sign for sign in lines if sign == "\n" or (sign >= " " and sign != "\x7f"))
