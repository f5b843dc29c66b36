"""When a message follows a meeting."""

from __future__ import annotations

import pytest

from tests.browser.kits import meeting
from tests.kit.in_node import call

PACE = {"nudge": 7, "thanks": 1, "update": 30}


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("2026-11-20", "2026-11-27"),  # a Friday
        ("2026-11-21", "2026-11-30"),  # Saturday: the Monday after it
        ("2026-11-22", "2026-11-30"),  # Sunday
        ("2026-12-26", "2027-01-04"),  # the second of January is a Saturday
    ],
)
def test_a_nudge_is_due_on_a_working_day(asked: str, due: str) -> None:
    waiting = meeting(1, "Dana", status="asked", asked=asked)

    assert call("dates", ("followUps", waiting, PACE)) == [[{"kind": "nudge", "day": due}]]


def test_news_wait_for_a_working_day_and_thanks_do_not() -> None:
    talk = meeting(1, "Dana", status="met", day="2026-12-04")  # a Friday; in 30 days, a Sunday

    assert call("dates", ("followUps", talk, PACE)) == [
        [{"kind": "thanks", "day": "2026-12-05"}, {"kind": "update", "day": "2027-01-04"}]
    ]


@pytest.mark.parametrize(
    ("values", "has"),
    [
        ({"day": "2026-12-01", "time": "10:30"}, True),
        ({"day": "2026-12-01", "time": "10:30", "status": "no"}, False),
        ({"day": "2026-12-01", "status": "met"}, True),
        ({"day": "2026-12-01", "time": "10:30", "status": "resting"}, True),
        ({"day": "20261-12-01", "time": "10:30", "status": "resting"}, False),
        ({"status": "asked"}, False),
        ({"status": "asked", "asked": "2026-12-01"}, True),
    ],
)
def test_a_calendar_is_offered_what_it_would_get(values: dict[str, str], *, has: bool) -> None:
    known = meeting(1, "Dana", **values)
    [found], [events] = (
        call("dates", ("hasDates", known, PACE)),
        call("reminders", ("meetingEvents", known, PACE, {"meeting": "Talk"})),
    )

    assert found is has
    assert bool(events) is has
