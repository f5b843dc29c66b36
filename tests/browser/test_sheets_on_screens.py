"""Sheets on every screen: each field lies inside it, and says what it asks to those who listen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.kept import expect_soon
from tests.browser.kits import meeting, put
from tests.browser.served import Guide

WIDTHS = (320, 390, 768, 1024, 1280)

_OUTSIDE = """() => [...document.querySelectorAll('.sheet :is(input, textarea, select)')]
    .filter(field => !field.closest('.visually-hidden, [hidden]'))
    .map(field => ({name: field.name, ...field.getBoundingClientRect().toJSON()}))
    .filter(({left, right, width}) =>
        left < 0 || right > document.documentElement.clientWidth || width < 16)
    .map(({name, left, right}) => `${name} ${Math.round(left)}-${Math.round(right)}`)"""

_EDGES = """() => [...document.querySelectorAll('.field-table td')].flatMap(cell => {
    const {borderTopWidth, borderTopColor} = getComputedStyle(cell)
    return borderTopWidth === '0px' ? [] : [borderTopColor]
})"""


def sheets(guide: Guide) -> list[str]:
    """List the addresses of all worksheets and checklists."""
    return [
        address
        for address in guide.addresses
        if address.startswith(("/worksheets/", "/checklists/")) and address.count("/") == 3
    ]


def fields_outside(browser: Browser, guide: Guide, widths: Sequence[int] = WIDTHS) -> list[str]:
    """List the fields of all sheets that do not lie inside screens of these widths."""
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        return [
            each for address in sheets(guide) for each in _outside(page, guide, address, widths)
        ]


def _outside(page: Page, guide: Guide, address: str, widths: Sequence[int]) -> list[str]:
    page.goto(guide.at(address))
    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{address} {width}: {each}" for each in page.evaluate(_OUTSIDE)]
    return found


def test_every_field_of_every_sheet_lies_inside_the_screen(browser: Browser, guide: Guide) -> None:
    assert len(sheets(guide)) > 20
    assert fields_outside(browser, guide) == []


def test_a_field_outside_the_screen_is_found(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/tracker/"))
    page.locator(".field-table table").first.evaluate("table => table.style.minWidth = '90rem'")

    assert page.evaluate(_OUTSIDE) != []


_CUT = """select => {
    const {font, paddingLeft, paddingRight} = getComputedStyle(select)
    const pen = Object.assign(document.createElement('canvas').getContext('2d'), {font})
    const room = select.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - 20
    return [...select.options].map(option => option.text).filter(
        text => pen.measureText(text).width > room)
}"""
"""What a choice cannot show whole beside its arrow."""


def test_how_things_stand_is_not_cut_on_a_desk(page: Page, guide: Guide) -> None:
    put(page, guide, {"meetings": [meeting(1, "Dana", status="thanked")]})
    page.goto(guide.at("/worksheets/tracker/"))
    status = page.locator("select[data-of=status]").first

    expect(status).to_be_visible()
    expect_soon(lambda: status.evaluate(_CUT), [])


_WHOLE = """fields => fields.map(field => {
    const alone = Object.assign(field.cloneNode(), {id: ''})
    alone.style.cssText = 'position: absolute; width: max-content; max-width: none; min-width: 0'
    field.after(alone)
    const needs = alone.offsetWidth
    alone.remove()
    return field.offsetWidth - needs
})"""
"""By how much each field is wider than what it shows."""


@pytest.mark.parametrize("width", [1000, 1024, 1280])
def test_a_day_in_a_table_is_not_cut_on_a_desk(page: Page, guide: Guide, width: int) -> None:
    put(page, guide, {"meetings": [meeting(1, "Dana", day="2026-12-09", asked="2026-12-01")]})
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(guide.at("/worksheets/tracker/"))
    days = page.locator("[data-meeting] input[type=date]")
    expect(days.first).to_be_visible()

    expect_soon(lambda: min(days.evaluate_all(_WHOLE)) >= 0, wanted=True)


_FOURTEEN = """table => [...table.rows].forEach(row => {
    while (row.cells.length < 14) row.append(row.cells[1].cloneNode(true))
})"""


def test_a_table_of_many_columns_scrolls_and_leaves_each_field_room_for_words(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at("/worksheets/tracker/"))
    page.set_viewport_size({"width": 1280, "height": 900})
    table = page.locator(".field-table table").first
    table.evaluate(_FOURTEEN)
    fields = table.locator(":is(input, textarea, select):visible")
    expect(fields.nth(14)).to_be_visible()
    narrow = "all => all.filter(field => field.offsetWidth < 96).length"

    expect_soon(lambda: fields.evaluate_all(narrow), 0)
    assert page.evaluate("document.scrollingElement.scrollWidth") == 1280


def test_tab_stops_at_no_table_that_has_nothing_to_scroll(page: Page, guide: Guide) -> None:
    for address in ("/worksheets/tracker/", "/worksheets/agenda-30/", "/my-kit/pack/"):
        page.goto(guide.at(address))
        expect(page.locator("table").first).to_be_attached()

        expect(page.locator("[tabindex='0']:has(table)")).to_have_count(0)


def test_the_buttons_of_a_sheet_take_two_lines_of_a_phone_and_one_of_a_desk(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.at("/worksheets/notes-one-page/"))
    buttons = page.locator(".sheet-tools .tool-row .button:visible")
    expect(buttons).to_have_count(4)
    lines = "all => new Set(all.map(one => one.getBoundingClientRect().top)).size"
    found = {}
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = buttons.evaluate_all(lines)

    assert found == {390: 2, 1280: 1}


def test_the_points_of_a_scale_say_what_its_ends_mean(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/reflection/"))
    scale = page.locator(".field-scale").first
    expect(scale.get_by_role("radio")).to_have_count(5)
    points = [point.aria_snapshot() for point in scale.get_by_role("radio").all()]

    assert points[0].startswith('- radio "1 (')
    assert points[1] == '- radio "2"'
    assert points[-1].startswith('- radio "5 (')


def test_titles_of_parts_are_headings_and_name_their_groups(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/worksheets/question-picker/"))
    title = page.get_by_role("heading", name="My questions, in order", level=2)

    expect(title).to_have_count(1)
    group = page.get_by_role("group", name="My questions, in order")
    expect(group.get_by_role("textbox", name="Question 1", exact=True)).to_have_count(1)


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_the_edge_of_a_field_in_a_table_is_the_edge_of_fields(
    open_page: Any, guide: Guide, width: int, scheme: str
) -> None:
    page = open_page(width=width, scheme=scheme)
    page.goto(guide.at("/worksheets/tracker/"))
    edge = page.evaluate("getComputedStyle(document.querySelector('.lined textarea')).borderColor")

    assert set(page.evaluate(_EDGES)) <= {edge}
    assert page.evaluate(_EDGES)
