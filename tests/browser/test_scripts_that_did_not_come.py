"""A page whose scripts did not arrive says that nothing typed is kept; no other page does."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.kinds_of_page import SHEETS, TOOLS
from tests.browser.served import Guide

PAUSED = """addEventListener('DOMContentLoaded', () => {
    for (const each of document.getAnimations()) each.pause()
})"""
"""Holds the seconds that a page waits for its scripts, however slow this computer is."""
WAITED = "document.getAnimations().forEach(each => each.finish())"


@pytest.mark.parametrize("script", ["sheet", "shared"])
def test_a_page_without_one_of_its_scripts_says_that_nothing_is_kept(
    page: Page, guide: Guide, script: str
) -> None:
    page.add_init_script(PAUSED)
    page.route(re.compile(rf"/scripts/{script}\.js"), lambda route: route.abort())
    page.goto(guide.at(SHEETS[0]))
    warning = page.locator(".not-loaded")
    expect(warning).to_be_hidden()
    page.evaluate(WAITED)
    expect(warning).to_be_visible()
    box = warning.bounding_box()
    assert box
    assert box["height"] > 20
    page.emulate_media(media="print")
    expect(warning).to_be_hidden()


def test_scripts_that_come_late_take_it_back(page: Page, guide: Guide) -> None:
    held: list[Route] = []

    def held_back(route: Route) -> None:
        held.append(route)

    page.route(re.compile(r"/scripts/sheet\.js"), held_back)
    page.goto(guide.at(SHEETS[0]), wait_until="commit")
    warning = page.locator(".not-loaded")
    expect(warning).to_be_visible()
    held[0].continue_()
    expect(warning).to_be_hidden()


@pytest.mark.parametrize("address", [SHEETS[0], *TOOLS])
def test_a_page_with_its_scripts_shows_nothing(page: Page, guide: Guide, address: str) -> None:
    page.goto(guide.at(address))
    expect(page.locator(".not-loaded")).to_have_css("display", "none")
