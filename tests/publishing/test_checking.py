"""What a look at a published guide found, told line by line."""

from __future__ import annotations

import pytest

from askwell.publishing.checking import FEW, report
from askwell.publishing.fault import SiteFault


def faults(number: int) -> list[SiteFault]:
    return [SiteFault(f"{each}.css", "It is large.", "Switch on gzip.") for each in range(number)]


def test_nothing_wrong_is_said_so() -> None:
    assert report([], "site") == "site: nothing is wrong."


@pytest.mark.parametrize("number", [1, FEW])
def test_few_places_are_told_each(number: int) -> None:
    assert report(faults(number), "site").splitlines() == list(map(str, faults(number)))


def test_what_is_said_of_many_places_is_one_line_among_the_others() -> None:
    other = SiteFault("a.html", "It sets a cookie.")
    first, *rest = faults(FEW + 1)
    assert report([first, other, *rest], "site").splitlines() == [
        f"0.css: It is large. Switch on gzip. (And at {FEW} more.)",
        "a.html: It sets a cookie.",
    ]
