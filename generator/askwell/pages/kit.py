"""Pages of the reader's kit: the meetings, the pack for one, and several talks side by side."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from askwell.catalog import Catalog
from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.evidence import Rule
from askwell.kinds.scripts import Script
from askwell.kinds.worksheets import Worksheet
from askwell.pages.identities import sheet_identities
from askwell.pages.rendering import Renderer
from askwell.pages.site import Page

COMPARABLE = ("short", "long", "date", "time", "choice", "ticks", "scale")
"""The types of block that are; what is prefilled says nothing about the talk."""

CADENCES = {"steady": 30, "close": 14, "loose": 90}
"""Days after which the reader writes again after a talk."""


def kit_pages(render: Renderer) -> Iterator[Page]:
    """Make the pages of the kit."""
    yield _questions(render)
    yield _meetings(render)
    yield _pack(render)
    yield _compare(render)


def _questions(render: Renderer) -> Page:
    at, (title, description) = "/my-kit/questions/", render.named("my-questions")
    body = render.render("my-questions.html", at, title=title)
    return Page(at, title, description, "kit", body, script="my-questions")


def _meetings(render: Renderer) -> Page:
    at, (title, description) = "/my-kit/", render.named("my-kit")
    body = render.render("my-kit.html", at, **_follow_up(render))
    return Page(at, title, description, "kit", body, script="my-kit")


def _pack(render: Renderer) -> Page:
    catalog = render.catalog
    at, (title, description) = "/my-kit/pack/", render.named("pack")
    lists, words = _lists(catalog), _words(catalog)
    body = render.render("my-kit-pack.html", at, agendas=catalog.agendas, lists=lists, words=words)
    return Page(at, title, description, "kit", body, script="pack")


def _compare(render: Renderer) -> Page:
    at, (title, description) = "/my-kit/compare/", render.named("compare")
    sheet = render.catalog.worksheet_for("reflection")
    paper = render.catalog.worksheet_for("comparison")
    blocks = sheet.blocks if sheet else ()
    compared = [each for each in blocks if each.type in COMPARABLE and not each.is_known]
    options = _options(render, sheet) if sheet else {}
    body = render.render(
        "my-kit-compare.html", at, sheet=sheet, paper=paper, compared=compared, options=options
    )
    return Page(at, title, description, "kit", body, script="compare")


def _options(render: Renderer, sheet: Worksheet) -> dict[str, str]:
    """Return what can be chosen in each block, by id, as JSON."""
    found = sheet_identities(sheet, render.catalog.library, render.wording.plain, render.language)
    ticks = {name: parts[0] for name, parts in found.parts.items()}
    words = {block.id: (found.values | ticks).get(block.id, {}) for block in sheet.blocks}
    return {name: json.dumps(each, ensure_ascii=False) for name, each in words.items()}


def _follow_up(render: Renderer) -> dict[str, Any]:
    """Say what follows a meeting: when to write, and with which message."""
    catalog = render.catalog
    window = catalog.by_role(Rule, "thanks")
    return {
        "window": window.position.short if window else render.language.text("meeting.soon"),
        "thanks_days": _days(window),
        "nudge_days": _days(catalog.by_role(Rule, "silence")),
        "cadences": CADENCES,
        "thanks": catalog.by_role(Email, "thanks") or next(_thanks(catalog), None),
    }


def _days(rule: Rule | None) -> int | None:
    """Return the days that a house rule gives; without a rule nobody counts any."""
    return rule.position.days if rule else None


def _thanks(catalog: Catalog) -> Iterator[Email]:
    for email in catalog.emails:
        if email.situation == "thank" and email.channel == "email":
            yield email


def _lists(catalog: Catalog) -> list[Checklist]:
    """Choose the lists of a pack: the one for the day before, and the one for the meeting."""
    found = []
    for role, days in (("before", -1), ("meeting", 0)):
        near = next((each for each in catalog.checklists if each.days == days), None)
        chosen = catalog.by_role(Checklist, role) or near
        if chosen and chosen not in found:
            found.append(chosen)
    return found


def _words(catalog: Catalog) -> Script | None:
    """Choose the words that end a meeting."""
    closing = next((script for script in catalog.scripts if script.closing), None)
    return catalog.by_role(Script, "closing") or closing
