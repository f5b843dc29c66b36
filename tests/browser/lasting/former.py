"""What readers kept under older names."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from tests.browser.kept import keep
from tests.browser.served import Guide


def opened(page: Page, guide: Guide, address: str, documents: dict[str, Any]) -> Page:
    """Open a page of a reader who has been here before."""
    page.goto(guide.quiet)
    keep(page, documents)
    page.goto(guide.at(address))
    return page
