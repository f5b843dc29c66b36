"""What meetings are called where one of them is chosen."""

from __future__ import annotations

from typing import Any

from tests.browser.kits import meeting
from tests.kit.in_node import call


def names(*meetings: dict[str, Any]) -> list[str]:
    [found] = call("names-apart", ("namesApart", meetings, "en"))
    return list(found)


def test_a_name_that_one_alone_has_is_all_that_is_said() -> None:
    dana = meeting(1, "Dana Whitlock", organisation="County water plant", day="2027-03-04")

    assert names(dana, meeting(2, "Marisol Vega")) == ["Dana Whitlock", "Marisol Vega"]


def test_two_of_one_name_are_told_apart_by_workplace_job_or_day() -> None:
    assert names(
        meeting(1, "Ana Reyes", organisation="Mill Street Clinic"),
        meeting(2, "Ana Reyes"),
        meeting(3, "Ben Ode", organisation="The Mill", role="baker"),
        meeting(4, "Ben Ode", organisation="The Mill", role="miller"),
        meeting(5, "Cleo", day="2027-03-04"),
        meeting(6, "Cleo", asked="2027-02-01"),
    ) == [
        "Ana Reyes, Mill Street Clinic",
        "Ana Reyes",
        "Ben Ode, The Mill, baker",
        "Ben Ode, The Mill, miller",
        "Cleo, Thursday, March 4, 2027",
        "Cleo, Monday, February 1, 2027",
    ]


def test_what_cannot_be_told_apart_is_called_the_same() -> None:
    assert names(meeting(1, "Ana"), meeting(2, "Ana", day="soon")) == ["Ana", "Ana"]
