"""No site generator: Jinja2 lays the frame around finished pages, and that is all."""

from __future__ import annotations

import posixpath
from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeAlias
from urllib.parse import urljoin, urlsplit

from jinja2 import Environment, FileSystemLoader, Template, TemplateError, pass_context
from jinja2.runtime import Context

from askwell.engines import EngineJob
from askwell.engines.writer import block, meta
from askwell.pages.compiled import Compiled
from askwell.pages.links import way
from askwell.pages.rendering import TEMPLATES
from askwell.pages.site import Page
from askwell.problems import EngineError

READS_FILES = False
LEFTOVERS = ()


class Framed:
    """Pages that one preview has framed before: only what changed is framed again."""

    def __init__(self) -> None:
        self._frame: tuple[object, ...] = ()
        self._templates = Environment(autoescape=True)
        self._pages: dict[Page, bytes] = {}

    def start(self, job: EngineJob) -> Environment:
        """Return the frame's templates; if the frame is another than before, forget all pages."""
        files = {path: path.read_bytes() for path in _files_of(job.project.frames)}
        frame = (job.build.frame, job.site_url, files)
        if frame != self._frame:
            self._frame, self._templates, self._pages = frame, _frame(job), {}
        return self._templates

    def page(self, page: Page, make: Callable[[], bytes]) -> bytes:
        """Return a page with its frame."""
        if page not in self._pages:
            self._pages[page] = make()
        return self._pages[page]

    def end(self, job: EngineJob) -> None:
        """Forget the pages that are no more."""
        self._pages = {page: self._pages[page] for page in job.build.every}


def run(job: EngineJob) -> None:
    """Lay the frame around the pages. Raises EngineError if the frame has a mistake."""
    made = _pages(job, _frame(job), _as_made)  # page by page: all are never held
    folders: set[Path] = set()
    for uri, raw in chain(made, job.build.files.items()):
        place = job.site / uri
        if place.parent not in folders:
            place.parent.mkdir(parents=True, exist_ok=True)
            folders.add(place.parent)
        place.write_bytes(raw)


def site_files(job: EngineJob, framed: Framed) -> Mapping[str, bytes]:
    """Return the whole site by place. Raises EngineError if the frame has a mistake."""
    pages = dict(_pages(job, framed.start(job), framed.page))
    framed.end(job)
    return ChainMap(pages, job.build.files)  # type: ignore[arg-type]


Keep: TypeAlias = Callable[[Page, Callable[[], bytes]], bytes]
"""Returns a page as it was kept, or as it is made."""


def _as_made(_: Page, make: Callable[[], bytes]) -> bytes:
    return make()


def _pages(job: EngineJob, frame: Environment, keep: Keep) -> Iterator[tuple[str, bytes]]:
    """Make everything that the frame has a part in, by place."""
    if job.build.frame.look != "notebook":
        raise EngineError(
            'The engine "plain" brings no theme, but publisher.yml says "look: material". '
            "Use --engine mkdocs."
        )
    try:
        yield from _whole(job, frame, keep)
    except TemplateError as error:
        raise EngineError(f"The frame has a mistake. {error}") from error


def _whole(job: EngineJob, frame: Environment, keep: Keep) -> Iterator[tuple[str, bytes]]:
    whole, pages = frame.get_template("main.html"), []
    for page in job.build.every:
        pages.append(head := _head(job, page))
        yield f"{head.url}index.html", keep(page, partial(_framed, whole, page, head))
    yield "404.html", frame.get_template("404.html").render().encode()
    listed = sorted((SimpleNamespace(page=head) for head in pages), key=_as_walked)
    yield "sitemap.xml", frame.get_template("sitemap.xml").render(pages=listed).encode()


def _framed(whole: Template, page: Page, head: SimpleNamespace) -> bytes:
    named = SimpleNamespace(**vars(head), content=block(page))
    framed = whole.render(page=named).encode()
    del named.content  # templates leave circles, which would hold every body a second time
    return framed


def _files_of(folders: Iterable[Path]) -> list[Path]:
    paths = (path for folder in folders for path in folder.rglob("*"))
    return sorted(path for path in paths if path.is_file())


def _frame(job: EngineJob) -> Environment:
    """Load the frame's templates; each is compiled once per installation."""
    templates = FileSystemLoader(job.project.frames)
    cache = Compiled(TEMPLATES, "frame")
    frame = Environment(  # noqa: S701 - they escape
        loader=templates, auto_reload=False, bytecode_cache=cache
    )
    frame.filters["url"] = _url
    frame.globals["config"] = SimpleNamespace(extra={"guide": job.build.frame})
    frame.globals["base"] = urlsplit(job.site_url).path
    return frame


def _head(job: EngineJob, page: Page) -> SimpleNamespace:
    """Return a page without its body, by the names that engines have for its parts."""
    url = page.address[1:]
    return SimpleNamespace(url=url, canonical_url=urljoin(job.site_url, url), meta=meta(page))


@pass_context
def _url(context: Context, address: str) -> str:
    """Make an address relative to the page.

    The page for wrong addresses can be anywhere, so there the whole path is named.
    """
    page = context.get("page")
    if page is None:
        return posixpath.join(str(context["base"]), address)
    return way(address, page.url)


def _as_walked(entry: Any) -> tuple[str, ...]:
    """Order pages as the other engines list them."""
    return Path(entry.page.url).parts
