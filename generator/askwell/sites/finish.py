"""Whichever engine made a site: nothing is missing, nothing is left over, all can be read."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from askwell.problems import EngineError
from askwell.publishing.worker import WORKER, write_worker
from askwell.targets import owned

if TYPE_CHECKING:  # a check loads no templates
    from askwell.pages.site import Build, Page

FILE, FOLDER = 0o644, 0o755
"""The rights of what a web server is to read, whatever whoever builds it allows others."""

BY_ENGINES = ("404.html", "sitemap.xml")
"""What every engine makes from the frame, besides pages."""


def finish(site: Path, pages: tuple[Page, ...], leftovers: tuple[str, ...]) -> None:
    """Finish a made site in place. Raises EngineError if a page is missing."""
    _refuse_missing(site, pages)
    for uri in leftovers:
        _drop(site / uri)
    write_worker(site, owned.files(site))
    owned.stamp(site)
    for folder, _, names in os.walk(site):
        os.chmod(folder, FOLDER)  # noqa: PTH101 - with path objects it takes thrice the time
        for name in names:
            os.chmod(f"{folder}/{name}", FILE)  # noqa: PTH101


def finish_in_place(site: Path, build: Build, leftovers: Sequence[str], source: Path) -> None:
    """Finish what MkDocs made by itself in a folder that can hold more than the guide.

    Ours is what we wrote and what MkDocs makes of it, and no file of others in its `source`.
    """
    _refuse_missing(site, build.every)
    for uri in leftovers:
        _drop_unless_from(source, site, uri)
    made = (*(_made(page) for page in build.every), *build.files, *BY_ENGINES)
    write_worker(site, (uri for uri in made if (site / uri).is_file()))
    ours = [uri for uri in (*made, WORKER) if (site / uri).is_file()]
    owned.record(site, ours)
    for path in {
        above for uri in ours for above in (site / uri).parents if above.is_relative_to(site)
    }:
        path.chmod(FOLDER)
    for uri in (*ours, owned.STAMP):
        (site / uri).chmod(FILE)


def _refuse_missing(site: Path, pages: Sequence[Page]) -> None:
    for page in pages:
        if not (site / _made(page)).is_file():
            raise EngineError(f"The engine left out the page {page.address}. Please report this.")


def _made(page: Page) -> str:
    return page.uri.removesuffix(".md") + ".html"


def _drop_unless_from(source: Path, site: Path, uri: str) -> None:
    """Delete a file or a folder's files, but none that was copied from the source."""
    path = site / uri
    for file in [path] if path.is_file() else [*path.rglob("*")]:
        place = file.relative_to(site)
        if file.is_file() and not (source / place).exists():
            owned.drop(site, place.as_posix())


def _drop(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
