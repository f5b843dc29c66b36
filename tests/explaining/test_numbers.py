"""A number in words, or with what it counts, is read if it can be no other."""

from __future__ import annotations

import pytest

from askwell.explaining.numbers import as_number


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("one before", "-1"),
        ("the day before", "-1"),
        ("-1 day", "-1"),
        ("\u22122", "-2"),
        ("two weeks before the meeting", "-14"),
        ("a week after", "7"),
        ("forty-five", "45"),
        ("twenty five min", "25"),
        ("1,200", "1200"),
        ("4 min", "4"),
        ("zero", "0"),
        ("the same day", "0"),
        ("2nd", "2"),
        ("first", "1"),
    ],
)
def test_number_is_read(written: str, number: str) -> None:
    assert as_number(written) == number


@pytest.mark.parametrize(
    "written", ["", "2-Jan", "2½", "2.5", "5 to 10", "10 or 15", "day", "a lot", "five six"]
)
def test_what_can_be_another_number_is_not(written: str) -> None:
    assert as_number(written) == ""
