"""A sheet open, before and after the reader chose where answers are kept."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kept import MINE, SHEET, choose
from tests.browser.saving.sheet import answer, state
from tests.browser.served import Guide


@pytest.fixture
def sheet(page: Page, guide: Guide) -> Page:
    """Open a worksheet on a device that has kept nothing."""
    page.goto(guide.at(SHEET))
    return page


@pytest.fixture
def kept(sheet: Page) -> Page:
    """Open a worksheet on the reader's own device, with a name on it."""
    answer(sheet).fill("Dana")
    choose(sheet, MINE)
    expect(state(sheet)).to_contain_text("Saved on this device")
    return sheet
