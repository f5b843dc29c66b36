"""Library -> Build: every page of the guide, in memory. Pure: no disk, no clock, no engine."""

from __future__ import annotations

from askwell.library import Library
from askwell.pages.about import about_pages
from askwell.pages.brand import brand_sheet
from askwell.pages.catalog import Catalog
from askwell.pages.frame import frame
from askwell.pages.journey import journey_pages
from askwell.pages.kit import kit_pages, sheet_labels
from askwell.pages.rendering import renderer
from askwell.pages.search import search_index, search_page
from askwell.pages.site import Build
from askwell.pages.tools import tool_pages
from askwell.shipped import assets


def build(library: Library) -> Build:
    """Make the whole guide from what is published. The same library gives the same bytes."""
    catalog = Catalog(library.published)
    render = renderer(catalog)
    pages = [*journey_pages(render), *tool_pages(render), *kit_pages(render), *about_pages(render)]
    files = {
        **assets(),
        "assets/brand.css": brand_sheet(render),
        "assets/search.json": search_index(render, pages),
        "assets/sheets.json": sheet_labels(render),
        **{f"assets/content/{place}": raw for place, raw in library.pictures.items()},
    }
    return Build((*pages, search_page(render, pages)), files, frame(catalog))
