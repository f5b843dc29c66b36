"""Pages of the reader's kit: the meetings, the pack for one of them, and several talks side by side."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.evidence import Rule
from askwell.kinds.scripts import Script
from askwell.kinds.worksheets import Worksheet
from askwell.pages.catalog import Catalog
from askwell.pages.rendering import Renderer
from askwell.pages.site import Page

SHEETS = ("research", "notes-one-page", "debrief", "reflection")
"""The worksheets that a meeting on the list links to, in the order of the journey."""

COMPARED = "reflection"
"""The worksheet whose answers are laid side by side."""

COMPARABLE = ("short", "long", "date", "time", "choice", "ticks", "scale")
"""The types of block that are; what is prefilled says nothing about the talk."""

THANKS_DAYS = {"same-day": 0, "one-day": 1, "two-to-three-days": 2, "one-week": 5}
NUDGE_DAYS = {"one-week": 7, "three-b-seven": 9, "three-seven-seven": 3, "weekly": 7}
"""Days on the calendar for the positions of two house rules; for any other, one day and one week."""

CADENCES = (
    ("steady", "Steadily: a word after one month", 30),
    ("close", "Closely: a word after two weeks", 14),
    ("loose", "Loosely: a word after three months", 90),
)
"""How soon the reader writes again after a talk."""


def kit_pages(render: Renderer) -> Iterator[Page]:
    """Make the pages of the kit."""
    catalog = render.catalog
    description = (
        "Your meetings in one place, what to take to each, and what you learned from them."
    )
    body = render.render("my-kit.html", "/my-kit/", **_follow_up(catalog), sheets=_sheets(catalog))
    yield Page("/my-kit/", "My kit", description, "kit", body, script="my-kit")
    description = "One print to carry into a meeting: the person, the plan, your questions, a list, closing words."
    at = "/my-kit/pack/"
    body = render.render(
        "my-kit-pack.html",
        at,
        agendas=catalog.agendas,
        lists=_lists(catalog),
        words=_words(catalog),
    )
    yield Page(at, "Meeting pack", description, "kit", body, script="pack")
    description = (
        "The same answers from several talks side by side: where they agree and where they do not."
    )
    sheet = catalog.library.get(Worksheet, COMPARED)
    paper = catalog.library.get(Worksheet, "comparison")
    at = "/my-kit/compare/"
    compared = [
        block
        for block in (sheet.blocks if sheet else ())
        if block.type in COMPARABLE and not block.is_known
    ]
    body = render.render("my-kit-compare.html", at, sheet=sheet, paper=paper, compared=compared)
    yield Page(at, "Compare your talks", description, "kit", body, script="compare")


def sheet_labels(render: Renderer) -> bytes:
    """Return what every field of every sheet is called, as JSON: readers' answers are saved as text with it."""
    catalog, plain = render.catalog, render.wording.plain
    found: dict[str, Any] = {}
    for sheet in catalog.worksheets:
        fields = {block.id: plain(block.label) for block in sheet.blocks if block.type != "text"}
        options = {
            f"{block.id}.{number}": plain(option)
            for block in sheet.blocks
            if block.type in {"choice", "ticks"}
            for number, option in enumerate(block.options, start=1)
        }
        embedded = {
            f"{block.id}.{tip.id}": plain(tip.text)
            for block in sheet.blocks
            if block.type == "checklist"
            and (each := catalog.library.get(Checklist, block.checklist))
            for tip in each.tips
        }
        found[f"worksheets/{sheet.id}"] = {
            "title": sheet.title,
            "fields": fields | options | embedded,
        }
    for each in catalog.checklists:
        fields = {tip.id: plain(tip.text) for tip in each.tips}
        found[f"checklists/{each.id}"] = {"title": each.title, "fields": fields}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def _sheets(catalog: Catalog) -> list[Worksheet]:
    return [sheet for name in SHEETS if (sheet := catalog.library.get(Worksheet, name))]


def _follow_up(catalog: Catalog) -> dict[str, Any]:
    """Say what follows a meeting: when to write, and with which message."""
    window, silence = (
        catalog.library.get(Rule, name) for name in ("thank-you-window", "follow-up-silence")
    )
    thanks = [
        email for email in catalog.emails if email.situation == "thank" and email.channel == "email"
    ]
    warm = catalog.library.get(Email, "thank-warm-email")
    return {
        "window": window.position.short if window and window.positions else "soon",
        "thanks_days": THANKS_DAYS.get(window.position.id, 1) if window and window.positions else 1,
        "nudge_days": NUDGE_DAYS.get(silence.position.id, 7)
        if silence and silence.positions
        else 7,
        "cadences": CADENCES,
        "thanks": warm or (thanks[0] if thanks else None),
    }


def _lists(catalog: Catalog) -> list[Checklist]:
    """Choose the checklists that fit into a pack: the one for the day before, and the one for the meeting itself."""
    found = []
    for name, days in (("the-evening-before", -1), ("in-the-meeting", 0)):
        near = [each for each in catalog.checklists if each.days == days]
        chosen = catalog.library.get(Checklist, name) or (near[0] if near else None)
        if chosen and chosen not in found:
            found.append(chosen)
    return found


def _words(catalog: Catalog) -> Script | None:
    """Choose the words that end a meeting."""
    closing = [script for script in catalog.scripts if script.closing]
    return catalog.library.get(Script, "close-the-meeting") or (closing[0] if closing else None)
