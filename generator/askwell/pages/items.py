"""The pages of content: for each kind of the register the list of its items, and their pages."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds import KINDS
from askwell.kinds.base import Identified
from askwell.kinds.guide import GUIDE, GuidePage
from askwell.kinds.journey import Stage
from askwell.kinds.kind import ItemPage, Kind, ListPage
from askwell.kinds.words import Prose, Words
from askwell.pages.rendering import Renderer
from askwell.pages.sections import opening
from askwell.pages.site import Page
from askwell.pages.words import item_words, other_words


def item_pages(render: Renderer, section: str) -> Iterator[Page]:
    """Make the pages of every kind of a section of the menu, in the order of the register."""
    for kind in KINDS:
        if kind.section != section:
            continue
        if kind.list_page and render.catalog.has(kind.list_page.address):
            yield _list(render, kind, kind.list_page)
        if kind.item_page:
            for item in render.catalog.of(kind):
                yield _page(render, kind, kind.item_page, item)


def _list(render: Renderer, kind: Kind, page: ListPage) -> Page:
    at, (title, description) = page.address, render.named(page.name)
    standing = () if kind.item_page else render.catalog.of(kind)
    body = render.render(page.template, at, title=title, description=description, items=standing)
    return Page(at, title, description, kind.section, body, script=page.script, label=title)


def _page(render: Renderer, kind: Kind, page: ItemPage, item: Identified) -> Page:
    at, files = render.catalog.address(item), render.handouts.of(f"{item.kind}.{item.id}")
    return Page(
        at,
        item.name,
        shorten(render.wording.plain(_description(render, page, item))),
        kind.section,
        _marks(render, at, item) + render.render(page.template, at, item=item, files=files),
        stage=render.catalog.stage_of(item),
        script=page.script,
        words=_words(render, page, _without_places(kind, item)),
        also=_also(render, item),
        label=render.named(kind.list_page.name)[0] if kind.list_page else "",
    )


def _also(render: Renderer, item: Identified) -> str:
    """Return the words that readers have for an item, and for the prose that opens its page."""
    prose = render.catalog.stage_page(item) if isinstance(item, Stage) else None
    return " ".join(filter(None, map(other_words, (item, prose))))


def _marks(render: Renderer, at: str, item: Identified) -> str:
    """Return what a preview says above an item."""
    is_preview = render.catalog.is_preview
    return render.render("_preview.html", at, item=item, whole=None) if is_preview else ""


def _description(render: Renderer, page: ItemPage, item: Identified) -> Words:
    """Return what describes an item; the prose that opens a stage's page describes it better."""
    prose = render.catalog.stage_page(item) if isinstance(item, Stage) else None
    words: Words = prose.description if prose else getattr(item, page.described_by) or item.name
    return words


def _without_places(kind: Kind, item: Identified) -> Identified:
    """Return an item as its page is searched: what has a place on it is found by itself."""
    parts = [each.field for each in (kind.parts, kind.passages) if each]
    places = dict.fromkeys(parts, ()) | _opening(item)
    return item.model_copy(update=places) if places else item


def _opening(item: Identified) -> dict[str, Prose]:
    return {"body": opening(item.body)} if isinstance(item, GuidePage) else {}


def _words(render: Renderer, page: ItemPage, item: Identified) -> str:
    """Return what a page is found by: the prose that opens it, and its item's words."""
    prose = render.catalog.stage_page(item) if isinstance(item, Stage) else None
    before = [item_words(render, _without_places(GUIDE, prose), "description")] if prose else []
    return " ".join([*before, item_words(render, item, page.described_by)])


def shorten(text: str, most: int = 160) -> str:
    """Cut a description at a word; search engines show about 160 characters."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
