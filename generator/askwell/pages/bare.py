"""Tools alone, without menu and foot: bare pages, to stand within other sites, and their list.

A bare page is its tool's page at another address. Links between tools stay within the other site,
since what is typed there is kept for that site; all other links open the guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from urllib.parse import urljoin, urlsplit

from askwell.addresses import EMBED
from askwell.pages.rendering import Renderer, relative
from askwell.pages.site import Page

TAG = re.compile(r"<([a-z][a-z-]*)( [^<>]*)>")
"""The start of an element in a page of ours: in values both brackets are escaped."""

WAY = re.compile(r'(?<= )(href|src|action|index|root)="([^"#][^"]*)"')
"""An address in such a start, but for one on the same page."""


def tools(pages: Sequence[Page]) -> list[Page]:
    """Return the pages with something to do on them."""
    return [page for page in pages if page.script]


def bare_pages(pages: Sequence[Page]) -> Iterator[Page]:
    """Make a bare page of every tool."""
    twins = frozenset(page.address for page in tools(pages))
    for page in tools(pages):
        at = bare(page.address)
        body = TAG.sub(partial(_moved, at=page.address, twins=twins), page.body)
        yield replace(page, address=at, body=body, twin=page.address)


def bare(address: str) -> str:
    """Return where a tool's bare page lies."""
    return EMBED[:-1] + address


def embed_page(render: Renderer, pages: Sequence[Page]) -> Page:
    """Make the list of all tools, each with what another site copies to show it."""
    groups: dict[str, list[Page]] = {}
    for page in tools(pages):
        groups.setdefault(render.language.text(f"sections.{page.section}"), []).append(page)
    title, description = render.named("embed")
    site = render.catalog.publisher.site_url.rstrip("/")
    body = render.render("embed.html", EMBED, title=title, groups=groups, site=site, bare=bare)
    return Page(EMBED, title, description, "about", body, script="embed")


def _moved(tag: re.Match[str], *, at: str, twins: AbstractSet[str]) -> str:
    """Return a start whose addresses lead from the bare page to where they led from the page."""
    name, attributes = tag.groups()
    target = ""
    for way in WAY.finditer(attributes):
        found = urljoin(at, way[2])
        if urlsplit(way[2]).scheme:
            target = "" if found.startswith(("mailto:", "tel:")) else ' target="_blank"'
        elif urlsplit(found).path not in twins:
            there = relative(found, bare(at))
            attributes = attributes.replace(way[0], f'{way[1]}="{there}"')
            target = ' target="_blank"'
    return f"<{name}{attributes}{target if name == 'a' else ''}>"
