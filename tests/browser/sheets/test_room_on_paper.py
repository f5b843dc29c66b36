"""Room on paper: lines that one can write on, tables in one piece, no sheet for a line."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kits import meeting, put
from tests.browser.paper import sheets_of
from tests.browser.served import Guide

LINE = 8 * 96 / 25.4
"""Pixels of the height that a line to write on has at least."""


ROWS = (
    "all => all.map(body => Array.from(body.querySelectorAll('th'), th => th.textContent.trim()))"
)


@pytest.mark.parametrize(
    "address",
    [
        "/worksheets/notes-one-page/",
        "/worksheets/question-picker/",
        "/sets/first-talk-with-anybody/",
        "/my-kit/pack/",
        "/my-kit/talk/",
    ],
)
def test_one_can_write_on_a_line(page: Page, guide: Guide, address: str) -> None:
    put(page, guide, {"meetings": [meeting(1, "Marisol Vega")], "current": "m1"})
    page.goto(guide.at(address))
    page.emulate_media(media="print")
    lines = page.locator(".ruled > span:visible")
    expect(lines.first).to_be_visible()

    heights = lines.evaluate_all("all => all.map(line => line.getBoundingClientRect().height)")
    assert min(heights) >= LINE - 0.1


def test_no_field_prints_its_handle(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/my-kit/talk/"))
    page.emulate_media(media="print")
    expect(page.locator(".lined textarea").first).to_have_css("resize", "none")


def test_a_short_table_with_named_rows_is_in_one_piece(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/comparison/"))
    tables = page.locator(".field-table tbody:has(th)")
    expect(tables).to_have_count(3)
    named = tables.evaluate_all(ROWS)
    sheets = [sheet.words for sheet in sheets_of(page)]

    for rows in named:
        assert any(all(row in words for row in rows) for words in sheets), rows


@pytest.mark.parametrize("people", [1, 3, 5])
def test_a_table_with_people_has_as_many_rows_as_without(
    page: Page, guide: Guide, people: int
) -> None:
    listed = [
        meeting(n, f"Person {n}", asked="2026-11-21", day="2026-12-09", status="agreed")
        for n in range(1, people + 1)
    ]
    put(page, guide, {"meetings": listed, "current": "m1"})
    page.goto(guide.at("/worksheets/tracker/"))
    rows = page.locator("#contacts > tbody > tr")
    expect(rows).to_have_count(7 + people)

    assert len(sheets_of(page)) == 1
    page.emulate_media(media="print")
    expect(rows.locator("visible=true")).to_have_count(7)


def test_what_is_on_the_list_leaves_no_part_of_the_plan_without_words(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at("/my-kit/pack/"))
    plan = page.locator(".pack .agenda:visible")
    expect(plan.locator("[data-line][hidden]").first).to_be_attached()
    words = plan.locator("tr:has([data-line]) > td:last-child")
    expect(words.first).to_be_visible()

    assert all(words.all_inner_texts())
