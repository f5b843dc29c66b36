"""The shipped guide in a browser: no page bars anybody, each worksheet fills its sheets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from math import ceil

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from tests.apart import SHIPPED
from tests.browser.barriers import listen
from tests.browser.kept import expect_soon
from tests.browser.paper import miscounted
from tests.browser.served import Guide, copy_project, served
from tests.browser.shapes import one_of_each, shapes
from tests.browser.test_every_page import look
from tests.browser.test_menu import broken_words
from tests.browser.test_room_for_words import cramped
from tests.browser.test_sheets_on_screens import fields_outside
from tests.browser.test_today import below_the_first_screen
from tests.weight import too_heavy

PHONE: ViewportSize = {"width": 390, "height": 844}

TALLER = {"/about/references/": 15, "/about/sources/": 15, "/embed/": 16}
"""Screens of the pages that may be longer: registers and full lists."""


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """Serve the guide as it is shipped."""
    with served(copy_project(tmp_path_factory.mktemp("shipped"), SHIPPED)) as guide:
        yield guide


def longest(guide: Guide) -> list[str]:
    """Return the longest third of the pages of each folder: in one, pages are alike."""
    folders = defaultdict[str, list[str]](list)
    for address in guide.addresses:
        folders[address.split("/")[1]].append(address)
    return [
        address
        for pages in folders.values()
        for address in sorted(pages, key=lambda at: -guide.file(at).stat().st_size)[
            : ceil(len(pages) / 3)
        ]
    ]


@pytest.mark.parametrize("part", range(2))
def test_a_long_page_loads_in_silence_and_is_not_taller_than_12_screens_of_a_phone(
    browser: Browser, shipped: Guide, part: int
) -> None:
    found = {}
    with browser.new_context(viewport=PHONE, service_workers="block") as context:
        page = context.new_page()
        noise = listen(page, shipped)
        for address in longest(shipped)[part::2]:
            page.goto(shipped.at(address))
            screens = page.evaluate("document.documentElement.scrollHeight") / PHONE["height"]
            if noise or screens > TALLER.get(address, 12):
                found[address] = [screens, *noise]
            noise.clear()

    assert found == {}


def test_the_commonest_beginnings_are_on_the_first_screen_of_a_phone(
    browser: Browser, shipped: Guide
) -> None:
    with browser.new_context(viewport=PHONE, service_workers="block") as context:
        page = context.new_page()
        page.goto(shipped.url)

        expect(page.locator(".stage-cards a").nth(2)).to_be_visible()
        expect_soon(lambda: below_the_first_screen(page, PHONE["height"]), 0)


PROSE = {
    "a href", "blockquote", "div aria-label class=table-scroll role=region tabindex",
    "div class=table-scroll",
    "div class=ending", "div class=prose", "div class=prose id", "em", "li", "ol", "p", "strong",
    "table", "td", "ul",
}  # fmt: skip
"""What Markdown puts into one another anywhere; the guide of the tests has each somewhere."""

NUMBERED = "ol start"
"""A list that does not begin at 1: like any other to all but who counts."""


@pytest.fixture(scope="session")
def new_to_us(shipped: Guide, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return pages with all elements and places that the guide of the tests does not have.

    tests/browser looks closely at those that it has.
    """
    with served(copy_project(tmp_path_factory.mktemp("known"))) as guide:
        known = frozenset[tuple[str, ...]]().union(*shapes(guide).values())
    assert {element for _, element, *_ in known} >= PROSE
    within = {*product(PROSE | {NUMBERED}, repeat=2)}
    return one_of_each(shapes(shipped), known | within)


@pytest.mark.parametrize("part", range(2))
def test_pages_with_elements_that_the_tests_guide_lacks_bar_nobody(
    browser: Browser, shipped: Guide, new_to_us: list[str], part: int
) -> None:
    assert len(new_to_us) > 2
    assert look(browser, shipped, new_to_us[part::2], [1280, 390]) == []


def test_every_sentence_of_a_table_or_a_field_has_room(browser: Browser, shipped: Guide) -> None:
    addresses = [each for each in shipped.addresses if each.startswith(("/fields/", "/guide/"))]
    assert cramped(browser, shipped, addresses) == []


def test_no_word_of_a_title_or_a_card_is_broken_with_text_of_double_size(
    large_text: Browser, shipped: Guide
) -> None:
    fields = [address for address in shipped.addresses if address.startswith("/fields/")]
    lists = ("/", "/for/", "/worksheets/", "/checklists/", "/sets/", "/questions/")
    assert broken_words(large_text, shipped, (*lists, *fields)) == {}


def test_the_first_view_of_a_page_is_light(shipped: Guide) -> None:
    assert too_heavy(shipped.site, shipped.addresses) == {}


def test_a_worksheet_fills_as_many_sheets_as_it_says(browser: Browser, shipped: Guide) -> None:
    with browser.new_context(service_workers="block") as context:
        assert miscounted(context.new_page(), shipped) == []


def test_every_field_of_every_sheet_lies_inside_the_screen(
    browser: Browser, shipped: Guide
) -> None:
    assert fields_outside(browser, shipped, (320, 768)) == []


def test_circles_give_way_on_paper_to_words_that_have_no_room_in_them(
    browser: Browser, shipped: Guide
) -> None:
    rings = [at for at in shipped.addresses if 'class="rings"' in shipped.file(at).read_text()]
    assert rings
    with browser.new_context(service_workers="block") as context:
        page = context.new_page()
        page.goto(shipped.at(rings[0]))
        drawing, name = page.locator(".rings > svg"), page.locator(".ring textarea").first
        for words, is_drawn in (("Marisol", True), ("She lives next door. " * 5, False)):
            name.fill(words)
            page.pdf()  # which writes beside each field what stands for it
            page.emulate_media(media="print")
            expect(drawing).to_be_visible(visible=is_drawn)
            page.emulate_media(media="screen")
