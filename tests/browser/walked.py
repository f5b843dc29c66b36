"""Journeys that are walked on a phone, and counted: what a reader taps, opens and is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import Locator, Page, expect

from tests.browser.settled import Asked

Way = Literal["button", "field", "choice", "day", "time"]

TAPS: dict[Way, int] = {"button": 1, "field": 1, "choice": 2, "day": 3, "time": 4}
"""What each kind of control costs on a phone: a field is touched, a list opened and chosen from, a
day turned to and confirmed; typing is not counted."""

SHOWN = """() => {
  const seen = (window.seenWords ??= new Set())
  const bar = document.querySelector('.bar')
  const foot = bar?.getBoundingClientRect().top || innerHeight
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let words = 0
  for (let text; (text = walk.nextNode()); ) {
    const parent = text.parentElement
    const found = text.data.trim()
    if (!found || seen.has(found) || parent.closest('.visually-hidden, option')) continue
    if (!parent.checkVisibility({visibilityProperty: true, opacityProperty: true})) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    const {width, top, bottom, left, right} = range.getBoundingClientRect()
    const end = bar?.contains(parent) ? innerHeight : foot
    if (!width || bottom < 0 || top > end || right < 0 || left > innerWidth) continue
    seen.add(found)
    words += found.split(/\\s+/).length
  }
  return words
}"""
"""Counts the words on the screen that were not there before on this page; what the bar at the foot
covers is not seen."""

MOMENT = 1000
"""Milliseconds within which a page does what it puts off, such as to save and to say so."""


@dataclass
class Walk:
    """What a journey has cost so far."""

    page: Page
    taps: int = 0
    words: int = 0
    addresses: list[str] = field(default_factory=list)
    """Of the pages, in the order in which they were opened; one that is opened again counts."""

    def __post_init__(self) -> None:
        self.asked = Asked(self.page)

    def open(self, address: str) -> None:
        self.page.goto(address)
        self._look()

    def tap(self, target: Locator, way: Way = "button", *, shows: Locator | None = None) -> None:
        """Touch a control, and look at what is there once it shows what it leads to."""
        target.scroll_into_view_if_needed()
        self._look()
        target.tap()
        if shows:
            expect(shows).to_be_visible()
        self.taps += TAPS[way]
        self._look()

    def follow(self, target: Locator) -> None:
        """Touch what opens another page."""
        target.scroll_into_view_if_needed()
        self._look()
        with self.page.expect_navigation():
            target.tap()
        self.taps += TAPS["button"]
        self._look()

    def write(self, target: Locator, words: str, way: Way = "field") -> None:
        """Fill a field."""
        target.scroll_into_view_if_needed()
        target.fill(words)
        self.taps += TAPS[way]
        self._look()

    def type(self, words: str) -> None:
        """Type where the reader is already."""
        self.page.keyboard.type(words)
        self._look()

    def _look(self) -> None:
        """Count what a reader sees who waits until the page stands still."""
        self.page.wait_for_load_state()
        self.page.clock.run_for(MOMENT)
        self.asked.settle()
        address = self.page.url.partition("#")[0]
        is_new = not self.page.evaluate("'seenWords' in window")
        self.words += self.page.evaluate(SHOWN)
        if is_new:
            self.addresses.append(address)

    @property
    def cost(self) -> dict[str, int]:
        return {"taps": self.taps, "pages": len(self.addresses), "words": self.words}
