"""A last look at a built site before it is published. Usage: python -m askwell.smoke SITE."""

# ruff: noqa: T201 - it speaks through the terminal

from __future__ import annotations

import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

NEEDED = (
    "index.html",
    "404.html",
    "sitemap.xml",
    "questions/index.html",
    "assets/styles/guide.css",
)
LOADED = {("link", "href"), ("script", "src"), ("img", "src"), ("a", "href")}


def main(site: Path) -> int:
    """Print what is missing and return the exit code."""
    missing = [f"{uri} is missing." for uri in NEEDED if not (site / uri).is_file()]
    missing += [words for page in sorted(site.rglob("index.html")) for words in dead(site, page)]
    print("\n".join(missing) or "The site is whole.")
    return int(bool(missing))


def dead(site: Path, page: Path) -> Iterator[str]:
    """Find what a page loads or leads to and the site has not."""
    reader = _Addresses()
    reader.feed(page.read_text(encoding="utf-8"))
    for address in reader.found:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            continue
        place = page.parent / unquote(parts.path)
        if not (place / "index.html" if place.is_dir() else place).is_file():
            yield f"{page.relative_to(site)}: {address} leads nowhere."


class _Addresses(HTMLParser):
    """Collects what a page loads and leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if value and (tag, name) in LOADED]


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
