"""The paper that a reader chose once: files for another one are not listed, on any page."""

from __future__ import annotations

from urllib.parse import urljoin

from playwright.sync_api import Page, expect

from askwell.catalog import Catalog
from askwell.catalog.made_handouts import ALL, Handout, MadeHandouts
from askwell.library import Library
from askwell.pages import build
from tests.browser.served import Guide

SHOW = """body => {
  document.querySelector('#_main').innerHTML = body
  for (const fold of document.querySelectorAll('details')) fold.open = true
}"""


def test_the_paper_that_was_chosen_once_is_listed_on_the_next_page_too(
    page: Page, guide: Guide, minimal: Library
) -> None:
    body = _list(minimal)
    _open(page, guide.at("/glossary/"), body)
    choice = page.get_by_role("group", name="My paper")
    letter, a4 = (page.locator(f"li[data-paper={paper}]").first for paper in ("letter", "a4"))
    expect(choice).to_be_visible()
    expect(letter).to_be_visible()
    expect(a4).to_be_visible()

    choice.get_by_label("A4").check()
    expect(letter).to_be_hidden()
    expect(a4).to_be_visible()

    _open(page, guide.at("/faq/"), body)
    expect(letter).to_be_hidden()
    expect(a4).to_be_visible()
    expect(choice.get_by_label("A4")).to_be_checked()

    choice.get_by_label("Both").check()
    expect(letter).to_be_visible()


def _open(page: Page, url: str, body: str) -> None:
    """Open a page of the guide with another body, and the script that such a body asks for."""
    page.goto(url)
    page.evaluate(SHOW, body)
    page.add_script_tag(url=urljoin(url, "../assets/scripts/paper-choice.js"), type="module")


def _list(minimal: Library) -> str:
    """Return the page of all files, of a guide that has some of one item."""
    item = f"worksheet.{Catalog(minimal).worksheets[0].id}"
    files = tuple(
        Handout("print", paper, f"handouts/{paper}.pdf", 1000) for paper in ("letter", "a4")
    )
    held = MadeHandouts({ALL: b""}, {item: files})
    pages = build(minimal, handouts=held).pages
    return next(page.body for page in pages if page.address == "/handouts/")
