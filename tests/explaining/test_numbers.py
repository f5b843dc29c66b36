"""A number in words, or with what it counts, is read if it can be no other."""

from __future__ import annotations

import pytest

from askwell.explaining.numbers import as_number


@pytest.mark.parametrize(
    ("written", "counted", "number"),
    [
        ("one before", "days", "-1"),
        ("the day before", "days", "-1"),
        ("-1 day", "days", "-1"),
        ("-1 day before", "days", "-1"),
        ("\u22122", "days", "-2"),
        ("minus two", "value", "-2"),
        ("two weeks before the meeting", "days", "-14"),
        ("a week after", "days", "7"),
        ("two-week", "days", "14"),
        ("forty-five", "minutes", "45"),
        ("twenty five min", "minutes", "25"),
        ("10-minute", "minutes", "10"),
        ("20-minutes", "minutes", "20"),
        ("1 hour", "minutes", "60"),
        ("2 minutes", "seconds", "120"),
        ("30 seconds", "seconds", "30"),
        ("5-day", "days", "5"),
        ("1,200", "value", "1200"),
        ("200 characters", "characters", "200"),
        ("zero", "order", "0"),
        ("the same day", "days", "0"),
        ("2nd", "order", "2"),
        ("first", "order", "1"),
    ],
)
def test_number_is_read(written: str, counted: str, number: str) -> None:
    assert as_number(written, counted) == number


@pytest.mark.parametrize(
    "written",
    [
        *("", "2-Jan", "2½", "2.5", "5 to 10", "5-10", "10 or 15", "day", "a lot", "five six"),
        *("30-", "\u2013", "-1 day after", "four min"),
    ],
)
def test_what_can_be_another_number_is_not(written: str) -> None:
    assert as_number(written, "days") == ""


@pytest.mark.parametrize("written", ["10 minutes before", "1 week", "the same", "3 pages"])
def test_what_counts_something_else_is_no_number_of_minutes(written: str) -> None:
    assert as_number(written, "minutes") == ""
