"""Pages of the reader's kit: the meetings, the pack for one, and several talks side by side."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from askwell.catalog import Catalog
from askwell.kinds.base import Identified
from askwell.kinds.checklists import Checklist
from askwell.kinds.evidence import Rule
from askwell.kinds.scripts import Script
from askwell.kinds.worksheets import Told, Worksheet
from askwell.pages.identities import sheet_identities
from askwell.pages.rendering import Renderer
from askwell.pages.site import Page
from askwell.pages.today import thanks_message, today


def kit_pages(render: Renderer) -> Iterator[Page]:
    """Make the pages of the kit that have something to work with."""
    for at, make in PAGES.items():
        if render.catalog.has(at):
            yield make(render, at)


def _questions(render: Renderer, at: str) -> Page:
    title, description = render.named("my-questions")
    body = render.render("my-questions.html", at, title=title)
    return Page(at, title, description, "kit", body, script="my-questions")


def _meetings(render: Renderer, at: str) -> Page:
    title, description = render.named("my-kit")
    parts = ("questions", "pack", "talk", "compare")
    made = [page for page in parts if render.catalog.has(f"{at}{page}/")]
    given = {**_window(render), **today(render.catalog), **_meeting_links(render)}
    body = render.render("my-kit.html", at, **given, made=made)
    return Page(at, title, description, "kit", body, script="my-kit")


def _pack(render: Renderer, at: str) -> Page:
    catalog = render.catalog
    title, description = render.named("pack")
    lists, words = _lists(catalog), _words(catalog)
    sheets = [sheet for sheet in catalog.worksheets if sheet.pack]
    body = render.render(
        "my-kit-pack.html", at, agendas=catalog.agendas, lists=lists, words=words, sheets=sheets
    )
    return Page(at, title, description, "kit", body, script="pack")


def _talk(render: Renderer, at: str) -> Page:
    catalog = render.catalog
    title, description = render.named("talk")
    body = render.render(
        "my-kit-talk.html",
        at,
        title=title,
        agendas=catalog.agendas,
        opening=catalog.by_role(Script, "opening"),
        closing=_words(catalog),
        partner=catalog.by_role(Checklist, "partner"),
        sheet=catalog.worksheet_for("debrief") or catalog.worksheet_for("notes"),
    )
    return Page(at, title, description, "kit", body, script="talk")


def _compare(render: Renderer, at: str) -> Page:
    title, description = render.named("compare")
    sheet = render.catalog.worksheet_for("reflection")
    paper = render.catalog.worksheet_for("comparison")
    compared = _compared(sheet) if sheet else {}
    options = _options(render, sheet) if sheet else {}
    body = render.render(
        "my-kit-compare.html", at, sheet=sheet, paper=paper, compared=compared, options=options
    )
    return Page(at, title, description, "kit", body, script="compare")


PAGES: Mapping[str, Callable[[Renderer, str], Page]] = {
    "/my-kit/questions/": _questions,
    "/my-kit/": _meetings,
    "/my-kit/pack/": _pack,
    "/my-kit/talk/": _talk,
    "/my-kit/compare/": _compare,
}
"""What makes each page, by address."""


def _compared(sheet: Worksheet) -> dict[str, list[Told]]:
    """Return what talks are compared by, by whose it is; what is prefilled says nothing of them."""
    told: list[Told] = [b for b in sheet.blocks if isinstance(b, Told) and not b.is_known]
    found = {whose: [each for each in told if each.whose == whose] for whose in ("mine", "theirs")}
    return {whose: blocks for whose, blocks in found.items() if blocks}


def _options(render: Renderer, sheet: Worksheet) -> dict[str, str]:
    """Return what can be chosen in each block, by id, as JSON."""
    found = sheet_identities(sheet, render.catalog.library, render.wording.plain, render.language)
    ticks = {name: parts[0] for name, parts in found.parts.items()}
    words = {block.id: (found.values | ticks).get(block.id, {}) for block in sheet.blocks}
    return {name: json.dumps(each, ensure_ascii=False) for name, each in words.items()}


def _window(render: Renderer) -> dict[str, str]:
    """Say how soon to give thanks."""
    rule = render.catalog.by_role(Rule, "thanks")
    return {"window": rule.position.short if rule else render.language.text("meeting.soon")}


@dataclass(frozen=True, slots=True)
class Lead:
    """Where a meeting leads to."""

    target: Identified | str | None
    go: str
    """What my-kit's script knows it by."""
    title: str


WRITING = {
    "asking": "ask", "asked": "nudge", "agreed": "confirm", "met": "thank", "thanked": "update",
    "resting": "reconnect", "no": "decline",
}  # fmt: skip
"""The situation that readers write in, by how things stand with the meeting."""


def _meeting_links(render: Renderer) -> dict[str, Any]:
    """Say where a meeting leads, before it and after it, as far as this guide goes there."""
    catalog, text = render.catalog, render.language.text
    there = {email.situation for email in catalog.emails}
    before = (
        Lead("/emails/", "write", text("meeting.links.write")),
        Lead("/my-kit/questions/", "questions", render.named("my-questions")[0]),
        _sheet(catalog, "research"),
        Lead("/my-kit/pack/", "pack", render.named("pack")[0]),
        Lead("/my-kit/talk/", "talk", text("talk.begin")),
    )
    after = (
        _sheet(catalog, "notes"),
        _sheet(catalog, "debrief"),
        Lead(thanks_message(catalog), "thanks", text("meeting.links.thanks")),
        _sheet(catalog, "reflection"),
    )
    found = {"before": _there(catalog, before), "after": _there(catalog, after)}
    return {
        "leads": {time: leads for time, leads in found.items() if leads},
        "writing": {when: each for when, each in WRITING.items() if each in there},
    }


def _sheet(catalog: Catalog, role: str) -> Lead:
    sheet = catalog.worksheet_for(role)
    return Lead(sheet, "sheet", sheet.title if sheet else "")


def _there(catalog: Catalog, leads: Iterable[Lead]) -> list[Lead]:
    return [
        lead
        for lead in leads
        if (catalog.has(lead.target) if isinstance(lead.target, str) else lead.target)
    ]


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
