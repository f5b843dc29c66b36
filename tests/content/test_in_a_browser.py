"""The shipped guide in a browser: no page bars anybody, each worksheet fills its sheets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.apart import SHIPPED
from tests.browser.paper import miscounted
from tests.browser.served import Guide, copy_project, served
from tests.browser.shapes import one_of_each
from tests.browser.test_every_page import PARTS, look
from tests.browser.test_sheets_on_screens import fields_outside


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """Serve the guide as it is shipped."""
    with served(copy_project(tmp_path_factory.mktemp("shipped"), SHIPPED)) as guide:
        yield guide


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_loads_in_silence_and_bars_nobody(
    browser: Browser, shipped: Guide, part: int
) -> None:
    assert look(browser, shipped, shipped.addresses[part::PARTS], [1280], ["light"]) == []


@pytest.mark.parametrize("part", range(PARTS))
def test_pages_with_one_of_each_element_bar_nobody_in_the_dark_on_a_small_screen(
    browser: Browser, shipped: Guide, part: int
) -> None:
    assert look(browser, shipped, one_of_each(shipped)[part::PARTS], [390], ["dark"]) == []


def test_a_worksheet_fills_as_many_sheets_as_it_says(browser: Browser, shipped: Guide) -> None:
    with browser.new_context() as context:
        assert miscounted(context.new_page(), shipped) == []


def test_every_field_of_every_sheet_lies_inside_the_screen(
    browser: Browser, shipped: Guide
) -> None:
    assert fields_outside(browser, shipped) == []


@pytest.mark.parametrize("address", ["/about/sources/", "/about/references/"])
def test_what_the_guide_rests_on_is_read_in_15_screens_of_a_phone(
    browser: Browser, shipped: Guide, address: str
) -> None:
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(shipped.at(address))
        assert page.evaluate("document.documentElement.scrollHeight") <= 15 * 844
