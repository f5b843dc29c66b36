"""Library -> Build: every page of the guide, in memory. Pure: no disk, no clock, no engine."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from askwell.catalog import Catalog
from askwell.catalog.made_handouts import EMPTY, MadeHandouts
from askwell.kinds.sections import SECTIONS
from askwell.kinds.synonyms import Synonyms
from askwell.library import Library
from askwell.library.addresses import EMBED
from askwell.library.headers import headers_file
from askwell.looks import Look
from askwell.pages.about import about_pages
from askwell.pages.bare import bare_pages, embed_page
from askwell.pages.emblems import emblem_files
from askwell.pages.frame import frame
from askwell.pages.handouts import handouts_page
from askwell.pages.home import home_page
from askwell.pages.items import item_pages
from askwell.pages.kept import follow_ups_file, questions_file, sheets_file
from askwell.pages.kit import kit_pages
from askwell.pages.manifest import manifest_files
from askwell.pages.moved import moved_files
from askwell.pages.rendering import Renderer, renderer
from askwell.pages.reuse import Reuse
from askwell.pages.search import search_entries, search_page
from askwell.pages.search_index import DIRECTORY, FOLDER, index_files
from askwell.pages.site import Build, Files, Page
from askwell.pages.styles import style_files
from askwell.pictures import published
from askwell.shipped import assets

STANDING: Mapping[str, Callable[[Renderer], Iterator[Page]]] = {
    "home": home_page,
    "kit": kit_pages,
    "about": about_pages,
}
"""What makes the program's own pages of a section."""


def build(
    library: Library,
    reuse: Reuse | None = None,
    look: Look | None = None,
    handouts: MadeHandouts = EMPTY,
) -> Build:
    """Make the whole guide from what is published. The same library gives the same bytes.

    With `reuse` it does not render again what it rendered before from the same. It has the look
    that its publisher chose, unless it is told another, and offers these handouts.
    """
    look = look or library.publisher.look
    library = library if look == "notebook" else _without_bare(library)
    catalog = Catalog(library.published, library.marked, library.remarked)
    render = renderer(catalog, reuse, handouts)
    pages = [*_pages(render), *handouts_page(render)]
    bare = tuple(bare_pages(render, pages)) if catalog.has(EMBED) else ()
    pages += [embed_page(render, pages)] if bare else []
    every = (*pages, *search_page(render, pages))
    ready = {**_files(render, pages, look), **_headers(look, every), **handouts.files}
    index = partial(index_files, tuple(search_entries(render, pages)), _same(catalog.library))
    files = Files(ready, (DIRECTORY, FOLDER), index)
    titles = {page.address: page.title for page in every}
    return Build(every, files, frame(catalog, render.language, titles, look), bare)


def _files(render: Renderer, pages: Sequence[Page], look: Look) -> dict[str, bytes]:
    """Return what lies beside the pages, but the index, headers for hosts, and handouts."""
    library, shipped = render.catalog.library, assets(look)
    return {
        **shipped,
        **style_files(render, shipped, look),
        **emblem_files(render.catalog.publisher),
        **(manifest_files(render) if look == "notebook" else {}),
        **dict(moved_files(render, pages)),
        "assets/sheets.json": sheets_file(render),
        "assets/questions.json": questions_file(render),
        "assets/follow-ups.json": follow_ups_file(render),
        **{f"assets/content/{place}": raw for place, raw in published(library).items()},
    }


def _without_bare(library: Library) -> Library:
    """Return the library of a guide whose tools have no bare pages: a theme knows none."""
    return replace(library, hidden={**library.hidden, EMBED: ""})


def _headers(look: Look, pages: Iterable[Page]) -> dict[str, bytes]:
    """Return what hosts are to send; a theme runs scripts in its pages that our policy forbids."""
    return {"_headers": headers_file(page.address for page in pages)} if look == "notebook" else {}


def _same(library: Library) -> list[tuple[str, ...]]:
    """Return the groups of words that mean the same to whoever searches."""
    return [group.same for group in library.all(Synonyms)]


def _pages(render: Renderer) -> Iterator[Page]:
    """Make every page but the search page: the sections of the menu in their order."""
    for section in SECTIONS:
        if section.name in STANDING:
            yield from STANDING[section.name](render)
        yield from item_pages(render, section.name)
