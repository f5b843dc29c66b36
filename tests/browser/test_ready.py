"""What a pack and a talk come with, until the reader picks questions one by one."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from askwell.kinds.sets import Set
from askwell.library import Library
from tests.browser.kept import expect_soon
from tests.browser.kits import meeting, put
from tests.browser.served import Guide

TAKEN = ["right-now-at-work", "strange-to-outsiders", "words-for-my-service"]


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        ({}, "first-talk-with-anybody"),
        ({"sheet/mine/worksheets/aim": {"kind-of-aim": "i-have-one-job-or-employer-in-mind"}},
         "inside-one-employer"),
        ({"questions/m2": [{"id": each} for each in TAKEN]}, "veteran-civilian-work"),
        ({"questions/m2": [{"id": each} for each in TAKEN],
          "sheet/mine/worksheets/aim": {"kind-of-aim": "im-looking-around"}},
         "veteran-civilian-work"),
    ],
)  # fmt: skip
def test_the_pack_comes_with_the_set_of_those_people_and_that_aim_trimmed_to_the_minutes(
    page: Page, guide: Guide, library: Library, kept: dict[str, Any], expected: str
) -> None:
    people = [meeting(1, "Ana", minutes=15), meeting(2, "Ben")]
    put(page, guide, {"meetings": people, "current": "m1", **kept})
    page.goto(guide.at("/my-kit/pack/"))
    found = library.get(Set, expected)
    assert found

    expect(page.get_by_label("Questions from")).to_have_value(expected)
    rows = page.locator(".pack-questions li")
    ids = "all => all.map(row => row.dataset.question)"
    expect_soon(lambda: set() < set(rows.evaluate_all(ids)) < set(found.questions), wanted=True)
