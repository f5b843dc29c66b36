"""Print pages, and count the sheets of paper that they fill."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

from playwright.sync_api import Page
from pypdf import PageObject, PdfReader

from tests.browser.served import Guide


def pages_of(page: Page) -> Sequence[PageObject]:
    """Print as browsers do by themselves: the size that the page asks for, and no backgrounds."""
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages


def addresses_below(guide: Guide, folder: str) -> list[str]:
    """Return the addresses of the pages in a folder, without that of their list."""
    found = [address for address in guide.addresses if re.fullmatch(f"/{folder}/.+", address)]
    assert found
    return found


def miscounted(page: Page, guide: Guide) -> list[str]:
    """List the worksheets that fill another number of sheets than they say."""
    wrong = []
    for address in addresses_below(guide, "worksheets"):
        page.goto(guide.at(address))
        said = page.locator(".facts").get_by_text(re.compile(r"^\d+ pages?$")).inner_text()
        fills = len(pages_of(page))
        if said != ("1 page" if fills == 1 else f"{fills} pages"):
            wrong.append(f"{address} says {said}, fills {fills}")
    return wrong
