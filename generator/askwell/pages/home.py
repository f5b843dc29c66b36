"""The front page: where the reader is now, and the way to the tools."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.pages.rendering import Renderer
from askwell.pages.site import Page


def home_page(render: Renderer) -> Iterator[Page]:
    """Make the front page."""
    publisher = render.catalog.publisher
    body = render.render("home.html", "/")
    words = f"{publisher.tagline} {render.wording.plain(publisher.welcome)}"
    yield Page("/", publisher.title, publisher.tagline, "home", body, words=words)
