"""The served guide, and pages to look at it with.

No worker answers for them: it would not see what a test changes on the way. test_app.py tries one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reuse import Desk
from tests.browser.served import Guide, copy_project, served

expect.set_options(timeout=30_000)  # a busy machine is slow, not wrong

OpenPage = Callable[..., Page]
"""Opens an empty page: `open_page(width=1280, scheme="light", javascript=True)`."""


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """Serve the whole guide of the tests."""
    with served(copy_project(tmp_path_factory.mktemp("project"))) as guide:
        yield guide


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Open pages in browsers that have never been here before."""
    contexts = []

    def open_page(*, width: int = 1280, scheme: Any = "light", javascript: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=javascript,
            service_workers="block",
        )
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def used_page(browser: Browser) -> Iterator[Page]:
    """Open a page for the many cases of a file, each of which empties it: half of a new one."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, color_scheme="light", service_workers="block"
    )
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def scripts(used_page: Page, guide: Guide) -> Page:
    """Open a page to call functions of the scripts in."""
    used_page.goto(guide.at("/about/"))
    return used_page


@pytest.fixture(scope="session")
def desk(browser: Browser, guide: Guide) -> Desk:
    """Return what lends a page to one test after the other."""
    return Desk(browser, guide.quiet)


@pytest.fixture
def page(desk: Desk) -> Iterator[Page]:
    """Lend an empty, light page on a desk screen; on a first visit, `open_page` opens one."""
    with desk.page() as page:
        yield page
