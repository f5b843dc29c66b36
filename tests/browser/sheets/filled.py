"""Sheets, and everything that can be answered on one."""

from __future__ import annotations

import io
import unicodedata

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.kept import MINE, envelope, keep
from tests.browser.served import Guide

CHECKLIST = "/checklists/before-you-press-send/"
FIELDS = ".sheet :is(input, textarea):not([hidden] *)"
MEETING = {
    "id": "dana",
    "person": "Dana Whitfield",
    "role": "Line planner",
    "organisation": "Riverbend Transit",
    "day": "2026-12-01",
    "time": "10:30",
    "zone": "America/Chicago",
    "minutes": 30,
    "how": "phone",
    "place": "",
    "status": "agreed",
    "next": "",
    "promises": "",
}
FILL = """fields => fields.forEach((field, number) => {
    if (['checkbox', 'radio'].includes(field.type)) {
        if (number % 2) field.click()
        return
    }
    const word = `w${String(number).padStart(4, '0')}`
    field.value = {date: '2026-12-01', time: '10:30'}[field.type] ?? word
    field.dispatchEvent(new Event('input', {bubbles: true}))
})"""
"""Fills every field at once, where it is not the filling that is tested."""


def fill_at_once(page: Page) -> dict[str, str]:
    page.locator(FIELDS).evaluate_all(FILL)
    expect(page.get_by_role("button", name=MINE)).to_be_visible()
    return {name: value for name, value in values(page).items() if value}


def values(page: Page) -> dict[str, str]:
    """Return what stands in every field, and which boxes are ticked."""
    found: list[tuple[str, str]] = page.locator(FIELDS).evaluate_all(
        """fields => fields.map(field => ['checkbox', 'radio'].includes(field.type)
            ? [`${field.name} ${field.value}`, field.checked ? 'ticked' : '']
            : [field.name, field.value])"""
    )
    return dict(found)


def printed(page: Page) -> str:
    """Return the words on paper."""
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    return unicodedata.normalize(
        "NFKC", " ".join(" ".join(sheet.extract_text().split()) for sheet in sheets)
    )


def press_print(page: Page, name: str) -> None:
    """Press a button that prints; the window that browsers open then is left out."""
    page.evaluate("() => { window.print = () => undefined }")
    page.get_by_role("button", name=name).click()


def known(page: Page, guide: Guide, **meeting: str) -> None:
    """Make the device of a reader who has a meeting and has written a message."""
    page.goto(guide.at("/worksheets/"))
    documents = {
        "meetings": [{**MEETING, **meeting}],
        "current": "dana",
        "me": {"your_name": "Ana Ruiz"},
    }
    keep(page, {name: envelope(data) for name, data in documents.items()})
