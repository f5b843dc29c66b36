"""No site generator: Jinja2 lays the frame around finished pages, and that is all."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment, FileSystemLoader, TemplateError, pass_context
from jinja2.runtime import Context

from askwell.engines import Job
from askwell.pages.site import Page
from askwell.problems import EngineError
from askwell.writer import block, meta

READS_FILES = False
LEFTOVERS = ()


def run(job: Job) -> None:
    """Lay the frame around the pages. Raises EngineError if the frame has a mistake."""
    try:
        files = dict(_files(job))
    except TemplateError as error:
        raise EngineError(f"The frame has a mistake. {error}") from error
    for uri, raw in (files | job.build.files).items():
        place = job.site / uri
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(raw)


def _files(job: Job) -> Iterable[tuple[str, bytes]]:
    """Make everything that the frame has a part in, by place on the site."""
    frame = _frame(job)
    whole, pages = frame.get_template("main.html"), [_page(job, page) for page in job.build.pages]
    for page in pages:
        yield page.url + "index.html", whole.render(page=page).encode()
    yield "404.html", frame.get_template("404.html").render().encode()
    listed = sorted((SimpleNamespace(page=page) for page in pages), key=_as_walked)
    yield "sitemap.xml", frame.get_template("sitemap.xml").render(pages=listed).encode()


def _frame(job: Job) -> Environment:
    """Load the frame's templates; each is compiled once."""
    templates = FileSystemLoader(job.project.frame)
    frame = Environment(loader=templates, auto_reload=False)  # noqa: S701 - they escape
    frame.filters["url"] = _url
    frame.globals["config"] = SimpleNamespace(extra={"guide": job.build.frame.values()})
    frame.globals["base"] = urlsplit(job.site_url).path
    return frame


def _page(job: Job, page: Page) -> SimpleNamespace:
    """Return a page by the names that engines have for its parts."""
    url = page.address[1:]
    return SimpleNamespace(
        url=url, canonical_url=urljoin(job.site_url, url), meta=meta(page), content=block(page)
    )


@pass_context
def _url(context: Context, address: str) -> str:
    """Make an address relative to the page.

    The page for wrong addresses can be anywhere, so there the whole path is named.
    """
    page = context.get("page")
    if page is None:
        return posixpath.join(str(context["base"]), address)
    return _relative(address, page.url)


@cache
def _relative(address: str, page: str) -> str:
    way = posixpath.relpath(f"/{address}", f"/{page}")
    return f"{way}/" if address.endswith("/") else way


def _as_walked(entry: Any) -> tuple[str, ...]:
    """Order pages as the other engines list them."""
    return Path(entry.page.url).parts
