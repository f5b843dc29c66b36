"""Library -> Build: every page of the guide, in memory. Pure: no disk, no clock, no engine."""

from __future__ import annotations

from generator.library import Library
from generator.pages.about import about_pages
from generator.pages.brand import brand_sheet
from generator.pages.catalog import Catalog
from generator.pages.frame import frame
from generator.pages.journey import journey_pages
from generator.pages.kit import kit_pages, sheet_labels
from generator.pages.rendering import renderer
from generator.pages.search import search_index, search_page
from generator.pages.site import Build
from generator.pages.tools import tool_pages


def build(library: Library) -> Build:
    """Make the whole guide from what is published. The same library gives the same bytes."""
    catalog = Catalog(library.published)
    render = renderer(catalog)
    pages = [*journey_pages(render), *tool_pages(render), *kit_pages(render), *about_pages(render)]
    files = {
        "assets/brand.css": brand_sheet(render),
        "assets/search.json": search_index(render, pages),
        "assets/sheets.json": sheet_labels(render),
        **{f"assets/content/{place}": raw for place, raw in library.pictures.items()},
    }
    return Build((*pages, search_page(render, pages)), files, frame(catalog))
