"""A built site made over for who opens it as files, from a folder or a stick, without a server.

There a link to a folder shows what is in it, no script is a module, and nothing can be fetched.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import urlsplit

from askwell.shipped import scripts_for_files

DATA = (
    "assets/search.json",
    "assets/questions.json",
    "assets/follow-ups.json",
    "assets/sheets.json",
)
ROWS = "assets/search/rows-*.json"
TERMS = "assets/search/terms-*.json"
"""Where the files of the index of search are; those of rows name pages."""

FOR_HOSTS = ("404.html", "_headers", "sitemap.xml", "manifest.json", "assets/worker.js")
"""What means nothing without a host."""

INDEX = "index.html"

LINK = re.compile(r'(?<=\s)(href="|action="|content="0; url=)([^"]*)"')
"""An address in a page of ours: in text a quotation mark is escaped, in tags it never is."""


HEAD_FOR_HOSTS = re.compile(r'[ ]*<link rel="(?:manifest|modulepreload)"[^>]*>\n')
"""What says that a guide can be kept on a device, where one of files is already, and what modules
its scripts are made of, which are whole in files."""


def make_over(site: Path) -> None:
    """Make a whole site over, in place."""
    for uri in FOR_HOSTS:
        (site / uri).unlink(missing_ok=True)
    for page in site.rglob("*.html"):
        page.write_text(for_files(page.read_text(encoding="utf-8")), encoding="utf-8")
    for path in (*(site / uri for uri in DATA), *site.glob(TERMS)):
        _into_script(path, json.loads(path.read_bytes()))
    for path in site.glob(ROWS):
        _into_script(path, [[_as_file(row[0]), *row[1:]] for row in json.loads(path.read_bytes())])
    for script in (site / "assets/scripts").iterdir():
        if script.name != "first.js":
            script.unlink()
    for uri, raw in scripts_for_files().items():
        (site / uri).write_bytes(raw)


def _into_script(path: Path, data: object) -> None:
    path.with_suffix(".js").write_bytes(as_script(data))
    path.unlink()


def is_made_over(site: Path) -> bool:
    """Tell whether a site is for who opens it as files."""
    return (site / DATA[0]).with_suffix(".js").is_file()


def for_files(page: str) -> str:
    """Return a page whose links lead to files, and whose scripts are none that are modules."""
    page = HEAD_FOR_HOSTS.sub("", page)
    page = LINK.sub(lambda link: f'{link[1]}{_as_file(link[2])}"', page)
    return page.replace('<script type="module"', "<script defer")


def as_script(data: object) -> bytes:
    """Return data as the script that hands it to a page (scripts/kit/data-in-files.js)."""
    return f"askwellData={json.dumps(data, ensure_ascii=False)}\n".encode()


def _as_file(address: str) -> str:
    """Return the address of a page's file; any other address, and what follows one, stays."""
    parts = urlsplit(address)
    is_elsewhere = parts.scheme or parts.netloc or not parts.path
    if is_elsewhere or not re.search(r"(^|/)\.{0,2}$", parts.path):
        return address
    path = f"{parts.path.removesuffix('/')}/{INDEX}"
    return address.replace(parts.path, path, 1)
