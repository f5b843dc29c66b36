"""The frame on a narrow screen: a menu for the keyboard, and nothing wider than the screen."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.kept import expect_soon
from tests.browser.kinds_of_page import KINDS
from tests.browser.served import Guide

MENU = ["Guide", "Questions", "Messages", "Worksheets", "My kit", "Help"]
BEFORE = [
    "Skip to the page", "Ask Well Harborview Careers", "Home", "My kit", "Search", "Menu",
]  # fmt: skip
FOCUSED = "document.activeElement.innerText.trim()"

COVERED = """() => {
    const {left, top, width, height} = document.activeElement.getBoundingClientRect()
    const on = document.elementFromPoint(left + width / 2, top + height / 2)
    const bar = document.querySelector('.bar')
    return Boolean(on && bar.contains(on) && !bar.contains(document.activeElement))
}"""


BROKEN = """() => {
    const found = []
    for (const part of document.querySelectorAll(
        'h1, .eyebrow, .toolbox :is(h2, a), .card :is(h2, h3), .stage-cards span, .chips a'
    )) {
        if (part.offsetWidth === 1) continue // said, not seen
        const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            if (!text.parentElement.checkVisibility()) continue
            for (const word of text.data.matchAll(/[\\p{L}\\p{N}']+/gu)) {
                const range = document.createRange()
                range.setStart(text, word.index)
                range.setEnd(text, word.index + word[0].length)
                const boxes = [...range.getClientRects()].filter(box => box.width)
                const tops = boxes.map(box => box.top)
                if (Math.max(...tops) - Math.min(...tops) > 8) found.push(word[0])
            }
        }
    }
    return found
}"""


@pytest.fixture
def phone(open_page: OpenPage, guide: Guide) -> Page:
    """Open a page with a message, on a phone."""
    page = open_page(width=390)
    page.goto(guide.at("/emails/ask-cold/"))
    return page


def test_tab_reaches_the_way_past_the_menu_first_and_then_the_bar(phone: Page) -> None:
    assert walk(phone, 6) == BEFORE


def test_the_way_past_the_menu_is_seen_in_focus_and_leads_to_the_page(phone: Page) -> None:
    phone.keyboard.press("Tab")
    skip = phone.get_by_role("link", name="Skip to the page")

    expect(skip).to_be_in_viewport(ratio=1)
    phone.keyboard.press("Enter")
    expect(phone.locator("#_main")).to_be_focused()
    phone.keyboard.press("Tab")
    assert phone.evaluate(FOCUSED) == "Messages"
    assert phone.evaluate("document.activeElement.closest('.page') !== null")


def test_links_of_the_closed_menu_are_not_reached(phone: Page) -> None:
    assert walk(phone, 7)[6] not in ("Search", *MENU)


def test_enter_opens_the_menu_and_tab_reaches_its_links(phone: Page) -> None:
    walk(phone, 6)
    phone.keyboard.press("Enter")

    expect(phone.get_by_role("navigation", name="Main")).to_be_visible()
    assert walk(phone, 9)[3:] == MENU
    assert phone.evaluate("document.activeElement.getBoundingClientRect().height") >= 44
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/faq/")


def test_escape_closes_the_menu_and_returns_focus(phone: Page) -> None:
    walk(phone, 6)
    phone.keyboard.press("Enter")
    walk(phone, 4)
    phone.keyboard.press("Escape")

    expect(phone.get_by_role("navigation", name="Main")).to_be_hidden()
    expect_soon(lambda: phone.evaluate(FOCUSED), "Menu")


NARROW = """tools => tools
    .filter(({offsetWidth, offsetHeight}) => offsetWidth < 88 || offsetHeight < 56)
    .map(each => each.textContent)"""


@pytest.mark.parametrize("javascript", [True, False])
def test_everything_in_the_bar_is_reached_from_the_middle_of_a_page(
    open_page: OpenPage, guide: Guide, *, javascript: bool
) -> None:
    page = open_page(width=390, javascript=javascript)
    page.goto(guide.at("/guide/prepare/"))
    page.mouse.wheel(0, 3000)
    bar = page.get_by_role("navigation", name="Shortcuts")
    tools = bar.locator("a, button")

    expect(tools.locator("visible=true")).to_have_count(4)
    assert tools.evaluate_all(NARROW) == []
    bar.get_by_role("button", name="Menu").click()
    expect(page.get_by_role("link", name="Questions", exact=True).first).to_be_in_viewport()
    page.keyboard.press("Escape")
    bar.get_by_role("link", name="My kit").click()
    page.wait_for_url("**/my-kit/")


def test_the_bar_makes_room_for_whoever_types_and_for_what_is_focused(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(width=390)
    page.goto(guide.at("/emails/ask-cold/"))
    bar = page.get_by_role("navigation", name="Shortcuts")
    page.locator("[data-blank]:visible").first.click()
    expect(bar).to_be_hidden()
    page.get_by_role("button", name="Copy the message").focus()
    expect(bar).to_be_visible()
    covered = []
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(COVERED):
            covered.append(page.evaluate(FOCUSED))

    assert covered == []


def test_a_name_of_sixty_letters_moves_nothing_from_page_to_page(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(width=1024)
    tops = set()
    for address in ("/about/", "/guide/prepare/", "/guide/meet/", "/questions/", "/my-kit/"):
        page.goto(guide.at(address))
        page.evaluate("name => document.querySelector('.brand span span').append(name)", "n" * 60)
        tops.add(page.evaluate("document.querySelector('main').getBoundingClientRect().top"))

    assert len(tops) == 1


def test_the_focus_ring_is_three_pixels_on_everything_the_keyboard_reaches(phone: Page) -> None:
    walk(phone, 6)
    phone.keyboard.press("Enter")
    thin = []
    for _ in range(60):
        phone.keyboard.press("Tab")
        if phone.evaluate("document.activeElement === document.body"):
            break
        ring = phone.evaluate(
            "(({outlineStyle, outlineWidth}) => [outlineStyle, parseFloat(outlineWidth)])"
            "(getComputedStyle(document.activeElement))"
        )
        if ring[0] != "solid" or ring[1] < 3:
            thin.append((phone.evaluate(FOCUSED), ring))

    assert thin == []


def test_the_menu_marks_where_the_page_belongs(phone: Page) -> None:
    phone.get_by_role("button", name="Menu").click()
    marked = phone.get_by_role("navigation", name="Main").locator("[aria-current]")

    expect(marked).to_have_text(["Messages"])
    assert float(str(marked.evaluate("link => getComputedStyle(link).fontWeight"))) >= 600


def test_a_desk_has_the_stages_at_the_left_and_the_tools_of_the_marked_one_at_the_right(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page(width=1180)
    page.goto(guide.at("/guide/prepare/"))
    marked = page.get_by_role("navigation", name="Stages").locator("[aria-current=step]")
    stages, text, tools = map(
        edges, (marked, page.locator(".prose").first, page.locator(".toolbox"))
    )

    expect(marked).to_have_attribute("href", "./")
    assert 0 <= stages[0] < stages[1] <= text[0] < text[1] <= tools[0] < tools[1] <= 1180


def test_the_present_stage_is_a_ring_at_every_width_and_filled_nowhere(
    open_page: OpenPage, guide: Guide
) -> None:
    page = open_page()
    page.goto(guide.at("/guide/prepare/"))
    grounds = """(links, [part, pseudo]) => links.map(link =>
        getComputedStyle(link.querySelector(part) ?? link, pseudo).backgroundColor)"""
    for width, dot in ((1280, [".number", None]), (390, ["none", "::before"])):
        page.set_viewport_size({"width": width, "height": 900})
        links = page.get_by_role("navigation", name="Stages").get_by_role("link")
        expect(links.locator("xpath=self::*[@aria-current='step']")).to_have_count(1)
        expect_soon(lambda: len({*links.evaluate_all(grounds, dot)}), 1)  # noqa: B023 - asked here


def test_no_kind_of_page_scrolls_sideways(open_page: OpenPage, guide: Guide) -> None:
    assert too_wide(open_page(width=320), guide, (320, 390, 768)) == []


def test_no_kind_of_page_scrolls_sideways_with_text_of_double_size(
    large_text: Browser, guide: Guide
) -> None:
    page = large_text.new_page(viewport={"width": 390, "height": 900}, service_workers="block")
    page.goto(guide.url)

    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert too_wide(page, guide, (390,)) == []


def test_no_word_of_a_title_a_crumb_or_the_tools_is_broken_with_text_of_double_size(
    large_text: Browser, guide: Guide
) -> None:
    assert broken_words(large_text, guide, KINDS) == {}


def broken_words(browser: Browser, guide: Guide, addresses: Sequence[str]) -> dict[str, list[str]]:
    """Return the words on a phone that do not fit their line, by the address of the page."""
    page = browser.new_page(viewport={"width": 390, "height": 900}, service_workers="block")
    found = {}
    for address in addresses:
        page.goto(guide.at(address))
        found[address] = page.evaluate(BROKEN)
    return {address: words for address, words in found.items() if words}


def walk(page: Page, steps: int) -> list[str]:
    """Press Tab and say what has the focus, step by step."""
    reached = []
    for _ in range(steps):
        page.keyboard.press("Tab")
        reached.append(" ".join(str(page.evaluate(FOCUSED)).split()))
    return reached


def edges(part: Locator) -> tuple[float, float]:
    """Return where a part begins and ends, from left to right."""
    expect(part).to_be_visible()
    box = part.bounding_box()
    assert box
    return box["x"], box["x"] + box["width"]


def too_wide(page: Page, guide: Guide, screens: Sequence[int]) -> list[str]:
    """List the pages that are wider than screens of these widths, and by what.

    Each is opened on the first and turned to the others: half of what it costs is to open it.
    """
    found = []
    for address in KINDS:
        page.set_viewport_size({"width": screens[0], "height": 900})
        page.goto(guide.at(address))
        for screen in screens:
            page.set_viewport_size({"width": screen, "height": 900})
            width = page.evaluate("document.scrollingElement.scrollWidth")
            if width > screen:
                found.append(f"{address}: {width} px on a screen of {screen} px")
    return found
