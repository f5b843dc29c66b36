"""Whichever engine made a site: nothing is missing, nothing is left over, all can be read."""

from __future__ import annotations

import shutil
from pathlib import Path

from askwell.pages.site import Page
from askwell.problems import EngineError
from askwell.targets.owned import stamp

FILE, FOLDER = 0o644, 0o755
"""The rights of what a web server is to read, whatever whoever builds it allows others."""


def finish(site: Path, pages: tuple[Page, ...], leftovers: tuple[str, ...]) -> None:
    """Finish a made site in place. Raises EngineError if a page is missing."""
    for page in pages:
        if not (site / page.uri).with_suffix(".html").is_file():
            raise EngineError(f"The engine left out the page {page.address}. Please report this.")
    for uri in leftovers:
        _drop(site / uri)
    stamp(site)
    site.chmod(FOLDER)
    for path in site.rglob("*"):
        path.chmod(FOLDER if path.is_dir() else FILE)


def _drop(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
