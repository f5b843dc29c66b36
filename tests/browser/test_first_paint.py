"""What is read stands still from the first paint, however late the scripts come."""

from __future__ import annotations

import time
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.kits import put
from tests.browser.meetings.cards import THREE
from tests.browser.served import Guide
from tests.browser.test_today import SHIFT

SHOWN = {
    "/my-kit/": "meeting-book",
    "/my-kit/talk/": "set-choice",
    "/my-kit/pack/": "set-choice",
    "/questions/": ".picker-tools",
    "/emails/ask-cold/": ".composer-begin",
    "/worksheets/agenda-30/": ".sheet-tools",
}
"""What the scripts of a page show last, by its address."""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("documents", [{}, THREE], ids=["empty", "three"])
def test_a_page_stands_still_from_the_first_paint(
    open_page: OpenPage, guide: Guide, documents: dict[str, Any], width: int
) -> None:
    page = open_page(width=width)
    put(page, guide, documents)
    page.route("**/shared.js", late)
    shifts: dict[str, float] = {}
    for address, shown in SHOWN.items():
        page.goto(guide.at(address), wait_until="commit")
        expect(page.locator(shown)).to_be_visible()
        shifts[address] = page.evaluate(SHIFT)

    assert {address: shift for address, shift in shifts.items() if shift > 0.01} == {}


def late(route: Route) -> None:
    """Let the page be painted before its scripts come."""
    time.sleep(0.15)
    route.continue_()
