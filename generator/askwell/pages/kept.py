"""What the browser needs to know about what readers keep, as JSON: the sheets' words and ids, and the questions."""

from __future__ import annotations

import json
from typing import Any

from askwell import braces
from askwell.kinds.base import Words
from askwell.pages.identities import path, sheet_identities
from askwell.pages.kit import COMPARE_NOTES, COMPARE_TITLE
from askwell.pages.rendering import Renderer


def sheets_file(render: Renderer) -> bytes:
    """Return what readers' documents are called.

    `sheets` holds for each path, such as "worksheets/aim", its `title` and the fields of `Identities`;
    `blanks` holds the label of each blank.
    """
    catalog, plain = render.catalog, render.wording.plain
    sheets = {
        path(sheet): {
            "title": plain(sheet.title),
            **sheet_identities(sheet, catalog.library, plain).as_data(),
        }
        for group in (catalog.worksheets, catalog.checklists)
        for sheet in group
    }
    sheets["my-kit/compare"] = {"title": COMPARE_TITLE, "labels": COMPARE_NOTES}
    blanks = {name: each.label for name, each in render.wording.placeholders.items()}
    return _json({"sheets": sheets, "blanks": blanks})


def questions_file(render: Renderer) -> bytes:
    """Return every question that can be picked.

    `questions` holds by id its `words`, a list of texts and of gaps such as {"gap": "field", "label": "the field"},
    and its `minutes`; `former` maps older ids to today's.
    """
    questions = render.catalog.questions
    found = {
        each.id: {"words": spans(render, each.text), "minutes": each.minutes} for each in questions
    }
    former = {old: each.id for each in questions for old in each.was}
    return _json({"questions": found, "former": former})


def spans(render: Renderer, text: Words) -> list[str | dict[str, str]]:
    """Split a text at its blanks. Two blanks with one label stay two, for each has its name."""
    known = render.wording.placeholders
    found: list[str | dict[str, str]] = []
    for part in braces.split(" ".join(text.split())):
        if isinstance(part, braces.Blank):
            label = known[part.name].label if part.name in known else part.name
            found.append({"gap": part.name, "label": str(label)})
            continue
        words = render.wording.part(part)
        if found and isinstance(found[-1], str):
            found[-1] += words
        else:
            found.append(words)
    return found


def _json(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
