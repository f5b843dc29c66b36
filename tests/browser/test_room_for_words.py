"""A sentence has room on every screen: no column is as narrow as a word or two."""

from __future__ import annotations

from collections.abc import Sequence

from playwright.sync_api import Browser, Page

from tests.browser.kinds_of_page import KINDS
from tests.browser.served import Guide

WIDTHS = (390, 1280)

_CRAMPED = """() => [...document.querySelectorAll('main :is(p, dt, dd, th, td, li)')]
    .filter(part => part.checkVisibility() && !part.closest('.visually-hidden'))
    .filter(part => part.innerText.trim().split(/\\s+/).length >= 10)
    .filter(part => {
        const {fontSize, paddingLeft, paddingRight} = getComputedStyle(part)
        const room = part.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
        return room >= 1 && room < 8 * parseFloat(fontSize)
    })
    .map(part => part.innerText.trim())"""
"""The texts of ten words and more in less room than eight letters M side by side."""


def cramped(browser: Browser, guide: Guide, addresses: Sequence[str]) -> list[str]:
    """List the sentences that stand in a column of a word or two, by width and page."""
    found = []
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        for address in addresses:
            page.goto(guide.at(address))
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                found += [f"{width} {address}: {each}" for each in page.evaluate(_CRAMPED)]
    return found


def test_every_sentence_has_room_on_a_phone_and_a_desk(browser: Browser, guide: Guide) -> None:
    tables = [each for each in guide.addresses if "<table" in guide.file(each).read_text("utf-8")]

    assert len(tables) > 5
    assert cramped(browser, guide, sorted({*KINDS, *tables})) == []


def test_a_sentence_without_room_is_found(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/glossary/"))
    page.locator("main dd").last.evaluate("part => part.style.width = '4rem'")

    assert page.evaluate(_CRAMPED) != []
