"""The live preview: an edit shows by itself, a mistake leaves the page, mending it recovers."""

from __future__ import annotations

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
from playwright.sync_api import TimeoutError as NothingCame

from tests.browser.served import copy_project
from tests.ports import free_port

PATIENCE = 60
"""Seconds to wait at most for what takes one or two."""

QUIET = 4
"""Seconds in which an unasked build would have come: MkDocs looks for changes twice a second."""

COMMANDS = {
    "askwell serve": ("-m", "askwell", "serve", ".", "--address"),
    "mkdocs serve": ("-m", "mkdocs", "serve", "--dev-addr"),
}
"""The ways to start a preview; what is missing at the end is the address."""

TITLE = "  title: How they got here\n"


@dataclass(frozen=True, slots=True)
class Preview:
    """A running preview: where it is, what it follows, what it prints."""

    url: str
    bank: Path
    output: Path

    def edit(self, old: str, new: str) -> None:
        """Save the question bank with other words in it."""
        text = self.bank.read_text("utf-8")
        assert old in text
        self.bank.write_text(text.replace(old, new, 1), "utf-8")

    def wait_for_line(self, line: str) -> None:
        """Wait until the preview has printed a line: a page can be there before it."""
        until = time.monotonic() + PATIENCE
        while line not in (printed := self.output.read_text("utf-8")).splitlines():
            assert time.monotonic() < until, printed
            time.sleep(0.05)


@pytest.fixture(params=COMMANDS)
def preview(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Preview]:
    """Run the preview of a project's copy as in a terminal, and end it as Ctrl+C does."""
    project = copy_project(tmp_path / "project")
    address = f"127.0.0.1:{free_port()}"
    output = tmp_path / "output.txt"
    command = [sys.executable, *COMMANDS[request.param], address]
    with output.open("w") as terminal:
        process = subprocess.Popen(command, cwd=project, stdout=terminal, stderr=subprocess.STDOUT)
        try:
            wait_for_answer(f"http://{address}/", process, output)
            yield Preview(
                f"http://{address}/", project / "content" / "questions" / "career-path.yml", output
            )
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
    page.goto(f"{preview.url}questions/career-path/")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("How they got here")

    preview.edit(TITLE, "  title: The first edit\n")
    expect(heading).to_have_text("The first edit", timeout=PATIENCE * 1000)
    page.wait_for_load_state()
    with pytest.raises(
        NothingCame
    ):  # every build makes the page load again, and there is no second one
        page.wait_for_event("load", timeout=QUIET * 1000)
    assert len(loads) == 2

    preview.edit("  title: The first edit\n", "  title: The second edit\n")
    expect(heading).to_have_text("The second edit", timeout=PATIENCE * 1000)


def test_a_mistake_is_told_beside_the_last_good_page_until_it_is_mended(
    preview: Preview, page: Page
) -> None:
    page.goto(f"{preview.url}questions/career-path/")
    line = preview.bank.read_text("utf-8").splitlines().index(TITLE.rstrip("\n")) + 1
    place = f"content/questions/career-path.yml:{line}:3"
    alert = page.get_by_role("alert")
    expect(alert).to_be_hidden()

    preview.edit(TITLE, "  titel: How they got here\n")
    expect(alert).to_contain_text(place, timeout=PATIENCE * 1000)
    expect(alert).to_contain_text('"titel" is not known here.')
    expect(alert).to_contain_text('Did you mean "title"?')
    expect(page.get_by_role("heading", level=1)).to_have_text("How they got here")
    preview.wait_for_line(f'{place}: "titel" is not known here.')

    preview.edit("  titel: How they got here\n", "  title: Mended\n")
    expect(page.get_by_role("heading", level=1)).to_have_text("Mended", timeout=PATIENCE * 1000)
    expect(alert).to_be_hidden()


def test_the_preview_looks_like_the_site_on_every_kind_of_address(
    preview: Preview, page: Page
) -> None:
    for address in ("", "emails/ask-cold/", "no/such/page/"):
        page.goto(preview.url + address)
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert ground == "rgb(246, 240, 228)", address
