"""Waits until a page has all that it asked for and stands still."""

from __future__ import annotations

from playwright.sync_api import Page, Request

STAND_STILL = """async () => {
  const isMissing = () => document.fonts.status !== 'loaded' ||
    [...document.querySelectorAll(':not(:defined)')].some(each => each.checkVisibility())
  for (let before, frames = 0; frames < 3; ) {
    await new Promise(requestAnimationFrame)
    for (const each of document.getAnimations())
      if (each.effect.getTiming().duration) each.finish() // the others only wait
    const now = scrollY + document.body.innerText
    frames = now === before && !isMissing() ? frames + 1 : 0
    before = now
  }
}"""
"""Waits until all is there and has been the same for some frames; what moves is at its end."""


def stand_still(page: Page) -> None:
    """Wait for what a page loads with itself, and until it stands still."""
    page.wait_for_load_state()
    page.evaluate(STAND_STILL)


class Asked:
    """What a page has asked for and not got yet, by whatever its scripts do."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._coming: set[Request] = set()
        page.on("request", self._on_request)
        page.on("requestfinished", self._on_answer)
        page.on("requestfailed", self._on_answer)

    def settle(self) -> None:
        """Wait until nothing is coming and the page stands still."""
        stand_still(self.page)
        while self._coming:
            stand_still(self.page)

    def _on_request(self, request: Request) -> None:
        self._coming.add(request)

    def _on_answer(self, request: Request) -> None:
        self._coming.discard(request)
