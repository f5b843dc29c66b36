"""Pages about the guide itself: what it rests on, privacy, accessibility, reuse."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.pages.rendering import Renderer
from askwell.pages.site import Page
from askwell.pages.words import page_words

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
)

PROSE = ("about.html", "privacy.html", "accessibility.html", "reuse.html")
"""Templates that hold their page's words; the others lay out the content's."""


def about_pages(render: Renderer) -> Iterator[Page]:
    """Make the pages about the guide."""
    for at, title, description, template in PAGES:
        body = render.render(template, at, title=title)
        words = f"{description} {page_words(body)}" if template in PROSE else ""
        yield Page(at, title, description, "about", body, words=words)
