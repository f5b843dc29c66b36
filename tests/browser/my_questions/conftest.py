"""A list of questions, open."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.my_questions.lists import opened
from tests.browser.served import Guide


@pytest.fixture
def mine(page: Page, guide: Guide) -> Page:
    """Open the list with three questions in it."""
    return opened(page, guide)
