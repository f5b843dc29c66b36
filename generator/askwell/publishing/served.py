"""A published guide looked at as a browser gets it: what its host does not do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from pathlib import PurePosixPath
from urllib.parse import urljoin, urlsplit

from askwell.library.addresses import EMBED
from askwell.library.headers import EVERYWHERE, POLICY, headers
from askwell.publishing import offline
from askwell.publishing.fault import SiteFault
from askwell.publishing.markup import Markup
from askwell.publishing.visit import Response, visit

SCRIPT = ("text/javascript", "application/javascript")

TYPES: Mapping[str, tuple[str, ...]] = {
    "": ("text/html",),
    ".html": ("text/html",),
    ".css": ("text/css",),
    ".js": SCRIPT,
    ".json": ("application/json",),
    ".svg": ("image/svg+xml",),
    ".png": ("image/png",),
    ".jpg": ("image/jpeg",),
    ".jpeg": ("image/jpeg",),
    ".webp": ("image/webp",),
    ".webmanifest": ("application/manifest+json",),
    ".xml": ("application/xml", "text/xml"),
}
"""What each file is to be called, by the end of its name; the first is best."""

DATA = (*offline.DATA, "sitemap.xml")
"""What scripts and search engines ask for, and no page names."""

COMPRESSED = ("text/", "application/", "image/svg")
"""How the types of files begin that become much smaller."""

SMALL = 1400
"""Bytes that fit into one packet: compressed or not, they take as long."""

LONGEST = 3600
"""Seconds for which a browser may show a page without asking whether there is a newer one."""

NOWHERE = "no-such-page/"


def findings(url: str) -> Iterator[SiteFault]:
    """Find what the host of a guide does not do. Raises AskwellError if it does not answer."""
    front = visit(url.rstrip("/") + "/", follow=True)
    page = Markup(front.text)
    if front.status != HTTPStatus.OK or not page.canonical:
        yield SiteFault(
            front.url, f"Here is no guide (the answer is {front.status}).", "Upload it."
        )
        return
    yield from _address(front, page)
    pages = [front, *(visit(urljoin(front.url, way)) for way in _some(page))]
    yield from _files(front, pages)
    yield from _mixed(front, pages)
    yield from _headers(front)
    yield from _framed(front)
    yield from _nowhere(front)
    yield from _slash(pages)


def _address(front: Response, page: Markup) -> Iterator[SiteFault]:
    if page.canonical != front.url:
        yield SiteFault(
            front.url,
            f"The guide was built for {page.canonical}.",
            f"Set site_url in content/publisher.yml to {front.url} and build it again.",
        )


def _some(front: Markup) -> list[str]:
    """Choose pages of the guide: the first of each folder that the front page leads to."""
    found: dict[str, str] = {}
    for way in front.leads:
        parts = urlsplit(way)
        if not parts.scheme and not parts.netloc and re.match(r"\w", parts.path):
            found.setdefault(parts.path.partition("/")[0], parts.path)
    return list(found.values())


def _files(front: Response, pages: list[Response]) -> Iterator[SiteFault]:
    """Look at some pages, and at all that they load, once each."""
    loaded = [urljoin(page.url, way) for page in pages for way in Markup(page.text).loads]
    named = [*loaded, *(urljoin(front.url, uri) for uri in DATA)]
    others = [url for url in dict.fromkeys(named) if url.startswith(front.url)]
    for answer in (*pages, *map(visit, others)):
        yield from _file(answer)


def _file(answer: Response) -> Iterator[SiteFault]:
    if answer.status != HTTPStatus.OK:
        yield SiteFault(answer.url, f"This is not there ({answer.status}).", "Upload it.")
        return
    types = TYPES.get(PurePosixPath(urlsplit(answer.url).path).suffix)
    if types and answer.type not in types:
        called = f'It is sent as "{answer.type}".' if answer.type else "It is sent without a type."
        yield SiteFault(answer.url, called, f'Send it with "Content-Type: {types[0]}".')
    is_large = len(answer.body) > SMALL and answer.type.startswith(COMPRESSED)
    if is_large and not answer.headers.get("content-encoding"):
        yield SiteFault(answer.url, "It is not compressed.", "Switch on gzip for this type.")
    if answer.headers.get("set-cookie"):
        yield SiteFault(answer.url, "It sets a cookie.", "The guide promises none: switch it off.")


def _mixed(front: Response, pages: list[Response]) -> Iterator[SiteFault]:
    """Find pages of another build: they name another address than the front page does."""
    start = Markup(front.text).canonical
    for page in pages:
        address = Markup(page.text).canonical
        if page.status == HTTPStatus.OK and not address.startswith(start):
            message = f"This page is for {address or 'no address'}, the front page for {start}."
            yield SiteFault(page.url, message, "Upload the whole guide again.")


def _headers(front: Response) -> Iterator[SiteFault]:
    for name, value in EVERYWHERE.items():
        if name.lower() not in front.headers:
            yield SiteFault(front.url, f"{name} is missing.", f'Send "{name}: {value}".')
    kept = re.search(r"max-age=(\d+)", front.headers.get("cache-control", ""))
    if kept and int(kept[1]) > LONGEST:
        message = f"Browsers keep a page for {kept[1]} seconds, whatever you publish meanwhile."
        yield SiteFault(front.url, message, f'Send "Cache-Control: {EVERYWHERE["Cache-Control"]}".')
    if not {"x-frame-options"} & front.headers.keys() and not _ancestors(front):
        message = "Other sites can show this page within theirs."
        yield SiteFault(front.url, message, f'Send "{POLICY}: {headers()[POLICY]}".')


def _framed(front: Response) -> Iterator[SiteFault]:
    """Look whether the tools for other sites can stand there."""
    page = visit(urljoin(front.url, EMBED[1:]))
    way = next((way for way in Markup(page.text).leads if way.startswith("questions/")), "")
    if page.status != HTTPStatus.OK or not way:
        return
    tool = visit(urljoin(page.url, way))
    if "x-frame-options" in tool.headers:
        yield SiteFault(
            tool.url, "No other site can show this tool.", "Do not send X-Frame-Options."
        )
    if _ancestors(tool) not in ("", "*"):
        remedy = f'Send "{POLICY}: {headers(framed=True)[POLICY]}".'
        yield SiteFault(tool.url, "No other site can show this tool.", remedy)


def _ancestors(answer: Response) -> str:
    """Return which sites may show a page within theirs; empty if the host says nothing of it."""
    found = re.search(r"frame-ancestors ([^;]+)", answer.headers.get(POLICY.lower(), ""))
    return found[1].strip() if found else ""


def _nowhere(front: Response) -> Iterator[SiteFault]:
    answer, ours = visit(urljoin(front.url, NOWHERE)), visit(urljoin(front.url, "404.html"))
    if answer.status != HTTPStatus.NOT_FOUND:
        message = f"An address that leads nowhere is answered with {answer.status}."
        yield SiteFault(answer.url, message, "Answer with 404 and 404.html.")
    elif answer.body != ours.body:
        message = "An address that leads nowhere shows the host's page, not the guide's."
        yield SiteFault(answer.url, message, "Answer with 404 and 404.html.")


def _slash(pages: list[Response]) -> Iterator[SiteFault]:
    """Look at a page's address without its last slash: links lead astray unless it is added."""
    for page in pages[1:2]:
        answer = visit(page.url.rstrip("/"))
        if urljoin(answer.url, answer.headers.get("location", "")) != page.url:
            message = f"Without its last slash, {page.url} is answered with {answer.status}."
            yield SiteFault(answer.url, message, "Redirect it to the address with the slash.")
