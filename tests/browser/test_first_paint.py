"""What is read stands still from the first paint, however late the scripts come."""

from __future__ import annotations

from time import sleep
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.kinds_of_page import KINDS
from tests.browser.kits import put
from tests.browser.served import Guide
from tests.browser.test_compare import TALKS

MOST = 0.01
FILLED: dict[str, Any] = {
    **TALKS,
    "questions/m1": [{"id": "own-a", "words": ["What surprised you?"], "minutes": 3}],
    "sheet/mine/worksheets/tracker": {"promises.1.promise": "A book"},
}
SLOW = {"offline": False, "latency": 60, "downloadThroughput": -1, "uploadThroughput": -1}
IS_COMING = """() => document.querySelector(`:root[data-begun] today-page:not([ready]),
    meeting-book[hidden], set-choice[hidden], settle-day[hidden],
    kept-sheet:not([listed]):has(template.meeting-row)`)"""
"""Whether a page still waits for what comes after its scripts have run."""
SHIFT = """() => new Promise(done => {
    let sum = 0
    new PerformanceObserver(list => list.getEntries().forEach(each => sum += each.value))
        .observe({type: 'layout-shift', buffered: true})
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(sum), 20)))
})"""


@pytest.mark.parametrize(
    ("width", "documents"), [(1280, {}), (390, FILLED)], ids=["empty", "filled"]
)
def test_every_kind_of_page_stands_still_from_the_first_paint(
    open_page: OpenPage, guide: Guide, documents: dict[str, Any], width: int
) -> None:
    page = open_page(width=width)
    put(page, guide, documents)
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.setCacheDisabled", {"cacheDisabled": True})
    line.send("Network.emulateNetworkConditions", SLOW)
    shifts: dict[str, float] = {}
    for address in KINDS:
        page.goto(guide.at(address))
        page.wait_for_function(f"() => !({IS_COMING})()")
        shifts[address] = page.evaluate(SHIFT)

    assert {address: shift for address, shift in shifts.items() if shift > MOST} == {}


@pytest.mark.parametrize("width", [390, 800, 1280])
def test_what_is_picked_has_its_room_before_it_is_counted(
    open_page: OpenPage, guide: Guide, width: int
) -> None:
    page = open_page(width=width)
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/scripts/questions.js", hold)
    page.goto(guide.at("/questions/"), wait_until="commit")
    bar, total = page.locator("section.mine"), page.locator(".mine-total")
    expect(total).to_be_empty()
    expect(page.get_by_role("contentinfo")).to_be_attached()
    before = bar.evaluate("bar => bar.offsetHeight")
    waiting[0].continue_()
    expect(total).not_to_be_empty()

    expect_soon(lambda: bar.evaluate("bar => bar.offsetHeight"), before)


def test_the_front_page_of_whoever_has_begun_waits_for_its_style_sheet(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page()
    put(page, guide, FILLED)

    def late(route: Route) -> None:
        sleep(0.3)
        route.continue_()

    page.route("**/today.css", late)
    page.goto(guide.at("/"))
    page.wait_for_function(f"() => !({IS_COMING})()")

    assert page.evaluate(SHIFT) <= MOST


def test_the_front_page_of_whoever_has_begun_is_not_empty_while_its_script_is_on_its_way(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(width=390)
    put(page, guide, FILLED)
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/scripts/today.js", hold)

    page.goto(guide.at("/"), wait_until="commit")
    expect(page.locator(".lead")).to_be_visible()
    expect(page.get_by_text("What is next for you stands in")).to_be_visible()
    expect(page.get_by_role("contentinfo")).to_be_hidden()
    for route in waiting:
        route.continue_()
    expect(page.locator(".today-title")).to_be_visible()
    expect(page.locator(".lead")).to_be_hidden()

    assert page.evaluate(SHIFT) <= MOST
