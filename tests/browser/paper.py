"""Print pages, and read the sheets of paper that they fill."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page
from pypdf import PageObject, PdfReader

from tests.browser.served import Guide

SITE = "https://careers.example.org/ask-well/"
FOOT = f"Harborview Career Services · 555-010-0163 · {SITE}"

PALE = [0.6, 0.6, 0.6]
"""The grey of the lines to write on and of those between tips, and of nothing else on a sheet."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of paper as it comes out of the printer."""

    size: tuple[int, int]
    foot: str
    words: str
    """What stands above the foot."""
    lines: int
    """How many pale lines go across it."""


def pages_of(page: Page) -> Sequence[PageObject]:
    """Print as browsers do by themselves: the size that the page asks for, and no backgrounds."""
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages


def sheets_of(page: Page) -> list[Sheet]:
    """Print the page as it stands."""
    return list(map(read, pages_of(page)))


def read(sheet: PageObject) -> Sheet:
    """Read what was drawn on a sheet. The margin is drawn first; ligatures are taken apart."""
    lines, colour = 0, None

    def look(operator: bytes, values: list[Any], *_: object) -> None:
        nonlocal lines, colour
        if operator == b"rg":
            colour = [round(float(value), 1) for value in values]
        if operator == b"re" and colour == PALE:
            lines += float(values[2]) > 300 and float(values[3]) <= 1.5

    drawn = sheet.extract_text(visitor_operand_before=look)
    foot, mark, words = " ".join(unicodedata.normalize("NFKC", drawn).split()).partition(FOOT)
    size = round(sheet.mediabox.width), round(sheet.mediabox.height)
    return Sheet(size, foot + mark, words.strip(), lines)


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
