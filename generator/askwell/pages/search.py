"""Search: one index for any engine, and a page that lists everything to do without JavaScript."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from askwell.kinds import KINDS
from askwell.kinds.base import Identified
from askwell.pages.rendering import Renderer
from askwell.pages.site import Page, SearchEntry
from askwell.pages.words import item_words


def search_page(render: Renderer, pages: Sequence[Page]) -> Iterator[Page]:
    """Make the search page; its list of every page is what remains without JavaScript."""
    at, (title, description) = "/search/", render.named("search")
    if not render.catalog.has(at):
        return
    groups: dict[str, list[tuple[str, str]]] = {}
    for page in pages:
        groups.setdefault(_label(render, page), []).append((page.title, page.address))
    body = render.render("search.html", at, groups=groups)
    yield Page(at, title, description, "search", body, script="search")


def search_index(render: Renderer, pages: Sequence[Page]) -> bytes:
    """Return the index as JSON: rows of address, title, label, words."""
    rows = (*_parts(render), *_standing(render), *_pages(render, pages))
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def _parts(render: Renderer) -> Iterator[SearchEntry]:
    """Yield what has an anchor on another item's page, such as the questions of a bank."""
    labels = {kind.model: kind.parts.label for kind in KINDS if kind.parts}
    for item, part in render.catalog.library.parts:
        label = render.language.text(labels[type(item)], title=item.name)
        yield _entry(render, part, label)


def _standing(render: Renderer) -> Iterator[SearchEntry]:
    """Yield what stands on the list of its kind, such as the words explained."""
    for kind in KINDS:
        for item in render.catalog.of(kind) if kind.searched_as else ():
            yield _entry(render, item, render.language.text(kind.searched_as))


def _entry(render: Renderer, item: Identified, label: str) -> SearchEntry:
    title = render.wording.plain(item.name)
    return SearchEntry(render.catalog.address(item), title, label, item_words(render, item))


def _pages(render: Renderer, pages: Sequence[Page]) -> Iterator[SearchEntry]:
    for page in pages:
        words = page.words or page.description
        yield SearchEntry(page.address, page.title, _label(render, page), words)


def _label(render: Renderer, page: Page) -> str:
    return render.language.text(f"sections.{page.section}")
