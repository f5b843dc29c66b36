"""One page for test after test, emptied in between: a new one is half of what a small test costs.

A page that a test changed for good, as by a clock or a listener, is closed with that test.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

FOR_GOOD = {"add_init_script", "clock", "expose_binding", "expose_function", "on", "once"}
"""What nothing takes back, of a page or of its context."""

DESK: ViewportSize = {"width": 1280, "height": 900}

_EMPTY = """async () => {
    for (const area of [localStorage, sessionStorage]) area.clear()
    const gone = ({name}) => new Promise((done, failed) =>
        Object.assign(indexedDB.deleteDatabase(name), {onsuccess: done, onerror: failed}))
    await Promise.all((await indexedDB.databases()).map(gone))
}"""


class Desk:
    """Lends a light page on a desk screen that holds nothing of whoever had it before."""

    def __init__(self, browser: Browser, quiet: str) -> None:
        """Take the address of a file of the guide, at which no script runs."""
        self.browser, self.quiet = browser, quiet
        self.pages: list[Page] = []

    @contextmanager
    def page(self) -> Iterator[Page]:
        page = self.pages.pop() if self.pages else self._opened()
        yield page
        if _is_as_before(page):
            self._empty(page)
            self.pages.append(page)
        else:
            page.context.close()

    def _opened(self) -> Page:
        context = self.browser.new_context(
            viewport=DESK, color_scheme="light", service_workers="block"
        )
        page = context.new_page()
        context.__class__, page.__class__ = _WatchedContext, _WatchedPage
        return page

    def _empty(self, page: Page) -> None:
        context = page.context
        for other in context.pages:
            if other is not page:
                other.close()
        page.unroute_all()
        context.unroute_all()
        context.set_offline(offline=False)
        page.goto(self.quiet)  # first: what is long would be laid out anew by each of these
        context.clear_permissions()
        page.emulate_media(
            media="null",
            color_scheme="light",
            reduced_motion="null",
            forced_colors="null",
            contrast="null",
        )
        page.set_viewport_size(DESK)
        page.mouse.move(-1, -1)
        page.evaluate(_EMPTY)


def _is_as_before(page: Page) -> bool:
    return not (page.is_closed() or _is_spent(page) or _is_spent(page.context))


def _is_spent(watched: object) -> bool:
    return isinstance(watched, _Watched) and watched.is_spent


class _Watched:
    """Notes whether something was asked for that nothing takes back."""

    is_spent = False

    def __getattribute__(self, name: str) -> Any:
        if name in FOR_GOOD:
            self.is_spent = True
        return super().__getattribute__(name)


class _WatchedPage(_Watched, Page):
    pass


class _WatchedContext(_Watched, BrowserContext):
    pass
