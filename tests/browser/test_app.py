"""A guide that is kept on a device: without a network, and when a newer one is there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from askwell.publishing.worker import write_worker
from tests.browser.served import Guide, serving

READY = "navigator.serviceWorker.ready.then(({active}) => active.state)"
STORES = "(await caches.keys()).length"
WAITING = "(await navigator.serviceWorker.ready).waiting"
FAR = "/about/accessibility/"


def wait_for(page: Page, condition: str) -> None:
    """Wait until what is asked with `await` is so."""
    step = "await new Promise(again => setTimeout(again, 50))"
    page.evaluate(f"async () => {{ while (!({condition})) {step} }}")


class Host:
    """A host of the guide that can be out of reach."""

    def __init__(self, folder: Path, site: Path) -> None:
        self.site, self._up = site, ExitStack()
        self.port = self._up.enter_context(serving(folder, site))
        self.url = f"http://127.0.0.1:{self.port}/{site.relative_to(folder).as_posix()}"

    def stop(self) -> None:
        self._up.close()

    def publish(self, page: str, old: str, new: str) -> None:
        """Put a newer version of the guide there."""
        file = self.site / page
        file.write_text(file.read_text("utf-8").replace(old, new), encoding="utf-8")
        files = [path for path in self.site.rglob("*") if path.is_file()]
        write_worker(self.site, (path.relative_to(self.site).as_posix() for path in files))


@pytest.fixture
def host(guide: Guide, tmp_path: Path) -> Iterator[Host]:
    site = tmp_path / "at" / "guide"
    shutil.copytree(guide.site, site)
    found = Host(tmp_path, site)
    yield found
    found.stop()


@pytest.fixture
def device(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context
    context.close()


def test_what_was_opened_and_the_tools_open_without_a_network(
    device: BrowserContext, host: Host
) -> None:
    page = device.new_page()
    page.goto(f"{host.url}/glossary/")
    page.evaluate(READY)
    host.stop()
    for address in ("/glossary/", "/my-kit/", "/my-kit/talk/"):
        page.goto(f"{host.url}{address}")
        expect(page.locator("h1")).to_be_visible()
        assert page.evaluate("document.styleSheets.length") > 0
        expect(page.locator(":not(:defined)")).to_have_count(0)
    page.goto(f"{host.url}{FAR}")  # was never opened
    expect(page.get_by_text("Without a connection, only pages open that you")).to_be_visible()


def test_the_whole_guide_is_kept_on_request_and_so_is_the_next_version(
    device: BrowserContext, host: Host
) -> None:
    page = device.new_page()
    page.goto(f"{host.url}/my-kit/")
    device_part = page.locator("keep-guide")
    device_part.locator("[data-do=keep]").click()
    expect(device_part.locator("[data-do=forget]")).to_be_visible()
    host.publish("about/accessibility/index.html", "<h1", '<h1 id="_newer"')
    page.evaluate("navigator.serviceWorker.ready.then(found => found.update())")
    wait_for(page, WAITING)
    wait_for(page, f"{STORES} === 2")  # an open page keeps what it came with
    page.close()
    page = device.new_page()
    page.goto(f"{host.url}/")
    wait_for(page, f"{STORES} === 1")
    host.stop()
    page.goto(f"{host.url}{FAR}")
    expect(page.locator("#_newer")).to_be_visible()


def test_erasing_lets_go_of_what_was_opened(device: BrowserContext, host: Host) -> None:
    page = device.new_page()
    page.goto(f"{host.url}{FAR}")
    page.evaluate(READY)
    page.goto(f"{host.url}/my-kit/")
    expect(page.locator("keep-guide")).to_be_visible()
    kept = f"await caches.match('{host.url}{FAR}')"
    wait_for(page, kept)
    page.evaluate(
        "async url => (await import(url)).kit.store.erase()", f"{host.url}/assets/scripts/kit.js"
    )
    wait_for(page, f"!({kept})")
