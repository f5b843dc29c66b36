"""One page for test after test, emptied in between: a new one is half of what a small test costs.

Listeners and scripts of a test are taken back; a page that it changed for good, as by a clock, is
closed with it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page, ViewportSize

FOR_GOOD = {"clock", "expose_binding", "expose_function", "new_cdp_session", "once"}
"""What nothing takes back, of a page or of its context."""

DESK: ViewportSize = {"width": 1280, "height": 900}

_LEAVE = "dispatchEvent(new PageTransitionEvent('pagehide'))"
"""A page may hear that it is left only when the next is there, and keep its last words then."""

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
        for watched, kind in ((context, _WatchedContext), (page, _WatchedPage)):
            watched.__class__ = kind
            watched.__dict__["taken_back"] = []
        return page

    def _empty(self, page: Page) -> None:
        context = page.context
        for other in context.pages:
            if other is not page:
                other.close()
        for watched in (page, context):
            _take_back(watched)
        page.unroute_all()
        context.unroute_all()
        context.set_offline(offline=False)
        with suppress(Error):  # a page that is on its way to another is left already
            page.evaluate(_LEAVE)
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


def _take_back(watched: object) -> None:
    assert isinstance(watched, _Watched)
    while watched.taken_back:
        watched.taken_back.pop()()


class _Watched:
    """Notes what is to be taken back, and whether something was asked for that nothing does."""

    is_spent = False
    taken_back: list[Callable[[], None]]

    def __getattribute__(self, name: str) -> Any:
        if name in FOR_GOOD:
            self.is_spent = True
        return super().__getattribute__(name)

    def on(self, event: Any, f: Any) -> None:
        super().on(event, f)  # type: ignore[misc]
        self.taken_back.append(partial(super().remove_listener, event, f))  # type: ignore[misc]

    def add_init_script(self, *script: Any, **path: Any) -> Any:
        added = super().add_init_script(*script, **path)  # type: ignore[misc]
        self.taken_back.append(added.close)
        return added


class _WatchedPage(_Watched, Page):
    pass


class _WatchedContext(_Watched, BrowserContext):
    pass
