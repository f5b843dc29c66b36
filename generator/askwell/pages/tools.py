"""Pages to work with: questions, sets, emails, scripts, checklists, worksheets, my kit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from askwell.addresses import address
from askwell.kinds.base import Item, Text
from askwell.pages.rendering import Renderer
from askwell.pages.site import Page

SCRIPTS = {
    "question-bank.html": "questions",
    "set.html": "questions",
    "email.html": "message",
    "script.html": "script",
    "checklist.html": "sheet",
    "worksheet.html": "sheet",
}
"""The script that each template's tools need."""


def tool_pages(render: Renderer) -> Iterator[Page]:
    """Make the list and the pages of every kind of tool."""
    catalog = render.catalog
    yield _list(
        render,
        "questions",
        "Questions",
        "Every question, with why to ask it and what to listen for.",
    )
    yield from _each(render, "question-bank.html", "questions", catalog.banks, "intro")
    yield _list(
        render,
        "sets",
        "Question sets",
        "Seven questions in an order that makes a good talk, ready to print.",
    )
    yield from _each(render, "set.html", "questions", catalog.sets, "why")
    yield _list(
        render,
        "emails",
        "Messages",
        "Words to send: requests, nudges, thanks and more, for every channel.",
    )
    yield from _each(render, "email.html", "emails", catalog.emails, "send_when")
    yield _list(render, "scripts", "Scripts", "Words to say aloud, and what to say next.")
    yield from _each(render, "script.html", "emails", catalog.scripts, "intro")
    yield _list(render, "checklists", "Checklists", "What to do at each moment, and why.")
    yield from _each(render, "checklist.html", "sheets", catalog.checklists, "intro")
    yield _list(render, "worksheets", "Worksheets", "Sheets to fill in on screen or on paper.")
    yield from _each(render, "worksheet.html", "sheets", catalog.worksheets, "purpose")
    title, description = (
        "My questions",
        "The questions you picked, in your order, to keep here or to print.",
    )
    at = "/my-kit/questions/"
    yield Page(
        at,
        title,
        description,
        "kit",
        render.render("my-questions.html", at, title=title),
        script="my-questions",
    )


def _list(render: Renderer, name: str, title: str, description: str) -> Page:
    at = f"/{name}/"
    section = {
        "sets": "questions",
        "scripts": "emails",
        "checklists": "sheets",
        "worksheets": "sheets",
    }.get(name, name)
    return Page(
        at,
        title,
        description,
        section,
        render.render(f"{name}.html", at, title=title, description=description),
        script="questions" if name == "questions" else "",
    )


def _each(
    render: Renderer, template: str, section: str, items: Sequence[Item], described_by: str
) -> Iterator[Page]:
    for item in items:
        at = address(item)
        words: Text = getattr(item, described_by)
        description = shorten(render.wording.plain(words))
        stage = item.stages[0] if item.stages else ""
        yield Page(
            at,
            item.title,
            description,
            section,
            render.render(template, at, item=item),
            stage=stage,
            script=SCRIPTS[template],
        )


def shorten(text: str, most: int = 160) -> str:
    """Cut a description at a word; search engines show about 160 characters."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
