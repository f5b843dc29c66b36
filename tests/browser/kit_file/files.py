"""A copy of everything as a file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.kits import SCHEMA, Documents, meeting

LONG = 'Ünïcode 👩‍👩‍👧 \u2028 "quotes" \\ </script>\n' * 300
FIELD = {"gap": "field", "label": "the field"}
FULL: Documents = {
    "meetings": [
        meeting(1, "Marisol Vega", day="2027-03-04", time="10:30", how="video",
                asked="2027-02-01", promises="A\nB"),
        # Words that choices of the form and an object's own parts are called by, too.
        meeting(2, "O'Brien, \"Theo\" <b>", status="resting", minutes=240,
                role="no", organisation="phone", place="constructor"),
    ],
    "current": "m2",
    "me": {"your_name": "Dana", "your_background": LONG},
    "blanks/m1": {"topic": "pay", "detail": "your story"},
    "blanks/none": {"contact_name": "Somebody"},
    "questions/m1": [
        {"id": "own-1", "words": ["Why [not]?"], "minutes": 3},
        {"id": "gone-since", "words": ["What of ", FIELD, "?"], "minutes": 5},
    ],
    "sheet/m1/worksheets/reflection": {"likes": LONG, "interest-now": "4-of-5", "ticks.one": True},
    "sheet/m2/worksheets/tracker": {
        f"table.{row}.column-{column}": "x" for row in range(40) for column in range(9)
    },
    "sheet/m2/checklists/in-the-meeting": {"you-lead": True},
    "sheet/none/my-kit/compare": {"tells-me": "Much"},
    "sheet/none/my-kit/choices": {"cadence": "close"},
}  # fmt: skip


def good(documents: Any, **over: Any) -> str:
    """Return a copy of these documents; what is no record of documents stands there as it is."""
    if isinstance(documents, dict):
        documents = {name: {"schema": SCHEMA, "data": data} for name, data in documents.items()}
    return json.dumps(
        {"format": "askwell-kit", "made": "2026-11-22", "documents": documents, **over}
    )


SHEET = "sheet/m1/worksheets/research"


def write(folder: Path, content: str | bytes) -> Path:
    path = folder / "file.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def load(page: Page, path: Path, how: str) -> None:
    page.locator("input[type=file]").set_input_files(path)
    page.get_by_role("button", name=how).click()
    expect(page.locator(".kit-file-found")).to_be_hidden()
