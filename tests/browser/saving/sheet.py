"""A sheet and what the browser keeps of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.kept import ANSWER, DOCUMENT, PREFIX, SHEET, envelope
from tests.browser.served import Guide

FIXTURES = Path(__file__).parents[1] / "fixtures"
BLOCKED = """for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, {
        get() { throw new DOMException('Access is denied', 'SecurityError') },
    })"""
FULL = """Storage.prototype.setItem = () => {
    throw new DOMException('Full', 'QuotaExceededError')
}"""


def answer(page: Page) -> Any:
    return page.get_by_label(ANSWER)


def state(page: Page) -> Any:
    return page.locator(".kit-state")


def said(page: Page) -> Any:
    return page.locator(".kit-message")


def beside(page: Page, guide: Guide) -> Page:
    """Open the same worksheet in another tab."""
    other = page.context.new_page()
    other.goto(guide.at(SHEET))
    return other


def typed_at_once(page: Page, text: str) -> None:
    """Enter a text so that it still waits to be saved when this returns to the page's own work."""
    answer(page).evaluate(
        "(field, text) => { field.value = text;"
        " field.dispatchEvent(new Event('input', {bubbles: true})) }",
        text,
    )


def conflict(page: Page, guide: Guide, also: dict[str, str] | None = None) -> Page:
    """Type into two tabs at once: the other one saves while this one still waits."""
    other = beside(page, guide)
    page.bring_to_front()
    page.evaluate(
        """([key, text]) => {
            const field = document.getElementById('plan-to-choose')
            field.value = 'mine'
            field.dispatchEvent(new Event('input', {bubbles: true}))
            localStorage.setItem(key, text)
        }""",
        [
            PREFIX + DOCUMENT,
            json.dumps(envelope({"plan-to-choose": "theirs", **(also or {})}, rev=50)),
        ],
    )
    expect(page.get_by_role("button", name="The one on this page")).to_be_visible()
    return other


def prepared(browser: Browser, script: str, **options: Any) -> Page:
    """Open a page in a browser that is changed before the guide's scripts run."""
    context: BrowserContext = browser.new_context(service_workers="block", **options)
    context.add_init_script(script)
    return context.new_page()


def fixture() -> dict[str, Any]:
    """Return what a reader kept with the first schema.

    The file is frozen: every later guide has to read it.
    """
    found: dict[str, Any] = json.loads((FIXTURES / "schema-1.json").read_text("utf-8"))
    return found


def erase(page: Page) -> None:
    page.evaluate(
        "async url => (await import(url)).kit.store.erase()", "/ask-well/assets/scripts/kit.js"
    )
