"""Follow the links of a guide, as an engine lays its pages out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from askwell.pages.site import Build, Page
from tests.markup import read_page

NAMES = ("href", "src", "index", "root")
"""The attributes that hold addresses."""
ELSEWHERE = ("https://", "http://", "mailto:", "tel:")


def broken_links(guide: Build) -> list[str]:
    """Return what leads nowhere, and ids that stand twice on a page."""
    ids = {page.address: read_page(page.body).all("id") for page in guide.every}
    places = {*ids, *(f"/{uri}" for uri in guide.files), "/assets/social.png"}
    twice = [
        f"{at} has #{name} twice"
        for at, names in ids.items()
        for name, count in Counter(names).items()
        if count > 1
    ]
    nowhere = [
        f"{page.address} links to {target}#{anchor}"
        for page in guide.every
        for target, anchor in targets_of(page)
        if target not in places or (anchor and anchor not in ids.get(target, []))
    ]
    framed = [
        f"the frame shows {name}"
        for name in (guide.frame.logo, guide.frame.picture)
        if name and f"/{name}" not in places
    ]
    return twice + nowhere + framed


def targets_of(page: Page) -> Iterator[tuple[str, str]]:
    """Yield where a page leads to within its guide: an address and an anchor, or an empty one."""
    reading = read_page(page.body)
    for link in [link for name in NAMES for link in reading.all(name)]:
        if not link.startswith(ELSEWHERE):
            path, _, anchor = link.partition("#")
            yield target_of(path, page.address) if path else page.address, unquote(anchor)


def target_of(path: str, at: str) -> str:
    """Return the address that a relative link leads to from an address."""
    target = normpath(join(dirname(at), path))
    return target if not path.endswith("/") or target == "/" else f"{target}/"
