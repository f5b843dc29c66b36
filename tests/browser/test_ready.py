"""What a pack and a talk come with, until the reader picks questions one by one."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from askwell.kinds.sets import Set
from askwell.library import Library
from tests.browser.kept import expect_soon, stored
from tests.browser.kits import meeting, put, wait_until_kept
from tests.browser.served import Guide

TAKEN = ["right-now-at-work", "strange-to-outsiders", "words-for-my-service"]
TAKEN_SET = "sheet/none/my-kit/set"


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


@pytest.mark.parametrize("page_of_set", [True, False])
def test_a_set_taken_on_purpose_stays_whatever_else_is_written_on_the_sheet_of_the_aim(
    page: Page, guide: Guide, *, page_of_set: bool
) -> None:
    aim = {"kind-of-aim": "im-looking-around"}
    put(page, guide, {"meetings": [meeting(1, "Ana"), meeting(2, "Ben")], "current": "m1",
                      "sheet/mine/worksheets/aim": aim})  # fmt: skip
    choice = page.get_by_label("Questions from")
    if page_of_set:
        page.goto(guide.at("/sets/inside-one-employer/"))
        page.locator("[data-do=all]").click()
    else:
        page.goto(guide.at("/my-kit/pack/"))
        choice.select_option("inside-one-employer")
    expect_soon(lambda: stored(page, TAKEN_SET), {"set": "inside-one-employer", "told": "explore"})
    page.goto(guide.at("/worksheets/aim/"))
    page.locator("[name=work-i-wonder-about]").fill("Trains")
    wait_until_kept(page, guide, "sheet/mine/worksheets/aim", "Trains")
    page.goto(guide.at("/my-kit/pack/"))
    page.get_by_label("Which meeting?").select_option("Ben")

    expect(choice).to_have_value("inside-one-employer")


def test_a_set_that_was_put_back_at_once_comes_with_no_talk(page: Page, guide: Guide) -> None:
    put(page, guide, {"meetings": [meeting(1, "Ana")], "current": "m1"})
    page.goto(guide.at("/sets/inside-one-employer/"))
    button = page.locator("[data-do=all]")
    button.click()
    expect_soon(lambda: stored(page, TAKEN_SET), {"set": "inside-one-employer", "told": ""})
    button.click()
    expect_soon(lambda: stored(page, TAKEN_SET), {"set": "", "told": ""})
    page.goto(guide.at("/my-kit/pack/"))

    expect(page.get_by_label("Questions from")).to_have_value("first-talk-with-anybody")
