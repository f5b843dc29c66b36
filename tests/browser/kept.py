"""What the guide keeps on the device, as tests look at it and prepare it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

PREFIX = "askwell:/ask-well/:"

SHEET = "/worksheets/agenda-30/"
DOCUMENT = "sheet/none/worksheets/agenda-30"
ANSWER = "What choice would you like advice on?"
NOTES = "Names, words and promises to remember"

PATIENCE = 30
"""Seconds to wait at most for what takes a moment."""

MINE = "Mine: keep it"
SHARED = "Shared: don't keep"


def stored(page: Page, name: str, place: str = "localStorage") -> Any:
    """Return what a document holds, or None."""
    text = page.evaluate("([place, key]) => window[place].getItem(key)", [place, PREFIX + name])
    return json.loads(text)["data"] if text else None


def expect_soon(read: Callable[[], object], wanted: object) -> None:
    """Wait until what is read is this: a page writes a moment after what made it write."""
    until = time.monotonic() + PATIENCE
    while (found := _read(read)) != wanted and time.monotonic() < until:
        time.sleep(0.05)
    assert found == wanted, found


def _read(read: Callable[[], object]) -> object:
    try:
        return read()
    except (LookupError, TypeError):  # there is no such part yet
        return None


def envelope(data: object, schema: int = 2, rev: int = 1) -> dict[str, object]:
    return {
        "app": "askwell",
        "schema": schema,
        "rev": rev,
        "savedAt": "2026-11-22T14:03:00.000Z",
        "data": data,
    }


def keep(page: Page, documents: dict[str, Any]) -> None:
    """Put envelopes on a reader's device who chose to keep answers, as an earlier visit would.

    The page has to be one of the guide.
    """
    entries = {PREFIX + name: json.dumps(document) for name, document in documents.items()}
    page.evaluate(
        "entries => Object.entries(entries).forEach(entry => localStorage.setItem(...entry))",
        entries | {f"{PREFIX}keeping": "device"},
    )


def keep_on(page: Page, keeping: str) -> None:
    """Choose where everything is kept, as the buttons do."""
    page.evaluate(
        """async keeping => {
            const {kit} = await import('/ask-well/assets/scripts/kit.js')
            const {keep} = await import('/ask-well/assets/kit/keep.js')
            if (kit.store.keeping !== keeping) keep(kit.store, keeping)
        }""",
        keeping,
    )


def choose(page: Page, name: str) -> None:
    """Answer whose device this is."""
    button = page.get_by_role("button", name=name)
    button.click()
    expect(button).to_be_hidden()
