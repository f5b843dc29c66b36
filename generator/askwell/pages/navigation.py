"""The menu and the foot of every page: what leads where, under which name, in whose order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from askwell.catalog import Catalog
from askwell.kinds.publisher import Link
from askwell.kinds.sections import SECTIONS, Section
from askwell.languages import Language
from askwell.library.wording import Wording


@dataclass(frozen=True, slots=True)
class MenuLink:
    """A link of the menu or the foot; the address of a page of the guide has no leading "/"."""

    title: str
    address: str
    section: str = ""
    """The part of the guide that it stands for in the menu."""
    away: bool = False
    """Whether it leads to another site."""


ABOUT = {
    "/about/sources/": "pages.sources.title",
    "/about/privacy/": "pages.privacy.title",
    "/about/accessibility/": "pages.accessibility.title",
    "/about/reuse/": "pages.reuse.title",
    "/about/": "sections.about",
}
"""The end of the foot, after the lists of every kind that has a place there."""


def menu(catalog: Catalog, language: Language, titles: Mapping[str, str]) -> tuple[MenuLink, ...]:
    """Return the publisher's own menu, or the parts of the guide in the order that is decided.

    `titles` are those of all pages, by address. What is hidden is left out of both.
    """
    library = catalog.library
    parts = [
        MenuLink(language.text(words), address[1:], each.name)
        for each in SECTIONS
        if each.address and f"menu.{each.name}" not in library.hidden
        for address, words in _leading(catalog, each)
    ]
    if own := catalog.publisher.menu:
        say = Wording(library).plain
        known = {f"/{part.address}": part for part in parts}
        every = [_entry(link, known, titles, say) for link in own if _is_shown(link, catalog)]
    else:
        first = {name: rank for rank, name in enumerate(library.menu)}
        every = sorted(parts, key=lambda part: first.get(part.section, len(first)))
    return tuple(every)


def _leading(catalog: Catalog, section: Section) -> list[tuple[str, str]]:
    """Return where the menu leads for a part and what it says: one page, or none."""
    lists = [kind.list_page for kind in catalog.lists(section.name) if kind.list_page]
    pages = [(page.address, f"pages.{page.name}.title") for page in lists]
    usual = [(section.address, section.title)] if catalog.has(section.address) else []
    return [*usual, *pages][:1]


def bar(catalog: Catalog, language: Language) -> tuple[MenuLink, ...]:
    """Return the front page, and the kit or, in a menu without one, the stages."""
    today = language.text("today.name") if catalog.has("/my-kit/") else ""
    parts = {"kit": "my-kit/", "guide": "guide/"}
    shown = [
        MenuLink(language.text(f"sections.{name}"), place, name)
        for name, place in parts.items()
        if catalog.has(f"/{place}") and f"menu.{name}" not in catalog.library.hidden
    ]
    return MenuLink(today, ".", "home"), *shown[:1]


def foot(catalog: Catalog, language: Language, titles: Mapping[str, str]) -> tuple[MenuLink, ...]:
    """Return the lists without a place in the menu, the pages about the guide, and own links."""
    own = catalog.publisher.foot.links
    lists = {
        kind.list_page.address: kind.list_page.foot
        for kind in catalog.lists()
        if kind.list_page and kind.list_page.foot
    }
    standing = [
        MenuLink(language.text(words), address[1:])
        for address, words in {**lists, **ABOUT}.items()
        if catalog.has(address)
    ]
    say = Wording(catalog.library).plain
    return (*standing, *(_entry(link, {}, titles, say) for link in own if _is_shown(link, catalog)))


def _is_shown(link: Link, catalog: Catalog) -> bool:
    section = next((each.name for each in SECTIONS if each.address == link.page), "")
    is_there = link.page is None or catalog.has(link.page)
    return is_there and f"menu.{section}" not in catalog.library.hidden


def _entry(
    link: Link, parts: Mapping[str, MenuLink], titles: Mapping[str, str], say: Callable[[str], str]
) -> MenuLink:
    """Return an own link; a page of the guide lends it what the publisher did not name."""
    title = say(link.title or "")
    if link.site:
        return MenuLink(title or link.site, link.site, away=True)
    page = str(link.page)
    part = parts.get(page, MenuLink(titles.get(page, page), page[1:]))
    return MenuLink(title or part.title, part.address, part.section)
