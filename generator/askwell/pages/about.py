"""Pages about the guide itself, and its reference pages: sources, privacy, accessibility, reuse, glossary, FAQ."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from askwell.addresses import PLACES
from askwell.kinds.base import Model
from askwell.kinds.evidence import Point
from askwell.pages.rendering import Renderer
from askwell.pages.site import Page

PAGES = (
    (
        "/about/",
        "About this guide",
        "Who publishes this guide, what it rests on, and what it promises you.",
        "about.html",
    ),
    (
        "/about/sources/",
        "Sources and house rules",
        "What this guide rests on, where good sources disagree, and which advice it follows.",
        "sources.html",
    ),
    (
        "/about/privacy/",
        "Privacy",
        "What you type stays on your device. How that is made sure.",
        "privacy.html",
    ),
    (
        "/about/accessibility/",
        "Accessibility",
        "What was checked so that everybody can use this guide, and how to tell us of a barrier.",
        "accessibility.html",
    ),
    ("/about/reuse/", "Reuse", "How you may copy, change and pass on this guide.", "reuse.html"),
    (
        "/glossary/",
        "Words explained",
        "The words people use around jobs and meetings, in plain language.",
        "glossary.html",
    ),
    (
        "/faq/",
        "Questions about asking",
        "Short answers, and what to do when things go another way.",
        "faq.html",
    ),
)


def about_pages(render: Renderer) -> Iterator[Page]:
    """Make the pages about the guide and its reference pages."""
    for at, title, description, template in PAGES:
        values = {"title": title, "answers": render.catalog.answers}
        body = render.render(template, at, **values, users=_users(render), name=_name(render))
        yield Page(at, title, description, "about", body)


def _users(render: Renderer) -> Callable[[Point], list[Model]]:
    """List the items with an address that rest on a point, each once."""

    def users(point: Point) -> list[Model]:
        return [
            item
            for item in render.catalog.used_by.get(point.id, [])
            if item.kind in PLACES or item.kind == "question"
        ]

    return users


def _name(render: Renderer) -> Callable[[Model], str]:
    """Say what an item is called in a list of links."""

    def name(item: Model) -> str:
        words = next(
            getattr(item, field)
            for field in ("title", "text", "term", "question")
            if hasattr(item, field)
        )
        return render.wording.plain(words)

    return name
