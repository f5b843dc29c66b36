"""My kit, open."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.served import Guide


@pytest.fixture
def kit(page: Page, guide: Guide) -> Page:
    page.goto(guide.at("/my-kit/"))
    return page
