"""A reader's kit for tests: put into the browser, and read back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

from tests.browser.served import Guide

Documents = dict[str, Any]

SCHEMA = 2
"""The form in which the guide writes documents today."""

_PUT = """async ([prefix, keeping, documents, schema, used]) => {
    if (used) for (const area of [localStorage, sessionStorage]) area.clear()
    // The journal would take what is put here for older than what was there.
    if (used) await new Promise(done => {
        const gone = indexedDB.deleteDatabase(prefix)
        gone.onsuccess = gone.onerror = done
    })
    const place = keeping === 'device' ? localStorage : sessionStorage
    place.setItem(prefix + 'keeping', keeping)
    for (const [name, data] of Object.entries(documents)) {
        const envelope = {app: 'askwell', schema, rev: 1, savedAt: '2026-11-20T10:00:00.000Z', data}
        place.setItem(prefix + name, JSON.stringify(envelope))
    }
}"""
_KEPT = """prefix => Object.fromEntries([localStorage, sessionStorage].flatMap(place =>
    Object.keys(place)
    .filter(key => key.startsWith(prefix) && !/:(keeping|scheme|note\\/.*)$/.test(key))
    .map(key => [key.slice(prefix.length), JSON.parse(place.getItem(key)).data])))"""
_HOLDS = """([key, words]) => [localStorage, sessionStorage].some(place =>
    place.getItem(key)?.includes(words))"""
_KEYS = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]"


def prefix(guide: Guide) -> str:
    return f"askwell:{urlsplit(guide.url).path}:"


def put(
    page: Page,
    guide: Guide,
    documents: Documents,
    keeping: str = "device",
    schema: int = SCHEMA,
    *,
    used: bool = False,
) -> None:
    """Fill the browser of a reader who has been here before; a `used` page is emptied first."""
    if page.url != guide.quiet:  # where an emptied page waits already
        page.goto(guide.quiet)
    page.evaluate(_PUT, [prefix(guide), keeping, documents, schema, used])


def everything_answered(guide: Guide, words: str) -> Documents:
    """Return an answer to every question of every sheet, by the sheet's path."""
    sheets = json.loads((guide.site / "assets" / "sheets.json").read_text("utf-8"))["sheets"]
    return {
        path: dict.fromkeys(
            [
                *sheet["labels"],
                *(
                    f"{block}.{name}"
                    for block, parts in sheet.get("parts", {}).items()
                    for name in parts[0]
                ),
            ],
            words,
        )
        for path, sheet in sheets.items()
    }


def every_sheet_filled(guide: Guide, meetings: Iterable[str], words: str) -> Documents:
    """Return all sheets filled in: those about the reader once, the others for each meeting."""
    return {
        f"sheet/{owner}/{path}": answers
        for path, answers in everything_answered(guide, words).items()
        for owner in _owners(guide, path) or meetings
    }


def _owners(guide: Guide, path: str) -> list[str]:
    """Return whose a sheet is, if it is not a meeting's; the kit's own belong to nobody."""
    page = guide.site / path / "index.html"
    sheet = re.search(r"<kept-sheet [^>]*>", page.read_text("utf-8")) if page.exists() else None
    if path.startswith("my-kit/") or (sheet and " for-all" in sheet[0]):
        return ["none"]
    return ["mine"] if sheet and " mine" in sheet[0] else []


def kept(page: Page, guide: Guide) -> Documents:
    """Return every document that the browser keeps, by its name."""
    found: Documents = page.evaluate(_KEPT, prefix(guide))
    return found


def wait_until_kept(page: Page, guide: Guide, name: str, words: str) -> None:
    """Wait until a document on the device holds these words; saving comes a moment after typing."""
    page.wait_for_function(_HOLDS, arg=[prefix(guide) + name, words])


def keys(page: Page) -> list[str]:
    """List everything in the browser's storage, whoever put it there."""
    found: list[str] = page.evaluate(_KEYS)
    return found


def meeting(number: int, person: str, **values: Any) -> dict[str, Any]:
    """Return a meeting; what is not told is empty."""
    texts = dict.fromkeys(
        ("role", "organisation", "asked", "day", "time", "how", "place", "next", "promises"), ""
    )
    rest = {"zone": "America/Chicago", "minutes": 20, "status": "agreed"}
    return {"id": f"m{number}", "person": person, **texts, **rest, **values}
