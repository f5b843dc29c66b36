"""What bars somebody from a page as it stands, and what goes wrong while it loads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Page

from tests.browser.served import ROOT, Guide

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOR = ["color-contrast", "link-in-text-block"]
"""Those of these rules that look at colors: all in which one scheme differs from the other."""
OF_PLACE = ["scrollable-region-focusable", "target-size"]
"""Those that look at places: all in which two widths differ that have the same styles."""

WORKER_BLOCKED = "Service Worker registration blocked by Playwright"
"""What a browser that keeps no guide says on each page of an app; no reader's browser does."""

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("dark", "light")
WIDTHS = (1280, 390, 320)
"""In pixels: a desk, a phone, and the narrowest that has to do, with the styles of a phone."""

LOOK = Path(__file__).with_suffix(".js").read_text("utf-8")
PASSED: set[str] = set()
"""What stood out well from its ground on any page before: see barriers.js."""

SMALL = """all => all
    .filter(each => each.type !== 'checkbox' && each.getBoundingClientRect().height < 44)
    .map(each => each.textContent || each.name)"""
"""Of what can be pressed, what fingers miss; a box has its label beside it."""

WIDER = "document.scrollingElement.scrollWidth > document.documentElement.clientWidth"


def expect_no_barriers(page: Page) -> None:
    """Let axe-core look at the page as it stands."""
    assert barriers(page) == []


def expect_no_barriers_on_any_screen(page: Page) -> None:
    """Let axe-core look at the page as it stands on a desk, on a phone and on the narrowest."""
    assert on_screens(page) == []


def on_screens(
    page: Page, widths: Sequence[int] = WIDTHS, schemes: Sequence[Scheme] = SCHEMES
) -> list[str]:
    """List what bars somebody on screens of these widths, and where the page is wider than they.

    The page is at its end, where the line on saving lies over nothing, and keeps its width.
    """
    before, found = page.viewport_size, list[str]()
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("scrollTo(0, document.body.scrollHeight)")
        seen, rules = (schemes, RULES) if width != min(WIDTHS) else (schemes[:1], OF_PLACE)
        found += [f"{width} {each}" for each in barriers(page, seen, rules)]
        found += [f"{width} wider than the screen"] * page.evaluate(WIDER)
    if before:
        page.set_viewport_size(before)
    return found


def barriers(
    page: Page, schemes: Sequence[Scheme] = SCHEMES, rules: Sequence[str] = RULES
) -> list[str]:
    """List what axe-core finds in light and in dark: scheme, rule, selector, and why.

    All rules are for the first scheme: in another, colors differ.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    first, *others = schemes
    seen = _barriers(page, first, rules)
    return seen + [each for scheme in others for each in _barriers(page, scheme, OF_COLOR)]


def _barriers(page: Page, scheme: Scheme, rules: Sequence[str]) -> list[str]:
    page.emulate_media(color_scheme=scheme)
    seen: dict[str, list[Any]] = page.evaluate(LOOK, [rules, list(PASSED)])
    PASSED.update(seen["passed"])
    return [
        f"{scheme} {each['id']}: {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for each in seen["violations"]
        for node in each["nodes"]
    ]


def listen(page: Page, guide: Guide) -> list[str]:
    """Collect what goes wrong while pages load."""
    noise: list[str] = []

    def told(kind: str, text: str) -> None:
        if text != WORKER_BLOCKED:
            noise.append(f"console {kind}: {text}")

    page.on("console", lambda message: told(message.type, message.text))
    page.on("pageerror", lambda error: noise.append(f"error: {error}"))
    _listen_to_line(page, guide, noise)
    return noise


def _listen_to_line(page: Page, guide: Guide, noise: list[str]) -> None:
    def failed(url: str, failure: str | None) -> None:
        if failure != "net::ERR_ABORTED":  # the page was left before its icon had come
            noise.append(f"{failure}: {url}")

    def requested(url: str) -> None:
        if not url.startswith(guide.url):
            noise.append(f"outside: {url}")

    def answered(status: int, url: str) -> None:
        if status >= 400:
            noise.append(f"{status}: {url}")

    page.on("requestfailed", lambda request: failed(request.url, request.failure))
    page.on("request", lambda request: requested(request.url))
    page.on("response", lambda response: answered(response.status, response.url))
