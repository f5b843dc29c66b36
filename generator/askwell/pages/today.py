"""Where the front page leads readers who have begun, by what is due in their kit."""

from __future__ import annotations

from typing import Any

from askwell.addresses import address
from askwell.catalog import Catalog
from askwell.kinds.base import Identified
from askwell.kinds.evidence import Rule
from askwell.pages.kit import CADENCES, days_of, thanks_message

KIT = "/my-kit/"

WRITTEN = ("debrief", "reflection")
"""The roles of the sheets that say how far a reader is with a meeting."""

SITUATIONS = {"ask": "ask", "nudge": "nudge", "settle": "confirm", "update": "update"}
"""The situation that messages are written in, by what is due."""

SHEETS = {"notes": "debrief", "reflect": "reflection"}
PAGES = {
    "meeting": "/my-kit/pack/",
    "preparing": "/my-kit/questions/",
    "compare": "/my-kit/compare/",
}

KINDS = (
    "late", "meeting", "notes", "thanks", "nudge", "compare", "update", "settle", "preparing",
    "ask", "reflect", "begin", "waiting",
)  # fmt: skip
"""What can be due; kit/today.js finds it out."""


def today(catalog: Catalog) -> dict[str, Any]:
    """Return what the front page needs to say what is next; nothing where there is no kit."""
    if not catalog.has(KIT):
        return {"due": {}}
    sheets = {role: catalog.worksheet_for(role) for role in WRITTEN}
    return {
        "due": {kind: _lead(catalog, kind) for kind in KINDS},
        "written_paths": {
            role: address(sheet).strip("/") for role, sheet in sheets.items() if sheet
        },
        "nudge_days": catalog.nudge_days,
        "thanks_days": days_of(catalog.by_role(Rule, "thanks")),
        "cadences": CADENCES,
    }


def _lead(catalog: Catalog, kind: str) -> tuple[Identified | str, str]:
    """Return the target for what is due, and the place on its page; in the kit if it has none."""
    if kind in ("late", "thanks") and (message := thanks_message(catalog)):
        return message, ""
    if kind in SHEETS and (sheet := catalog.worksheet_for(SHEETS[kind])):
        return sheet, ""
    if kind in PAGES and catalog.has(PAGES[kind]):
        return PAGES[kind], ""
    if kind in SITUATIONS and _has_situation(catalog, SITUATIONS[kind]):
        return "/emails/", f"#_situation-{SITUATIONS[kind]}"
    return KIT, ""


def _has_situation(catalog: Catalog, situation: str) -> bool:
    found = any(email.situation == situation for email in catalog.emails)
    return found and catalog.has("/emails/")
