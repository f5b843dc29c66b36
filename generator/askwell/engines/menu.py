"""A guide in the menu of a site that MkDocs makes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from markupsafe import escape
from mkdocs.exceptions import PluginError
from mkdocs.structure import StructureItem
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page as SitePage

from askwell.pages.navigation import MenuLink
from askwell.pages.site import Build

Item: TypeAlias = StructureItem


def add_to_menu(nav: Navigation, build: Build, at: str, files: Files) -> None:
    """Add a guide to a site's menu: where their `nav` names its front page, or else last.

    As a part `at` another site it is one entry that leads to its lists, so that their pages stay
    light. A whole site has every page in its menu, before what others added.
    """
    menu = _Menu(build, at, files)
    named, start = menu.front.title, menu.start()
    shown = menu.flat() if at else menu.deep()
    items: list[Item] = [start, *shown.values(), *menu.rest([start, *shown.values()])]
    whole = Section(named or escape(build.frame.title), items) if at else None
    placed: list[Item] = [whole] if whole else items
    _place(nav, menu.front, placed, last=bool(at))
    known = {id(page) for page in nav.pages}
    nav.pages += [page for page in _pages(placed) if id(page) not in known]
    _tie(placed)
    menu.adopt({**shown, "": whole}, placed)


class _Menu:
    """What there is to show."""

    def __init__(self, build: Build, at: str, files: Files) -> None:
        self._build = build
        self._at = at
        self._files = files
        self.front = self._page("")
        self._menu = [each for each in build.frame.menu if each.address]  # the front page is first

    def start(self) -> SitePage:
        """Return the front page, under a name that says what it is for."""
        self.front.title = self._build.frame.words["front"]
        return self.front

    def flat(self) -> dict[str, Item]:
        """Return what each entry of the menu leads to, by its part or else its address."""
        return {each.section or each.address: self._item(each) for each in self._menu}

    def deep(self) -> dict[str, Item]:
        """Return the same, each part with all its pages, its list the first."""
        return {
            each.section or each.address: Section(escape(each.title), self._of(each))
            if each.section
            else self._item(each)
            for each in self._menu
        }

    def rest(self, shown: Iterable[Item]) -> Iterator[Section]:
        """Yield what the foot leads to and is not shown yet, if there is any."""
        there = {page.file.src_uri for page in _pages(shown)}
        foot = [each for each in self._build.frame.foot if each.address]
        left = [self._item(each) for each in foot if self._uri(each.address) not in there]
        if left:
            yield Section(self._build.frame.words["more"], left)

    def adopt(self, parts: dict[str, Item | None], placed: Iterable[Item]) -> None:
        """Let each page that the menu does not list belong to the entry of its part."""
        listed = {id(page) for page in _pages(placed)}
        for page in self._build.pages:
            made = self._page(page.address[1:])
            if id(made) not in listed:
                # MkDocs asks no more of whatever is above a page than that it can be active.
                made.parent = parts.get(page.section, parts[""])  # type: ignore[assignment]

    def _of(self, entry: MenuLink) -> list[Item]:
        """List the pages of a part of the menu, that of its entry the first."""
        pages = [page.address[1:] for page in self._build.pages if page.section == entry.section]
        return [self._page(each) for each in sorted(pages, key=entry.address.__ne__)]

    def _item(self, entry: MenuLink) -> Item:
        if entry.away:
            return Link(escape(entry.title), entry.address)
        page, sign, anchor = entry.address.partition("#")
        found = self._page(page)
        if anchor:
            return Link(escape(entry.title), f"{found.url}{sign}{anchor}")
        found.title = escape(entry.title)
        return found

    def _uri(self, address: str) -> str:
        return f"{self._at}{address}index.md"

    def _page(self, address: str) -> SitePage:
        file = self._files.src_uris[self._uri(address)]
        if file.page is None:
            raise PluginError(f"{file.src_uri} was taken out of the site by another plugin.")
        return file.page


def _place(nav: Navigation, front: SitePage, items: list[Item], *, last: bool) -> None:
    for siblings in _lists(nav.items):
        where = [at for at, item in enumerate(siblings) if item is front]
        if where:
            siblings[where[0] : where[0] + 1] = items
            return
    at = len(nav.items) if last else 0
    nav.items[at:at] = items


def _lists(items: list[Item]) -> Iterator[list[Item]]:
    yield items
    for item in items:
        if isinstance(item, Section):
            yield from _lists(item.children)


def _pages(items: Iterable[Item]) -> Iterator[SitePage]:
    for item in items:
        if isinstance(item, Section):
            yield from _pages(item.children)
        elif isinstance(item, SitePage):
            yield item


def _tie(items: Iterable[Item]) -> None:
    for item in items:
        if isinstance(item, Section):
            for child in item.children:
                child.parent = item
            _tie(item.children)
