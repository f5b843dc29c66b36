"""What the browser needs to know of what readers keep, as JSON: sheets' words, ids, questions."""

from __future__ import annotations

import json
import re
from itertools import groupby
from typing import Any

from askwell.catalog import Catalog
from askwell.kinds.questions import Aim, Question
from askwell.kinds.words import Words, tongue
from askwell.kinds.worksheets import Choice
from askwell.library.wording import spans_of
from askwell.pages.identities import path, renamed, sheet_identities
from askwell.pages.rendering import Renderer
from askwell.texts.spans import Gap, has_braces


def sheets_file(render: Renderer) -> bytes:
    """Return what readers' documents are called.

    `sheets` holds for each path, such as "worksheets/aim", its `title` and the fields of
    `Identities`; `blanks` holds the label of each blank.
    """
    catalog, plain = render.catalog, render.wording.plain
    sheets = {
        path(sheet): {
            "title": plain(sheet.title),
            **sheet_identities(sheet, catalog.library, plain, render.language).as_data(),
        }
        for group in (catalog.worksheets, catalog.checklists)
        for sheet in group
    }
    sheets["talk/notes"] = _talk_notes(render)
    labels = render.language.group("compare.notes")
    sheets["my-kit/compare"] = {"title": render.named("compare")[0], "labels": labels}
    blanks = {name: each.label for name, each in render.wording.placeholders.items()}
    return _json({"sheets": sheets, "blanks": blanks})


def _talk_notes(render: Renderer) -> dict[str, Any]:
    """Return what is written down during a talk: for each question a note and a star."""
    text, plain = render.language.text, render.wording.plain
    words = {each.id: plain(each.short or each.text) for each in render.catalog.pickable}
    return {
        "title": text("talk.notes"),
        "labels": {
            "note": text("talk.note"), "star": text("talk.star"), "end": text("pack.remember"),
        },
        "parts": {"note": [words], "star": [words]},
    }  # fmt: skip


def questions_file(render: Renderer) -> bytes:
    """Return every question that can be picked.

    `questions` holds by id its `words`, a list of texts and of gaps such as
    {"gap": "field", "label": "the field"}, its `minutes`, and the `language` of its words where
    that is another than the guide's; `former` maps older ids to today's.
    `sets` holds by id the `questions` of a set, its `core`, the `minutes` of each question, and
    whom (`audience`) and what (`aim`) it is for; `usual` is the id of the one that a talk comes
    with. `aims` says where readers tell what they are after: by path of a sheet, block and answer.
    """
    questions = render.catalog.pickable
    found = {each.id: _picked(render, each) for each in questions}
    usual = render.catalog.usual_set
    return _json(
        {
            "questions": found,
            "former": renamed(questions),
            "sets": _sets(render.catalog),
            "usual": usual.id if usual else "",
            "aims": _aims(render.catalog),
        }
    )


def _picked(render: Renderer, question: Question) -> dict[str, Any]:
    language = tongue(question.text)
    told = {"language": language} if language else {}
    return {"words": spans(render, question.text), "minutes": question.minutes, **told}


def follow_ups_file(render: Renderer) -> bytes:
    """Return by id of a question what to ask after it, each in parts as words in a question are."""
    found = {each.id: [spans(render, then) for then in each.follow_ups]
             for each in render.catalog.pickable if each.follow_ups}  # fmt: skip
    return _json(found)


def _sets(catalog: Catalog) -> dict[str, dict[str, Any]]:
    """Return what scripts fit into a talk: every set, and without any the first questions."""
    minutes = {each.id: each.minutes for each in catalog.pickable}
    usual = [each.id for each in catalog.usual_questions]
    without = {"": {"questions": usual, "core": [], "minutes": [minutes[each] for each in usual]}}
    sets = {
        each.id: {
            "questions": [*each.questions],
            "core": [*each.core],
            "minutes": [minutes[question] for question in each.questions],
            "audience": each.audience or "",
            "aim": each.aim,
        }
        for each in catalog.sets
    }
    return sets or without


def _aims(catalog: Catalog) -> dict[str, dict[str, dict[str, Aim]]]:
    """Return the aims that answers on sheets about the reader stand for."""
    found: dict[str, dict[str, dict[str, Aim]]] = {}
    for sheet in catalog.worksheets:
        for block in sheet.blocks if sheet.scope == "mine" else ():
            options = block.options if isinstance(block, Choice) else ()
            if aims := {option.id: option.aim for option in options if option.aim}:
                found.setdefault(path(sheet), {})[block.id] = aims
    return found


def spans(render: Renderer, text: Words) -> list[str | dict[str, str]]:
    """Split a text at its blanks. Two blanks with one label stay two, for each has its name."""
    if not has_braces(text):  # as nearly all: to look for spans takes ten times as long
        return [_one_line(text)]
    known = render.wording.placeholders
    found: list[str | dict[str, str]] = []
    for is_gap, group in groupby(spans_of(text), lambda span: isinstance(span, Gap)):
        if not is_gap:
            found.append("".join(render.wording.say(span) for span in group))
            continue
        names = [span.name for span in group if isinstance(span, Gap)]
        found += [
            {"gap": name, "label": str(known[name].label) if name in known else name}
            for name in names
        ]
    return [part if isinstance(part, dict) else _one_line(part) for part in found]


def _one_line(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def _json(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
