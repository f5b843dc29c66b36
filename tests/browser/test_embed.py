"""A tool within another site: no menu, kept for that site, links that leave in a new tab."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import BrowserType, FrameLocator, Page, expect

from tests.browser.barriers import WIDER, WIDTHS, on_screens
from tests.browser.conftest import OpenPage
from tests.browser.kept import MINE, expect_soon
from tests.browser.kinds_of_page import SHEETS, TOOLS
from tests.browser.program import FLAGS, program
from tests.browser.served import Guide, unfold
from tests.browser.shapes import one_of_each, shape, shapes

BARE = tuple(f"/embed{address}" for address in ("/questions/", *TOOLS, SHEETS[0]))


@pytest.fixture
def elsewhere(guide: Guide) -> Iterator[str]:
    """Serve another site, whose pages show what the code of the list shows: "?" and its address."""

    class Host(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            src = guide.at(self.path.partition("?")[2])
            frame = f'<iframe src="{src}" title="A tool" width="100%" height="720"></iframe>'
            raw = f"<!doctype html><title>Our course</title>{frame}".encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        def log_message(self, *_: object) -> None:
            """Keep the terminal for the tests."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Host)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    # Another name of this computer: another site to a browser.
    yield f"http://localhost:{server.server_port}/?"
    server.shutdown()
    server.server_close()


def tool(page: Page) -> FrameLocator:
    return page.frame_locator("iframe")


@pytest.fixture
def partitioned(chromium: BrowserType, tmp_path: Path) -> Iterator[Page]:
    """Open a page in a browser that keeps apart what is typed within each site, as all do now.

    Playwright switches that off unless it leaves all its own switches out.
    """
    switches = ("--headless", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu")
    browser = chromium.launch(
        executable_path=program(),
        ignore_default_args=True,
        args=[*FLAGS, *switches, f"--user-data-dir={tmp_path}"],
    )
    yield browser.new_page()
    browser.close()


def test_what_is_typed_is_kept_for_the_other_site_and_not_in_the_guide(
    partitioned: Page, guide: Guide, elsewhere: str
) -> None:
    page = partitioned
    page.goto(f"{elsewhere}/embed{SHEETS[0]}")
    field = tool(page).locator(".sheet :is(textarea, input[type=text])").first
    field.fill("Bring a pencil")
    tool(page).get_by_role("button", name=MINE).click()
    expect(tool(page).locator(".kit-state")).to_contain_text("Saved on this device")
    page.reload()
    expect(field).to_have_value("Bring a pencil")
    page.goto(guide.at(SHEETS[0]))
    expect(page.locator(".sheet :is(textarea, input[type=text])").first).to_have_value("")


def test_picked_questions_are_found_without_leaving_the_other_site(
    page: Page, elsewhere: str
) -> None:
    page.goto(f"{elsewhere}/embed/questions/")
    unfold(tool(page))
    row = tool(page).locator("[data-question]").first
    words = row.locator("a").inner_text()
    row.locator(".pick").click()
    tool(page).locator(".mine-link a").click()
    expect(tool(page).locator("my-questions")).to_contain_text(words[:20])
    assert page.url == f"{elsewhere}/embed/questions/"


def test_a_link_to_the_guide_opens_in_a_tab_of_its_own(
    page: Page, guide: Guide, elsewhere: str
) -> None:
    page.goto(f"{elsewhere}/embed{TOOLS[2]}")
    with page.expect_popup() as opened:
        tool(page).locator("footer a").click()
    expect(opened.value).to_have_url(guide.at(TOOLS[2]))


def test_bare_pages_have_no_menu_and_are_no_wider_than_the_screen(page: Page, guide: Guide) -> None:
    for address in BARE:
        page.goto(guide.at(address))
        expect(page.get_by_role("navigation", name="Main")).to_have_count(0)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert not page.evaluate(WIDER), (address, width)


def test_what_bare_pages_have_and_no_others_bars_nobody(page: Page, guide: Guide) -> None:
    """The rest of each is that of the page it is made of: test_every_page.py looks at those."""
    others = frozenset[tuple[str, ...]]().union(*shapes(guide).values())
    bare = {address: shape(guide.file(address).read_text("utf-8")) for address in BARE}
    chosen = one_of_each(bare, others)

    assert chosen
    for address in chosen:
        page.goto(guide.at(address))
        assert on_screens(page) == [], address


def test_a_bare_page_is_whole_without_javascript(open_page: OpenPage, guide: Guide) -> None:
    page = open_page(javascript=False)
    for address in BARE:
        page.goto(guide.at(address))
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator("footer a")).to_be_visible()


def test_the_code_of_a_tool_is_copied(open_page: OpenPage, guide: Guide) -> None:
    page = open_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(guide.at("/embed/"))
    page.locator("summary").first.click()
    button = page.locator("copy-code button").first
    button.click()
    expect(button).to_have_text(button.get_attribute("data-copied") or "")
    code = page.locator("copy-code textarea").first
    expect(code).to_have_value(re.compile("^<iframe "))
    expect_soon(lambda: page.evaluate("navigator.clipboard.readText()"), code.input_value())
