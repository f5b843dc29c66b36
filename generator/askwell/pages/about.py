"""Pages about the guide itself: what it rests on, privacy, accessibility, reuse."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.pages.rendering import Renderer
from askwell.pages.site import Page
from askwell.pages.words import page_words

PAGES = {
    "/about/": "about",
    "/about/sources/": "sources",
    "/about/references/": "references",
    "/about/privacy/": "privacy",
    "/about/accessibility/": "accessibility",
    "/about/reuse/": "reuse",
}
"""The name of each page, which is that of its template and of its words, by address."""

CONTENT = frozenset({"sources", "references"})
"""Pages that lay out the content's words; the others hold their own."""


def about_pages(render: Renderer) -> Iterator[Page]:
    """Make the pages about the guide."""
    for at, name in PAGES.items():
        if not render.catalog.has(at):
            continue
        title, description = render.named(name)
        body = render.render(f"{name}.html", at, title=title)
        words = "" if name in CONTENT else f"{description} {page_words(body)}"
        yield Page(at, title, description, "about", body, words=words)
