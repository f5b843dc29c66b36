"""The live preview: an edit shows by itself, a mistake leaves the page, mending it recovers."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.browser.served import copy_project
from tests.ports import free_port

PATIENCE = 60
"""Seconds to wait at most for what takes one or two."""

QUIET = 2
"""Seconds in which an unasked build would have begun: MkDocs looks for changes twice a second."""

COMMANDS = {
    "askwell serve": ("-m", "askwell", "serve", ".", "--address"),
    "mkdocs serve": ("-m", "mkdocs", "serve", "--dev-addr"),
}
"""The ways to start a preview; what is missing at the end is the address."""

BANK = "content/questions/first-steps.yml"


@dataclass(frozen=True, slots=True)
class Preview:
    """A running preview: where it is, what it follows, what it prints."""

    url: str
    bank: Path
    output: Path

    def call_bank(self, title: str, key: str = "title") -> None:
        """Save the question bank with another title."""
        text = self.bank.read_text("utf-8")
        self.bank.write_text(re.sub(r"(?m)^  tit\w+: .*$", f"  {key}: {title}", text, count=1))

    def line(self, start: str) -> int:
        """Return the number of the bank's first line that starts so."""
        lines = self.bank.read_text("utf-8").splitlines()
        return next(at for at, line in enumerate(lines, start=1) if line.startswith(start))

    def wait_for_line(self, line: str) -> None:
        """Wait until the preview has printed a line: a page can be there before it."""
        until = time.monotonic() + PATIENCE
        while line not in (printed := self.output.read_text("utf-8")).splitlines():
            assert time.monotonic() < until, printed
            time.sleep(0.05)


@pytest.fixture(params=COMMANDS, scope="module")
def preview(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, minimal_content: Path
) -> Iterator[Preview]:
    """Run the preview of a small project's copy as in a terminal, and end it as Ctrl+C does."""
    project = copy_project(tmp_path_factory.mktemp("preview") / "project", minimal_content)
    address = f"127.0.0.1:{free_port()}"
    output = project.with_name("output.txt")
    command = [sys.executable, *COMMANDS[request.param], address]
    with output.open("w") as terminal:
        process = subprocess.Popen(command, cwd=project, stdout=terminal, stderr=subprocess.STDOUT)
        try:
            wait_for_answer(f"http://{address}/", process, output)
            yield Preview(f"http://{address}/", project / BANK, output)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=PATIENCE)


def wait_for_answer(url: str, process: subprocess.Popen[bytes], output: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            urlopen(url).close()  # noqa: S310 - our own address
        except URLError:
            time.sleep(0.05)
        else:
            return
    pytest.fail(f"The preview never answered. It printed:\n{output.read_text('utf-8')}")


def test_an_edit_shows_in_the_open_page_after_one_build(preview: Preview, page: Page) -> None:
    loads: list[str] = []
    page.on("load", lambda loaded: loads.append(loaded.url))
    page.goto(f"{preview.url}questions/first-steps/")
    heading = page.get_by_role("heading", level=1)

    preview.call_bank("The first edit")
    expect(heading).to_have_text("The first edit", timeout=PATIENCE * 1000)
    page.wait_for_timeout(QUIET * 1000)  # every build makes the page load again
    preview.call_bank("The second edit")
    expect(heading).to_have_text("The second edit", timeout=PATIENCE * 1000)
    page.wait_for_load_state()
    assert len(loads) == 3


def test_a_mistake_is_told_beside_the_last_good_page_until_it_is_mended(
    preview: Preview, page: Page
) -> None:
    page.goto(f"{preview.url}questions/first-steps/")
    heading = page.get_by_role("heading", level=1)
    good = heading.inner_text()
    alert = page.get_by_role("alert")
    expect(alert).to_be_hidden()

    preview.call_bank("How they began", key="titel")
    place = f"{BANK}:{preview.line('  titel:')}:3"
    expect(alert).to_contain_text(place, timeout=PATIENCE * 1000)
    expect(alert).to_contain_text('"titel" is not known here.')
    expect(alert).to_contain_text('Did you mean "title"?')
    expect(heading).to_have_text(good)
    preview.wait_for_line(f'{place}: "titel" is not known here.')

    preview.call_bank("Mended")
    expect(heading).to_have_text("Mended", timeout=PATIENCE * 1000)
    expect(alert).to_be_hidden()


def test_the_preview_looks_like_the_site_on_every_kind_of_address(
    preview: Preview, page: Page
) -> None:
    for address in ("", "emails/ask/", "no/such/page/"):
        page.goto(preview.url + address)
        expect(page.locator("body")).to_have_css("background-color", "rgb(246, 240, 228)")
