"""Where the front page and the cards of My kit lead, by what is due."""

from __future__ import annotations

from typing import Any

from askwell.catalog import Catalog
from askwell.kinds.base import Identified
from askwell.kinds.emails import Email
from askwell.kinds.evidence import Rule
from askwell.library.addresses import address

KIT = "/my-kit/"

CADENCES = {"steady": 30, "close": 14, "loose": 90}
"""Days after which the reader writes again after a talk."""

WRITTEN = ("debrief", "reflection")
"""The roles of the sheets that say how far a reader is with a meeting."""

SITUATIONS = {"ask": "ask", "nudge": "nudge", "settle": "confirm", "update": "update"}
"""The situation that messages are written in, by what is due."""

SHEETS = {"notes": "debrief", "reflect": "reflection"}
PAGES = {
    "talk": "/my-kit/talk/",
    "meeting": "/my-kit/pack/",
    "preparing": "/my-kit/pack/",
    "questions": "/my-kit/questions/",
    "compare": "/my-kit/compare/",
}

KINDS = (
    "late", "talk", "meeting", "notes", "thanks", "nudge", "compare", "update", "settle",
    "preparing", "ask", "reflect", "begin", "waiting",
)  # fmt: skip
"""What can be due; kit/today.js finds it out."""

ALSO = {"talk": "meeting", "meeting": "talk", "preparing": "questions"}
"""What else readers come for, when something is due: it leads there, too."""


def today(catalog: Catalog) -> dict[str, Any]:
    """Return what a page needs to say what is next; nothing where there is no kit.

    `due` holds where each thing leads, the one thing first: by the name of what is done there, the
    target and the place on its page.
    """
    if not catalog.has(KIT):
        return {"due": {}}
    sheets = {role: catalog.worksheet_for(role) for role in WRITTEN}
    return {
        "due": {kind: _leads(catalog, kind) for kind in KINDS},
        "written_paths": {
            role: address(sheet).strip("/") for role, sheet in sheets.items() if sheet
        },
        "nudge_days": catalog.nudge_days,
        "thanks_days": days_of(catalog.by_role(Rule, "thanks")),
        "cadences": CADENCES,
    }


def _leads(catalog: Catalog, kind: str) -> dict[str, tuple[Identified | str, str]]:
    there = {each: _lead(catalog, each) for each in (kind, ALSO.get(kind, kind))}
    return {each: lead for each, lead in there.items() if each == kind or lead[0] != KIT}


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


def days_of(rule: Rule | None) -> int | None:
    """Return the days that a house rule gives; without a rule nobody counts any."""
    return rule.position.days if rule else None


def thanks_message(catalog: Catalog) -> Email | None:
    """Choose the message that takes its words from the reader's notes."""
    others = (
        email for email in catalog.emails if email.situation == "thank" and email.channel == "email"
    )
    return catalog.by_role(Email, "thanks") or next(others, None)
