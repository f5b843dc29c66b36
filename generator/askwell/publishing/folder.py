"""A built site looked at as a folder: whether it is whole, and for one address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from askwell.publishing.fault import SiteFault
from askwell.publishing.markup import Markup
from askwell.publishing.offline import FOR_HOSTS, is_made_over

NEEDED = ("index.html", "404.html", "sitemap.xml", "assets/styles/guide.css")
"""What every guide has, whatever it does without."""

NEEDED_AS_FILES = tuple(uri for uri in NEEDED if uri not in FOR_HOSTS)

CNAME = "CNAME"
"""The file that tells GitHub the host's name."""


def findings(site: Path) -> Iterator[SiteFault]:
    """Find what is missing in a site, and what leads nowhere."""
    for uri in NEEDED_AS_FILES if is_made_over(site) else NEEDED:
        if not (site / uri).is_file():
            yield SiteFault(uri, "This file is missing.", "Build the guide again.")
    pages = {
        page.relative_to(site).as_posix(): Markup(_text(page))
        for page in sorted(site.rglob("index.html"))
    }
    for uri, page in pages.items():
        yield from _dead(site, uri, page)
    yield from _elsewhere(site, {uri: page for uri, page in pages.items() if page.canonical})


def _dead(site: Path, uri: str, page: Markup) -> Iterator[SiteFault]:
    for address in dict.fromkeys((*page.loads, *page.leads)):
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        place = site / Path(uri).parent / unquote(parts.path)
        if not (place / "index.html" if place.is_dir() else place).is_file():
            yield SiteFault(uri, f"{address} leads nowhere.", "Build the guide again.")


def _elsewhere(site: Path, pages: dict[str, Markup]) -> Iterator[SiteFault]:
    """Find pages that were built for another address than the front page was."""
    front = pages.get("index.html")
    if front is None:
        return
    for uri, page in pages.items():
        if not page.canonical.startswith(front.canonical):
            message = f"This page is for {page.canonical}, the front page for {front.canonical}."
            yield SiteFault(uri, message, "Empty the folder, then build the guide again.")
    host = urlsplit(front.canonical).netloc
    named = _text(site / CNAME).strip() if (site / CNAME).is_file() else host
    if named != host:
        message = f"GitHub is told {named}, but the guide is for {host}."
        yield SiteFault(CNAME, message, "Change this file, or site_url in content/publisher.yml.")


def _text(path: Path) -> str:
    """Return what a file says: others' files can be in any encoding."""
    return path.read_text(encoding="utf-8", errors="replace")
