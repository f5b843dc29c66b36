"""Light and dark: the device decides until the reader does, and the choice is remembered."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.barriers import listen
from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.served import ROOT, Guide

LIGHT, DARK = "rgb(246, 240, 228)", "rgb(29, 26, 22)"
"""The grounds of the page."""

BLOCKED = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('The operation is insecure.', 'SecurityError') },
})"""
"""What a browser does whose owner forbids sites to keep anything."""


@pytest.mark.parametrize(("device", "ground"), [("light", LIGHT), ("dark", DARK)])
@pytest.mark.parametrize("javascript", [True, False])
def test_the_page_follows_the_device(
    open_page: OpenPage, guide: Guide, device: str, ground: str, *, javascript: bool
) -> None:
    page = open_page(scheme=device, javascript=javascript)
    page.goto(guide.url)

    expect_ground(page, ground)


def test_the_page_changes_with_the_device_and_so_does_the_buttons_name(
    page: Page, guide: Guide
) -> None:
    page.goto(guide.url)
    expect(page.get_by_role("button", name="Dark")).to_be_visible()
    page.emulate_media(color_scheme="dark")

    expect_ground(page, DARK)
    page.get_by_role("button", name="Light colors", exact=True).wait_for()


def test_whoever_asks_for_more_contrast_reads_on_black_or_white(page: Page, guide: Guide) -> None:
    page.emulate_media(contrast="more")
    page.goto(guide.url)

    expect_ground(page, "rgb(255, 255, 255)")
    page.emulate_media(contrast="more", color_scheme="dark")
    expect_ground(page, "rgb(0, 0, 0)")


@pytest.mark.parametrize(
    ("device", "button", "before", "after"),
    [("light", "Dark", LIGHT, DARK), ("dark", "Light", DARK, LIGHT)],
)
def test_the_button_switches_and_the_next_page_remembers(
    open_page: OpenPage, guide: Guide, device: str, button: str, before: str, after: str
) -> None:
    page = open_page(scheme=device)
    page.goto(guide.url)
    expect_ground(page, before)

    page.get_by_role("button", name=button).click()
    expect_ground(page, after)

    page.get_by_role("link", name="Questions", exact=True).first.click()
    page.wait_for_url(guide.at("/questions/"))
    expect_ground(page, after)


def test_the_choice_is_kept_under_this_guides_own_address(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/emails/ask-cold/"))
    page.get_by_role("button", name="Dark").click()

    expect_soon(lambda: page.evaluate("({...localStorage})"), {"askwell:/ask-well/:scheme": "dark"})


def test_blocked_storage_breaks_nothing(page: Page, guide: Guide) -> None:
    page.add_init_script(BLOCKED)
    noise = listen(page, guide)
    page.goto(guide.url)
    page.get_by_role("button", name="Dark").click()

    expect_ground(page, DARK)
    page.get_by_role("button", name="Light").click()
    expect_ground(page, LIGHT)
    page.get_by_role("link", name="Questions", exact=True).first.click()
    page.wait_for_url(guide.at("/questions/"))
    expect_ground(page, LIGHT)
    assert noise == []


def expect_ground(page: Page, color: str) -> None:
    expect(page.locator("body")).to_have_css("background-color", color)


def test_schemes_differ_in_colors_alone() -> None:
    """What else could differ, axe-core would have to look at in both."""
    sheets = [path.read_text("utf-8") for path in (ROOT / "overrides/styles").rglob("*.css")]
    rules = [rule for css in sheets for rule in re.findall(r"\[data-scheme[^{}]*{([^{}]*)}", css)]
    said = {line.partition(":")[0].strip() for rule in rules for line in rule.split(";")} - {""}

    assert "color-scheme" in said
    assert {name for name in said if not name.startswith("--")} == {"color-scheme"}
    assert not any("prefers-color-scheme" in css for css in sheets)
