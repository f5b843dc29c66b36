"""The front page: where the reader is now, and the way to the tools."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.pages.rendering import Renderer
from askwell.pages.site import Page
from askwell.pages.today import today


def home_page(render: Renderer) -> Iterator[Page]:
    """Make the front page."""
    publisher = render.catalog.publisher
    known = today(render.catalog)
    body = render.render("home.html", "/", **known)
    script = "today" if known["due"] else ""
    own = (words for each in publisher.home for words in (each.title, each.text) if words)
    told = (publisher.tagline, publisher.welcome, *publisher.welcomes.values(), *own)
    words = " ".join(map(render.wording.plain, told))
    yield Page("/", publisher.title, publisher.tagline, "home", body, script=script, words=words)
