"""The page that lists all handouts; there is one only where there are handouts."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.handouts.shelf import ALL
from askwell.kinds import KINDS
from askwell.kinds.words import Text
from askwell.pages.rendering import Renderer
from askwell.pages.site import Page

AT = "/handouts/"


def handouts_page(render: Renderer) -> Iterator[Page]:
    """Make the page, by kind and item."""
    shelf = render.handouts
    if not shelf.by_item:
        return
    groups = []
    titles: dict[str, Text] = {}
    for kind in KINDS:
        items = [(item, shelf.of(f"{item.kind}.{item.id}")) for item in render.catalog.of(kind)]
        titles |= {f"{item.kind}.{item.id}": item.name for item, _ in items}
        if found := [(item, files) for item, files in items if files]:
            groups.append((kind.name, found))
    bundles = [
        (each, shelf.of(f"bundle.{each.id}"), [titles[name] for name in each.sheets])
        for each in render.catalog.publisher.bundles
        if shelf.of(f"bundle.{each.id}")
    ]
    title, description = render.named("handouts")
    everything = (ALL, len(shelf.files[ALL]))
    body = render.render(
        "handouts.html", AT, title=title, groups=groups, bundles=bundles, everything=everything
    )
    yield Page(AT, title, description, "sheets", body)
