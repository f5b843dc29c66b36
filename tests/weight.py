"""What a browser loads for a first view of a page, and how much that is."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from posixpath import normpath

READING, TOOL = 20_000, 40_000
"""Bytes, compressed, of a first view: of a page to read, and of one with a tool."""

LARGER = {
    "/faq/": 35_000,  # each answer, to be found by the browser's own search
    "/about/sources/": 26_000,  # a register
    "/about/references/": 50_000,  # a register
}
"""The full lists that may be larger."""

LOST = "/404.html"
"""Its links begin at the host, for nobody knows where it is shown."""

FOR_ALL = {"assets/scripts/first.js", "assets/scripts/frame.js", "assets/scripts/today.js"}
"""Scripts that a page to read loads as well."""

LOADED = re.compile(
    r'<link rel="stylesheet" href="(?P<sheet>[^"]+)">|<script[^>]* src="(?P<script>[^"]+)"'
)
IMPORTED = re.compile(r'(?:from|import)"\./([\w-]+\.js)"')


def first_view(site: Path, address: str) -> dict[str, int]:
    """Return the bytes, compressed as hosts do, of each file of ours by its place in the site.

    Pictures of a publisher's and what a script fetches are none of them: no page fetches data
    for whoever has written nothing yet.
    """
    page = address[1:] + ("index.html" if address.endswith("/") else "")
    files = [page]
    for found in LOADED.finditer((site / page).read_text("utf-8")):
        place = normpath(f"{page.rpartition('/')[0]}/{found['sheet'] or found['script']}")
        files += [place.lstrip("/")]
    for file in files:
        if file.endswith(".js"):
            imported = IMPORTED.findall((site / file).read_text("utf-8"))
            files += {f"assets/scripts/{name}" for name in imported} - {*files}
    return {file: len(gzip.compress((site / file).read_bytes(), 6)) for file in files}


def too_heavy(site: Path, addresses: tuple[str, ...]) -> dict[str, dict[str, int]]:
    """Return the files of the pages whose first view is larger than it may be."""
    views = {each: first_view(site, each) for each in addresses if each != LOST}
    return {
        address: files
        for address, files in views.items()
        if sum(files.values()) > _most(address, files)
    }


def _most(address: str, files: dict[str, int]) -> int:
    scripts = {file for file in files if file.endswith(".js")}
    return LARGER.get(address, READING if scripts <= FOR_ALL else TOOL)
