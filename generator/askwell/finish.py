"""What happens to a built site, whichever engine made it: what nobody needs is taken out, and it is stamped."""

from __future__ import annotations

import shutil
from pathlib import Path

STAMP = ".askwell"
"""A file that marks a folder as a site built here, so that nothing else is ever replaced."""

UNUSED = (
    "assets/javascripts",
    "assets/stylesheets",
    "assets/images",
    "sitemap.xml.gz",
    "objects.inv",
    "search",
    "search.json",
)
"""What engines and their themes add and no page of this guide loads: over a megabyte."""


def finish(site: Path) -> None:
    """Finish a built site in place."""
    for name in UNUSED:
        path = site / name
        if name == "search":  # the folder is a page of ours; only the engine's index in it goes
            (path / "search_index.json").unlink(missing_ok=True)
        elif path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    (site / STAMP).write_text("Built by Askwell.\n", encoding="utf-8")
