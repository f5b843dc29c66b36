"""What happens to a built site, whichever engine made it: what nobody needs is taken out, and it is stamped."""

from __future__ import annotations

import re
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


_COMMENT = re.compile(
    r"^[ \t]*/\*\*(?:(?!\*/).)*\*/[ \t]*\n|/\*\* @\w+ [^*\n]*\*/ ?|[ \t]+// [^\n]*$", re.DOTALL | re.MULTILINE
)
"""A block of documentation on lines of its own, a type within a line, or a comment at its end."""

_INDENT = re.compile(r"^\s+", re.MULTILINE)
"""Indentation, and empty lines."""


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
    for script in (site / "assets").rglob("*.mjs"):  # a third of our scripts is written for who reads the code
        code = _INDENT.sub("", _COMMENT.sub("", script.read_text(encoding="utf-8")))
        script.write_text(code, encoding="utf-8")
    (site / STAMP).write_text("Built by Askwell.\n", encoding="utf-8")
