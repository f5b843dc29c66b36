"""A message open, with nothing entered and with everything."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.composer.letters import MESSAGE, as_list, choices, fill
from tests.browser.served import Guide


@pytest.fixture
def composer(page: Page, guide: Guide) -> Page:
    """Open the message to a stranger, with its fields as a list and its choices unfolded."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(guide.at(MESSAGE))
    as_list(page)
    choices(page)
    return page


@pytest.fixture
def filled(composer: Page) -> Page:
    """Open it and enter everything."""
    fill(composer)
    return composer
