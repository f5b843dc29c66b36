"""Sharing a page: its address by the device or the clipboard, never what the reader entered."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.barriers import on_screens
from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.kinds_of_page import SHEETS, TOOLS
from tests.browser.served import Guide

SHARES = """(() => {
    globalThis.shared = []
    navigator.share = given => { shared.push(given); return %s }
})()"""

ADDRESS = "/emails/ask-cold/"


def test_the_device_is_given_the_title_and_the_address_of_the_page_alone(
    page: Page, guide: Guide
) -> None:
    page.add_init_script(SHARES % "Promise.resolve()")
    page.goto(guide.at(ADDRESS) + "?your_name=Vernon#_words")
    page.get_by_role("button", name="Share this page").click()

    shared = [{"title": page.title(), "url": guide.at(ADDRESS)}]
    expect_soon(lambda: page.evaluate("shared"), shared)


def test_the_address_is_copied_where_the_device_cannot_share(page: Page, guide: Guide) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(guide.at("/search/?q=my+secret"))
    page.get_by_role("button", name="Share this page").click()

    expect(status(page)).to_have_text(f"The address of this page is copied: {guide.at('/search/')}")
    expect(page.get_by_role("status")).to_have_text(
        f"The address of this page is copied: {guide.at('/search/')}"
    )
    assert page.evaluate("navigator.clipboard.readText()") == guide.at("/search/")


def test_changing_ones_mind_copies_nothing(page: Page, guide: Guide) -> None:
    page.add_init_script(SHARES % "Promise.reject(new DOMException('', 'AbortError'))")
    page.goto(guide.at(ADDRESS))
    page.get_by_role("button", name="Share this page").click()
    page.wait_for_function("() => shared.length === 1")
    page.evaluate("() => new Promise(done => setTimeout(done))")

    expect(status(page)).to_have_text("")


@pytest.mark.parametrize(
    "clipboard",
    ["undefined", "{writeText: () => Promise.reject(new DOMException('', 'NotAllowedError'))}"],
)
def test_the_address_is_shown_where_nothing_else_works(
    page: Page, guide: Guide, clipboard: str
) -> None:
    page.add_init_script(SHARES % "Promise.reject(new DOMException('', 'NotAllowedError'))")
    page.add_init_script(f"Object.defineProperty(navigator, 'clipboard', {{value: {clipboard}}})")
    page.goto(guide.at(ADDRESS))
    page.get_by_role("button", name="Share this page").click()

    expect(status(page)).to_have_text(f"Copy the address of this page: {guide.at(ADDRESS)}")


def test_every_page_can_be_shared(page: Page, guide: Guide) -> None:
    for address in set(guide.addresses) - {"/404.html"}:
        assert guide.file(address).read_text("utf-8").count("<share-page") == 1, address
    for address in ("/", *TOOLS, SHEETS[0]):
        page.goto(guide.at(address))
        expect(
            page.get_by_role("contentinfo").get_by_role("button", name="Share this page")
        ).to_be_visible()


def test_a_wrong_address_is_not_offered(page: Page, guide: Guide) -> None:
    page.goto(guide.at("/no-such-page/"))

    expect(page.get_by_role("button", name="Share this page")).to_have_count(0)


def test_without_javascript_and_on_paper_there_is_no_button(
    open_page: OpenPage, guide: Guide
) -> None:
    plain = open_page(javascript=False)
    plain.goto(guide.at(ADDRESS))
    expect(plain.get_by_text("Share this page")).to_be_hidden()

    paper = open_page()
    paper.goto(guide.at(ADDRESS))
    paper.emulate_media(media="print")
    expect(paper.get_by_text("Share this page")).to_be_hidden()


def test_the_shared_address_bars_nobody(page: Page, guide: Guide) -> None:
    page.goto(guide.at(ADDRESS))
    page.get_by_role("button", name="Share this page").press("Enter")
    expect(status(page)).to_contain_text(guide.at(ADDRESS))

    assert on_screens(page) == []


def status(page: Page) -> Locator:
    return page.locator(".share-done")
