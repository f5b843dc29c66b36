"""The address of everything on the site: promised to readers who bookmark, so they never change."""

from __future__ import annotations

from askwell.kinds import KINDS
from askwell.kinds.base import Identified
from askwell.library import Library

EMBED = "/embed/"
"""Where tools stand alone, to be shown within other sites."""

PATTERNS = {
    kind.model.kind: kind.address
    for kind in KINDS
    if kind.address and issubclass(kind.model, Identified)
}
"""The address of each kind with a place of its own, with {} for the id."""

STANDING = (
    "/", "/my-kit/", "/my-kit/questions/", "/my-kit/pack/", "/my-kit/compare/", "/search/",
    "/about/", "/about/sources/", "/about/privacy/", "/about/accessibility/", "/about/reuse/",
    EMBED,
)  # fmt: skip
"""Pages that every guide has and that list no kind."""

FIXED = (*STANDING, *(kind.list_page.address for kind in KINDS if kind.list_page))
"""Pages that every guide has, whatever its content."""


def address(item: Identified) -> str:
    """Return where an item stands on the site. Raises KeyError for a kind without a place."""
    return PATTERNS[item.kind].format(item.id)


def addresses(library: Library) -> dict[str, str]:
    """Return the address of every item that has one, and of its parts, by `kind.id`."""
    found = {
        f"{kind}.{name}": PATTERNS[kind].format(name)
        for kind, items in library.index.items()
        if kind in PATTERNS
        for name in items
    }
    for item, part in library.parts:
        found[f"{part.kind}.{part.id}"] = f"{address(item)}#{part.id}"
    return found
