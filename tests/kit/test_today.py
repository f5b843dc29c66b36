"""What a kit and the clock say is next."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.browser.kits import meeting
from tests.kit.in_node import call

NOW = datetime(2026, 12, 3, 15, 0, tzinfo=UTC)  # a Thursday; 9 AM in Chicago
PACE = {"nudge": 7, "thanks": 1, "update": 30}


def known(*meetings: dict[str, Any], **values: Any) -> dict[str, Any]:
    usual = {
        "meetings": meetings, "current": "none", "written": {}, "isCompared": False,
        "cadence": PACE, "today": "2026-12-03", "now": NOW.timestamp() * 1000,
    }  # fmt: skip
    return {**usual, **values}


def due(*meetings: dict[str, Any], **values: Any) -> list[tuple[str, str, int]]:
    [found] = call("today", ("allDue", known(*meetings, **values)))
    return [
        (each["kind"], each.get("meeting", {}).get("person", ""), each["late"]) for each in found
    ]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"status": "asked"}, ("ask", 0)),
        ({"status": "asked", "asked": "2026-12-01"}, ("waiting", 0)),
        ({"status": "asked", "asked": "2026-11-26"}, ("nudge", 0)),
        ({"status": "asked", "asked": "2026-11-20"}, ("nudge", 6)),
        ({"status": "agreed"}, ("settle", 0)),
        ({"status": "agreed", "day": "12/05/26"}, ("settle", 0)),
        ({"status": "agreed", "day": "2026-12-20"}, ("preparing", 0)),
        ({"status": "agreed", "day": "2026-12-05", "time": "09:00"}, ("meeting", 0)),
        ({"status": "agreed", "day": "2026-12-05", "time": "09:01"}, ("preparing", 0)),
        ({"status": "agreed", "day": "2026-12-03", "time": "21:00"}, ("talk", 0)),
        ({"status": "agreed", "day": "2026-12-03", "time": "21:01"}, ("meeting", 0)),
        ({"status": "agreed", "day": "2026-12-03", "time": "08:50"}, ("talk", 0)),
        ({"status": "agreed", "day": "2026-12-03", "time": "08:30"}, ("notes", 0)),
        ({"status": "agreed", "day": "2026-12-03"}, ("talk", 0)),
        ({"status": "agreed", "day": "2026-12-02"}, ("notes", 0)),
        ({"status": "met", "day": "2026-12-02"}, ("notes", 0)),
        ({"status": "met", "day": "2026-12-01"}, ("late", 1)),
        ({"status": "agreed", "day": "2026-11-01"}, ("late", 31)),
        ({"status": "met"}, ("notes", 0)),
        ({"status": "thanked", "day": "2026-12-02"}, ("reflect", 0)),
        ({"status": "thanked", "day": "2026-11-01"}, ("update", 2)),
    ],
)
def test_one_thing_is_next_for_a_meeting(values: dict[str, Any], expected: tuple[str, int]) -> None:
    kind, late = expected

    assert [each for each in due(meeting(1, "Dana", **values)) if each[0] != "begin"] == [
        (kind, "Dana", late)
    ]


def test_notes_that_are_written_leave_the_thanks_and_thoughts_leave_nothing() -> None:
    met, thanked = meeting(1, "Dana", status="met"), meeting(2, "Sam", status="thanked")

    assert due(met, thanked, written={"m1": ["debrief"], "m2": ["reflection"]}) == [
        ("thanks", "Dana", 0)
    ]


def test_the_most_pressing_comes_first() -> None:
    meetings = (
        meeting(1, "Waiting", status="asked", asked="2026-12-01"),
        meeting(2, "Planned", status="asked"),
        meeting(3, "Silent", status="asked", asked="2026-11-20"),
        meeting(4, "Talked", status="met", day="2026-12-03"),
        meeting(5, "Soon", day="2026-12-04", time="10:00"),
        meeting(6, "Never thanked", status="met", day="2026-11-10"),
        meeting(7, "Weighed", status="thanked", day="2026-12-01"),
        meeting(8, "Weighed too", status="thanked", day="2026-12-01"),
        meeting(9, "Resting", status="resting", day="2026-10-01"),
        meeting(10, "No", status="no", day="2026-12-04", time="10:00"),
    )
    written = {"m7": ["reflection"], "m8": ["reflection"]}

    assert [(kind, person) for kind, person, _ in due(*meetings, written=written)] == [
        ("late", "Never thanked"), ("meeting", "Soon"), ("notes", "Talked"), ("nudge", "Silent"),
        ("compare", ""), ("ask", "Planned"), ("waiting", "Waiting"),
    ]  # fmt: skip
    assert ("compare", "", 0) not in due(*meetings, written=written, isCompared=True)


def test_of_two_alike_the_earlier_and_then_the_current_one_comes_first() -> None:
    early, late = (meeting(n, f"{n}", day=f"2026-12-{10 + n}") for n in (1, 2))
    plain = meeting(3, "3", status="asked"), meeting(4, "4", status="asked")

    assert [person for _, person, _ in due(*plain, late, early, current="m4")] == [
        "1", "2", "4", "3",
    ]  # fmt: skip


def test_whoever_can_only_wait_goes_on_with_the_next_person() -> None:
    waiting = meeting(1, "Dana", status="asked", asked="2026-12-02")

    assert due() == [("begin", "", 0)]
    assert due(waiting) == [("begin", "", 0), ("waiting", "Dana", 0)]
    assert due(meeting(2, "Sam", status="no")) == [("begin", "", 0)]


def test_nothing_is_late_where_the_house_rules_count_no_days() -> None:
    meetings = (
        meeting(1, "Dana", status="asked", asked="2025-01-01"),
        meeting(2, "Sam", status="met", day="2025-01-01"),
        meeting(3, "Ines", status="thanked", day="2025-01-01"),
    )

    assert due(*meetings, cadence={}) == [
        ("notes", "Sam", 0), ("reflect", "Ines", 0), ("waiting", "Dana", 0),
    ]  # fmt: skip


def test_cards_stand_by_what_is_due_whoever_is_current_and_those_that_rest_come_last() -> None:
    meetings = (
        meeting(1, "Resting", status="resting"),
        meeting(2, "Waiting", status="asked", asked="2026-12-01"),
        meeting(3, "Late", status="met", day="2026-11-01"),
        meeting(4, "Later", day="2027-01-11"),
    )
    [found] = call("today", ("sortedByDue", meetings, known(current="m2")))

    assert [each["meeting"]["person"] for each in found] == ["Late", "Later", "Waiting", "Resting"]
    assert "due" not in found[-1]


@pytest.mark.parametrize(
    ("meetings", "stage"),
    [
        ([], "finding"),
        ([{"status": "no"}], "finding"),
        ([{"status": "asked"}], "asking"),
        ([{"status": "asked", "asked": "2026-12-02"}], "waiting"),
        ([{"status": "asked", "asked": "2026-12-02"}, {"status": "asked"}], "asking"),
        ([{"status": "asked", "asked": "2026-12-02"}, {"status": "met"}], "thanking"),
    ],
)
def test_the_stage_follows_from_what_is_done(meetings: list[dict[str, str]], stage: str) -> None:
    people = [meeting(number, "Dana", **values) for number, values in enumerate(meetings)]
    [all_due] = call("today", ("allDue", known(*people)))

    assert call("today", ("stageOf", all_due)) == [stage]


def test_thirty_people_are_sorted_whole() -> None:
    count = 30
    meetings = [meeting(n, f"P{n}", day=f"2027-01-{count - n + 1:02}") for n in range(1, count + 1)]

    assert [person for _, person, _ in due(*meetings)] == [f"P{n}" for n in range(count, 0, -1)]
