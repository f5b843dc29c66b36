"""Tools alone, without menu and foot: bare pages, to stand within other sites, and their list.

A bare page is its tool's page at another address. Links between tools stay within the other site,
since what is typed there is kept for that site; all other links open the guide.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache, partial
from urllib.parse import urljoin, urlsplit

from askwell.kinds.fixed_pages import FRONT
from askwell.library.addresses import EMBED
from askwell.pages.links import relative
from askwell.pages.rendering import Renderer
from askwell.pages.site import Page

WAY = re.compile(r'(?<= )(href|src|action|index|root)="([^"#][^"]*)"')
"""An address in the start of an element, but for one on the same page."""

TAG = re.compile(rf"<([a-z][a-z-]*)( (?:[^<>]*{WAY.pattern})[^<>]*)>")
"""Such a start in a page of ours: in values both brackets are escaped."""


def tools(pages: Sequence[Page]) -> list[Page]:
    """Return the pages with something to do on them, but for the way in: that is no tool."""
    return [page for page in pages if page.script and page.address != FRONT]


def bare_pages(render: Renderer, pages: Sequence[Page]) -> Iterator[Page]:
    """Make a bare page of every tool."""
    twins = frozenset(page.address for page in tools(pages))
    for page in tools(pages):
        at = bare(page.address)
        made_from = {"body": page.body, "twins": twins}
        body = render.kept((at,), made_from, partial(_body, page, twins))
        yield replace(page, address=at, body=body, twin=page.address)


def bare(address: str) -> str:
    """Return where a tool's bare page lies."""
    return EMBED[:-1] + address


def embed_page(render: Renderer, pages: Sequence[Page]) -> Page:
    """Make the list of all tools, each with what another site copies to show it."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for page in tools(pages):
        named = page.title, bare(page.address)
        groups.setdefault(render.language.text(f"sections.{page.section}"), []).append(named)
    title, description = render.named("embed")
    site = render.catalog.publisher.site_url.rstrip("/")
    body = render.render("embed.html", EMBED, title=title, groups=groups, site=site)
    return Page(EMBED, title, description, "about", body, script="embed")


def _body(page: Page, twins: AbstractSet[str]) -> str:
    leads = cache(partial(_leads, at=page.address, twins=twins))
    return TAG.sub(partial(_moved, leads=leads), page.body)


def _moved(tag: re.Match[str], leads: Callable[[str], tuple[str, bool]]) -> str:
    """Return a start whose addresses lead from the bare page to where they led from the page."""
    name, attributes, target = tag[1], tag[2], ""
    for way in WAY.finditer(attributes):
        path, sign, place = way[2].partition("#")
        there, is_away = leads(path)
        attributes = attributes.replace(way[0], f'{way[1]}="{there}{sign}{place}"')
        target = ' target="_blank"' if name == "a" and is_away else ""
    return f"<{name}{attributes}{target}>"


def _leads(way: str, at: str, twins: AbstractSet[str]) -> tuple[str, bool]:
    """Return a way as it is from the bare page, and whether it leads out of the other site."""
    found = urljoin(at, way)
    if urlsplit(way).scheme:
        return way, not found.startswith(("mailto:", "tel:"))
    if urlsplit(found).path in twins:
        return way, False
    return relative(found, bare(at)), True
