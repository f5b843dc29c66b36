"""The address of everything on the site: promised to readers who bookmark, so they never change."""

from __future__ import annotations

from askwell.kinds import KINDS
from askwell.kinds.base import Identified
from askwell.kinds.fixed_pages import FIXED_PAGES
from askwell.library import Library

EMBED = "/embed/"
"""Where tools stand alone, to be shown within other sites."""

PATTERNS = {
    kind.model.kind: kind.address
    for kind in KINDS
    if kind.address and issubclass(kind.model, Identified)
}
"""The address of each kind with a place of its own, with {} for the id."""

FIXED = (
    *(page.address for page in FIXED_PAGES),
    *(kind.list_page.address for kind in KINDS if kind.list_page),
)
"""Pages whose address hangs on no item; a guide that has nothing for one does without it."""


def address(item: Identified) -> str:
    """Return where an item stands on the site. Raises KeyError for a kind without a place."""
    return PATTERNS[item.kind].format(item.id)


def addresses(library: Library) -> dict[str, str]:
    """Return the address of every item that has one, and of its parts, by `kind.id`.

    What would stand on a page that is not there has none.
    """
    gone = {*FIXED} - fixed(library)
    found = {
        f"{kind}.{name}": PATTERNS[kind].format(name)
        for kind, items in library.index.items()
        if kind in PATTERNS and page_of(PATTERNS[kind]) not in gone
        for name in items
    }
    for item, part in library.parts:
        found[f"{part.kind}.{part.id}"] = f"{address(item)}#{part.id}"
    return found


def moved(library: Library) -> dict[str, str]:
    """Return the pages at addresses that items had before: where each leads today.

    An address that something else has today is none of these.
    """
    today = addresses(library)
    taken = {page_of(each) for each in (*today.values(), *FIXED)}
    former = {
        PATTERNS[kind].format(old): today[f"{kind}.{item.id}"]
        for kind, items in library.index.items()
        for item in items.values()
        if "#" not in PATTERNS.get(kind, "#") and f"{kind}.{item.id}" in today
        for old in former_ids(library, item)
    }
    return {old: now for old, now in former.items() if old not in taken}


def former_ids(library: Library, item: Identified) -> tuple[str, ...]:
    """Return the ids that an item had before, without those that another has today."""
    was: tuple[str, ...] = getattr(item, "was", ())
    return tuple(old for old in was if old not in library.index.get(item.kind, {}))


def page_of(address: str) -> str:
    """Return the page that an address leads to, whatever the place on it."""
    return address.partition("#")[0]


def fixed(library: Library) -> frozenset[str]:
    """Return the fixed pages that a guide has: it shows them, and holds what they need."""
    shown = {page: needed for page, needed in _NEEDS.items() if page not in library.hidden}
    held = _held(library)
    there = {page for page, needed in shown.items() if not needed or held & {*needed}}
    return frozenset(page for page in there if _BESIDE.get(page, page) in there)


def needs(page: str) -> set[str]:
    """Return the kinds of items without which a guide does without a page."""
    held = {name.partition(".")[0] for name in _NEEDS.get(page, ())}
    return {
        kind.model.kind
        for kind in KINDS
        if issubclass(kind.model, Identified) and held & {kind.name, kind.model.kind}
    }


def _held(library: Library) -> set[str]:
    """Return the names of the kinds that a guide has something of, and the roles taken in it."""
    kinds = {kind.name for kind in KINDS if library.all(kind.model)}
    return kinds | {
        f"{kind}.{role}"
        for kind in _WITH_ROLES
        for item in library.index.get(kind, {}).values()
        if (role := vars(item).get("role"))
    }


_WITH_ROLES = [
    kind.model.kind
    for kind in KINDS
    if issubclass(kind.model, Identified) and "role" in kind.model.model_fields
]


_NEEDS = {page.address: page.needs for page in FIXED_PAGES} | {
    kind.list_page.address: (kind.name, *kind.list_page.also) for kind in KINDS if kind.list_page
}
_BESIDE = {page.address: page.beside for page in FIXED_PAGES if page.beside}
