"""Several talks side by side."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.barriers import listen, on_screens
from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.kits import kept, meeting, put
from tests.browser.paper import sheets_of
from tests.browser.served import Guide

REFLECTION = "worksheets/reflection"
TALKS: dict[str, Any] = {
    "meetings": [
        meeting(1, "Marisol Vega", role="analyst", day="2027-03-04"),
        meeting(2, "Theo Brandt", day="2027-03-01"),
        meeting(3, "Hanh Nguyen", day="2027-03-09"),
        meeting(4, "Ruth Ames"),
    ],
    "current": "m1",
    f"sheet/m1/{REFLECTION}": {
        "talk-day": "2027-03-04", "likes": "The quiet\nof the lab", "interest-now": "5",
        "tasks-fit": "1", "hours-fit": "4", "still-interested": "1", "again-told": "no",
    },
    f"sheet/m2/{REFLECTION}": {
        "likes": "People", "interest-now": "4", "tasks-fit": "2", "hours-fit": "2",
        "still-interested": "1", "again-told": "yes",
    },
    f"sheet/m3/{REFLECTION}": {
        "likes": "Dogs", "interest-now": "4", "tasks-fit": "3", "still-interested": "4",
    },
}  # fmt: skip


@pytest.fixture
def compared(page: Page, guide: Guide) -> Page:
    put(page, guide, TALKS)
    page.goto(guide.at("/my-kit/compare/"))
    return page


def test_the_talks_stand_side_by_side_in_the_order_of_their_days(compared: Page) -> None:
    expect(compared.get_by_role("columnheader")).to_have_text(
        ["Theo Brandt", "Marisol Vegaanalyst", "Hanh Nguyen"] * 2
    )
    expect(row(compared, "What did you like about the work?").get_by_role("cell")).to_have_text(
        ["People", "The quiet\nof the lab", "Dogs"]
    )


def test_what_nobody_answered_and_what_the_meeting_says_is_left_out(compared: Page) -> None:
    expect(compared.locator(".compare-label", has_text="Could you live")).to_be_hidden()
    expect(compared.get_by_role("rowheader", name="When did you talk?")).to_have_count(0)


def test_only_what_they_said_is_said_to_agree_or_to_differ(compared: Page) -> None:
    expect(compared.locator(".compare-lists > li:visible")).to_have_text(
        [
            "Furthest apart: Would you like the daily tasks?Do the hours fit your life?",
            "They differ: Would they choose this work again?",
        ]
    )
    expect(
        row(compared, "Would they choose this work again?").get_by_role("rowheader")
    ).to_have_text("Would they choose this work again?They differ")
    expect(row(compared, "Are you still interested?").get_by_role("rowheader")).to_have_text(
        "Are you still interested?"
    )


def test_where_all_lie_as_far_apart_none_is_furthest(page: Page, guide: Guide) -> None:
    low, high = (
        dict.fromkeys(("interest-now", "tasks-fit", "hours-fit", "still-interested"), point)
        for point in "15"
    )
    put(page, guide, {**TALKS, f"sheet/m1/{REFLECTION}": low, f"sheet/m2/{REFLECTION}": high,
                      f"sheet/m3/{REFLECTION}": low})  # fmt: skip
    page.goto(guide.at("/my-kit/compare/"))

    expect(page.locator(".compare-scales li:visible").nth(2)).to_be_visible()
    expect(page.get_by_text("Furthest apart")).to_be_hidden()


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "Now, how interested are you?",
            "Theo Brandt: 4 of 5. Marisol Vega: 5 of 5. Hanh Nguyen: 4 of 5.",
        ),
        ("Do the hours fit your life?", "Theo Brandt: 2 of 5. Marisol Vega: 4 of 5."),
    ],
)
def test_marks_on_a_scale_say_in_words_what_they_show(
    compared: Page, question: str, words: str
) -> None:
    expect(scale(compared, question).get_by_role("img", name=words, exact=True)).to_be_visible()


def test_marks_of_one_point_stand_above_each_other_and_each_has_a_letter_and_a_shape(
    compared: Page,
) -> None:
    marks = scale(compared, "Now, how interested are you?").locator(".mark")
    expect(marks).to_have_text(["T", "M", "H"])
    boxes = marks.evaluate_all("all => all.map(m => m.firstChild.getBoundingClientRect().toJSON())")
    middle = [each["x"] + each["width"] / 2 for each in boxes]
    shapes = marks.evaluate_all("all => all.map(m => m.querySelector('circle, path').outerHTML)")

    assert len(set(shapes)) == 3
    assert abs(middle[0] - middle[2]) < 1 < middle[1] - middle[0]
    assert boxes[2]["bottom"] <= boxes[0]["top"] + 4


def test_six_scales_fit_on_one_screen_of_a_phone(open_page: OpenPage, guide: Guide) -> None:
    page = open_page(width=390)
    fields = ("interest-before", "tasks-fit", "hours-fit", "stress-fit", "skills-fit")
    scales = dict.fromkeys(fields, "3-of-5")
    full = {name: {**data, **scales} for name, data in TALKS.items() if name[:6] == "sheet/"}
    put(page, guide, {**TALKS, **full})
    page.goto(guide.at("/my-kit/compare/"))
    shown = page.locator(".compare-scale:visible")
    expect(shown).to_have_count(6)
    boxes = shown.evaluate_all("all => all.map(one => one.getBoundingClientRect().toJSON())")

    assert boxes[-1]["bottom"] - boxes[0]["top"] < 844


def test_on_a_phone_every_answer_says_whose_it_is(open_page: OpenPage, guide: Guide) -> None:
    page = open_page(width=390)
    put(page, guide, TALKS)
    page.goto(guide.at("/my-kit/compare/"))
    cells = row(page, "What did you like about the work?").locator(".compare-talk")
    expect(cells).to_have_count(3)
    names = cells.evaluate_all(
        "cells => cells.map(cell => getComputedStyle(cell, '::before').content)"
    )

    assert [name.split('"')[1] for name in names] == ["Theo Brandt", "Marisol Vega", "Hanh Nguyen"]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_name_in_the_line_of_a_missing_sheet_leads_to_that_meeting(
    page: Page, guide: Guide
) -> None:
    put(page, guide, TALKS)
    page.goto(guide.at("/my-kit/compare/"))
    page.locator(".compare-missing b", has_text="Ruth Ames").click()
    page.wait_for_url(guide.at("/worksheets/reflection/"))

    expect_soon(lambda: kept(page, guide)["current"], "m4")


def test_what_they_tell_is_kept_for_no_one_meeting(compared: Page, guide: Guide) -> None:
    compared.get_by_label("What does this tell me?").fill("The hours depend on the place")
    compared.get_by_label("My next experiment").fill("A morning at the lab")
    compared.reload()

    expect(compared.get_by_label("My next experiment")).to_have_value("A morning at the lab")
    expect_soon(
        lambda: kept(compared, guide)["sheet/none/my-kit/compare"],
        {
            "tells-me": "The hours depend on the place",
            "next-experiment": "A morning at the lab",
        },
    )


def test_everything_is_on_paper(compared: Page) -> None:
    long = " ".join(f"w{number:04}" for number in range(1500))
    compared.get_by_label("What does this tell me?").fill(long)
    sheets = sheets_of(compared)
    words = " ".join(sheet.words for sheet in sheets)

    assert all(sheet.words for sheet in sheets)
    assert [word for word in long.split() if word not in words] == []
    for expected in (
        "Theo Brandt",
        "Marisol Vega",
        "Hanh Nguyen",
        "The quiet of the lab",
        "Furthest apart",
        "They differ",
    ):
        assert expected in words, expected
    assert "Print the comparison" not in words


@pytest.mark.parametrize(
    ("filled", "so_far"),
    [
        ((), "No talk has its answers yet."),
        (("m2",), "So far one talk, with Theo Brandt, has its answers."),
    ],
)
def test_what_is_missing_is_told_and_the_sheet_is_one_step_away(
    page: Page, guide: Guide, filled: tuple[str, ...], so_far: str
) -> None:
    few = {
        name: data
        for name, data in TALKS.items()
        if not name.startswith("sheet/") or name[6:8] in filled
    }
    put(page, guide, few)
    page.goto(guide.at("/my-kit/compare/"))

    expect(page.get_by_role("heading", name="It takes two talks or more")).to_be_visible()
    expect(page.locator(".compare-so-far")).to_have_text(so_far)
    expect(page.locator(".compare-missing li")).to_have_count(4 - len(filled))
    page.locator(".compare-missing li").filter(has_text="Hanh Nguyen").get_by_role("link").click()
    page.wait_for_url(guide.at("/worksheets/reflection/"))
    expect_soon(lambda: kept(page, guide)["current"], "m3")


def test_without_javascript_the_page_tells_how_on_paper(open_page: OpenPage, guide: Guide) -> None:
    page = open_page(javascript=False)
    page.goto(guide.at("/my-kit/compare/"))

    expect(page.get_by_role("link", name="Three talks side by side")).to_be_visible()
    expect(page.locator("#_main button:visible, #_main textarea:visible")).to_have_count(0)


def test_hostile_answers_stay_words(page: Page, guide: Guide) -> None:
    words = "<b onclick=alert(1)>{value}</b>"
    answers = {"likes": words, "interest-now": words, "still-interested": words, "__proto__": words}
    put(page, guide, {**TALKS, f"sheet/m1/{REFLECTION}": answers})
    page.goto(guide.at("/my-kit/compare/"))

    expect(row(page, "What did you like about the work?").get_by_role("cell").nth(1)).to_have_text(
        words
    )
    expect(page.locator(".compare td b")).to_have_count(0)


def test_comparing_bars_nobody(page: Page, guide: Guide) -> None:
    noise = listen(page, guide)
    page.goto(guide.at("/my-kit/compare/"))
    found = [f"empty {each}" for each in on_screens(page)]
    put(page, guide, TALKS)
    page.goto(guide.at("/my-kit/compare/"))
    found += [f"filled {each}" for each in on_screens(page)]

    assert found + noise == []


def row(page: Page, question: str) -> Locator:
    return page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=question))


def scale(page: Page, question: str) -> Locator:
    return page.locator(".compare-scale", has_text=question)
