"""A browser, the served guide, and pages to look at it with."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Page, sync_playwright

from tests.browser.served import Guide, copy_project, served
from tests.install import BROWSERS

FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

OpenPage = Callable[..., Page]
"""Opens an empty page: `open_page(width=1280, scheme="light", javascript=True)`."""


@pytest.fixture(scope="session")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """Serve the guide as it is published."""
    with served(copy_project(tmp_path_factory.mktemp("project"))) as guide:
        yield guide


@pytest.fixture(scope="session")
def chromium() -> Iterator[BrowserType]:
    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def browser(chromium: BrowserType) -> Iterator[Browser]:
    browser = chromium.launch(executable_path=program(), args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture
def large_text(chromium: BrowserType) -> Iterator[Browser]:
    """Start a browser whose reader asked for letters of twice the usual size."""
    browser = chromium.launch(
        executable_path=program(), args=[*FLAGS, "--blink-settings=defaultFontSize=32"]
    )
    yield browser
    browser.close()


def program() -> str:
    """Find the browser of this computer."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    assert found, f"None of {', '.join(BROWSERS)} is installed. Run: python tests/install.py"
    return found


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Open pages in browsers that have never been here before."""
    contexts = []

    def open_page(*, width: int = 1280, scheme: Any = "light", javascript: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=javascript,
        )
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """Open a light page on a desk screen."""
    return open_page()
