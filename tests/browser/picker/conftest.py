"""The questions, open."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.served import Guide, unfold


@pytest.fixture
def questions(page: Page, guide: Guide) -> Page:
    """Open the list of all questions."""
    page.goto(guide.at("/questions/"))
    unfold(page)
    return page
