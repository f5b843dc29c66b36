"""What tests of the editor do again and again, and how they let its answers wait."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, Route, expect

SIGN = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'

PATIENCE = 120
"""Seconds to wait at most for what the editor makes, on a machine that others use, too."""

SOON = 60
"""Seconds within which a page has asked for what somebody pressed, whatever comes before it."""


@dataclass(frozen=True)
class Editor:
    """A running editor."""

    content: Path
    entrance: str

    def at(self, path: str) -> str:
        return self.entrance.partition("/?")[0] + path


def opened(page: Page, editor: Editor, path: str) -> None:
    page.goto(editor.at(path))
    # The first look at it all is a check and a build of another program.
    expect(page.locator("iframe")).to_be_visible(timeout=PATIENCE * 1000)


def dropped(page: Page, name: str, raw: bytes, at: str = "/logo/file") -> None:
    """Let a file fall on a field, as a browser does when somebody drags it there."""
    carried = page.evaluate_handle(
        """([name, bytes]) => {
          const carried = new DataTransfer()
          carried.items.add(new File([new Uint8Array(bytes)], name))
          return carried
        }""",
        [name, list(raw)],
    )
    for event in ("dragover", "drop"):
        page.locator(f'[data-drop="{at}"]').dispatch_event(event, {"dataTransfer": carried})


def question(editor: Editor) -> tuple[str, Path]:
    path = next(iter(sorted((editor.content / "questions").iterdir())))
    name = re.search(r"questions:\n\s+- id: (\S+)", path.read_text())
    assert name
    return f"/item/question.{name[1]}", path


def held_back(page: Page, path: str) -> list[Route]:
    """Let the server's answers to a path wait; return the list of those that wait."""
    routes: list[Route] = []

    def wait(route: Route) -> None:
        routes.append(route)

    page.route(f"**{path}", wait)
    return routes


def arrived(page: Page, routes: list[Route]) -> None:
    """Wait until something is asked for; a browser's requests come only while it is listened to."""
    until = time.monotonic() + SOON
    while not routes:
        assert time.monotonic() < until, "Nothing was asked for."
        page.wait_for_timeout(10)


def let_go(page: Page, routes: list[Route]) -> None:
    """Let the next answer come, once it is asked for."""
    arrived(page, routes)
    routes.pop(0).continue_()


def added(page: Page, at: str) -> None:
    page.locator(f'[data-do="add"][data-on="{at}"]').click()
