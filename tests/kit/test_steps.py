"""What becomes of a meeting when readers say in one tap what happened."""

from __future__ import annotations

import pytest

from tests.browser.kits import meeting
from tests.kit.in_node import call

TODAY = "2026-12-03"


def test_a_message_that_was_sent_says_when() -> None:
    planned = meeting(1, "Dana", status="asked")

    assert call("steps", ("afterStep", planned, "sent", TODAY)) == [{**planned, "asked": TODAY}]
    assert call("steps", ("afterStep", planned, "again", TODAY)) == [{**planned, "asked": TODAY}]


def test_every_step_leads_to_its_state_and_leaves_the_rest_as_it_was() -> None:
    steps = {
        "agreed": "agreed", "met": "met", "thanked": "thanked", "told": "resting", "declined": "no",
    }  # fmt: skip
    known = meeting(1, "Dana", status="asked", asked="2026-11-20", day="2026-12-01", next="Read")

    assert call("steps", *(("afterStep", known, step, TODAY) for step in steps)) == [
        {**known, "status": status} for status in steps.values()
    ]


def test_a_talk_that_took_place_has_a_day_that_is_not_to_come() -> None:
    days = {"": TODAY, "2026-12-10": TODAY, "2026-12-03": TODAY, "2026-11-30": "2026-11-30"}
    found = call("steps", *(("afterStep", meeting(1, "D", day=day), "met", TODAY) for day in days))

    assert [each["day"] for each in found] == list(days.values())


@pytest.mark.parametrize(
    ("status", "values", "steps"),
    [
        ("asked", {}, ["sent", "agreed"]),
        ("asked", {"asked": "2026-12-01"}, ["agreed", "again", "declined"]),
        ("agreed", {}, ["met"]),
        ("agreed", {"day": TODAY}, ["met"]),
        ("agreed", {"day": "2026-12-02"}, ["thanked"]),
        ("agreed", {"day": "12/02/26"}, ["met"]),
        ("met", {}, ["thanked"]),
        ("thanked", {"day": "2026-12-02"}, ["told"]),
        ("resting", {}, []),
        ("no", {}, []),
        ("a state of another version", {}, []),
    ],
)
def test_only_what_may_come_next_is_offered_and_the_likeliest_first(
    status: str, values: dict[str, str], steps: list[str]
) -> None:
    known = meeting(1, "Dana", status=status, **values)

    assert call("steps", ("possibleSteps", known, TODAY)) == [steps]


def test_words_that_are_no_step_are_told_from_steps() -> None:
    names = ("sent", "told", "", None, "toString")

    assert call("steps", *(("isStep", name) for name in names)) == [True, True, False, False, False]


def test_a_step_is_open_taken_or_leads_back() -> None:
    written = meeting(1, "Dana", status="asked", asked=TODAY)
    found = {
        ("asked", "", "sent"): "open", ("asked", "2026-11-20", "sent"): "open",
        ("asked", TODAY, "sent"): "taken", ("agreed", "", "sent"): "past",
        ("agreed", "", "agreed"): "taken", ("agreed", "", "thanked"): "open",
        ("thanked", "", "thanked"): "taken", ("resting", "", "thanked"): "past",
        ("no", "", "sent"): "open",
    }  # fmt: skip
    calls = (
        ("standing", {**written, "status": status, "asked": asked}, step, TODAY)
        for status, asked, step in found
    )

    assert call("steps", *calls) == list(found.values())
