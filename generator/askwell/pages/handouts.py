"""The page that lists all handouts; there is one only where there are handouts."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.catalog.made_handouts import ALL, Handout
from askwell.kinds import KINDS
from askwell.kinds.base import Identified
from askwell.kinds.publisher import Bundle
from askwell.kinds.words import Text
from askwell.pages.rendering import Renderer
from askwell.pages.site import Page

AT = "/handouts/"


def handouts_page(render: Renderer) -> Iterator[Page]:
    """Make the page, by kind and item."""
    shelf = render.handouts
    if not shelf.by_item:
        return
    title, description = render.named("handouts")
    body = render.render(
        "handouts.html",
        AT,
        title=title,
        groups=list(_groups(render)),
        bundles=list(_bundles(render)),
        everything=(ALL, len(shelf.files[ALL])),
        has_papers=any(file.paper for files in shelf.by_item.values() for file in files),
    )
    yield Page(AT, title, description, "sheets", body)


def _groups(render: Renderer) -> Iterator[tuple[str, list[tuple[Identified, tuple[Handout, ...]]]]]:
    """Yield each kind that has files, by its name, with its items and their files."""
    for kind in KINDS:
        items = [(item, _files(render, item)) for item in render.catalog.of(kind)]
        if found := [(item, files) for item, files in items if files]:
            yield kind.name, found


def _bundles(render: Renderer) -> Iterator[tuple[Bundle, tuple[Handout, ...], list[Text]]]:
    """Yield each bundle that has files, with these and the titles of its sheets."""
    every = [item for kind in KINDS for item in render.catalog.of(kind)]
    titles = {f"{item.kind}.{item.id}": item.name for item in every}
    for bundle in render.catalog.publisher.bundles:
        if files := render.handouts.of(f"bundle.{bundle.id}"):
            yield bundle, files, [titles[name] for name in bundle.sheets]


def _files(render: Renderer, item: Identified) -> tuple[Handout, ...]:
    return render.handouts.of(f"{item.kind}.{item.id}")
