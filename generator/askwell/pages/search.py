"""Search: what it finds, and a page that lists everything to do without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from askwell.kinds import KINDS
from askwell.kinds.base import Identified
from askwell.kinds.guide import GuidePage
from askwell.kinds.kind import Kind, Parts
from askwell.pages.rendering import Renderer
from askwell.pages.sections import sections
from askwell.pages.site import Page, SearchEntry
from askwell.pages.words import item_words, other_words


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


def search_entries(render: Renderer, pages: Sequence[Page]) -> Iterator[SearchEntry]:
    """Yield all that search finds: pages, and what has a place of its own on one."""
    yield from _pages(render, pages)
    yield from _standing(render)
    yield from _sections(render)
    yield from _parts(render)
    yield from _passages(render)


def _pages(render: Renderer, pages: Sequence[Page]) -> Iterator[SearchEntry]:
    for page in pages:
        words = page.words or page.description
        yield SearchEntry(page.address, page.title, _label(render, page), words, page.also)


def _standing(render: Renderer) -> Iterator[SearchEntry]:
    """Yield what stands on the list of its kind, such as the words explained."""
    for kind in KINDS:
        for item in render.catalog.of(kind) if kind.searched_as else ():
            label = render.language.text(kind.searched_as)
            yield _entry(render, render.catalog.address(item), item, label)


def _sections(render: Renderer) -> Iterator[SearchEntry]:
    """Yield what stands below the headings of prose."""
    for page in render.catalog.library.all(GuidePage):
        at, label = render.catalog.address(page), render.wording.plain(page.title)
        for section in sections(render, page, page.body):
            yield SearchEntry(f"{at}#{section.id}", section.title, label, section.words)


def _parts(render: Renderer) -> Iterator[SearchEntry]:
    """Yield what can be referred to on another item's page, such as the questions of a bank."""
    labels = {kind.model: kind.parts.label for kind in KINDS if kind.parts}
    for item, part in render.catalog.library.parts:
        label = render.language.text(labels[type(item)], title=render.wording.plain(item.name))
        yield _entry(render, render.catalog.address(part), part, label)


def _passages(render: Renderer) -> Iterator[SearchEntry]:
    """Yield what search alone finds on another item's page, such as the tips of a checklist."""
    for kind in KINDS:
        if kind.passages:
            yield from _passages_of(render, kind, kind.passages)


def _passages_of(render: Renderer, kind: Kind, passages: Parts) -> Iterator[SearchEntry]:
    for item in render.catalog.of(kind):
        label = render.language.text(passages.label, title=render.wording.plain(item.name))
        for each in getattr(item, passages.field):
            yield _entry(render, f"{render.catalog.address(item)}#{each.id}", each, label)


def _entry(render: Renderer, address: str, item: Identified, label: str) -> SearchEntry:
    title, words = render.wording.plain(item.name), item_words(render, item)
    return SearchEntry(address, title, label, words, other_words(item))


def _label(render: Renderer, page: Page) -> str:
    return page.label or render.language.text(f"sections.{page.section}")
