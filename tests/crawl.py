"""Walk through a whole guide as a reader does, and tell what makes no sense there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from urllib.parse import unquote

from askwell.engines import EngineJob
from askwell.engines.plain import Framed, site_files
from askwell.pages.site import Build
from askwell.project import Project
from tests.links import ELSEWHERE, NAMES, target_of
from tests.tree import Node, tree

LISTS = {"ul", "ol", "dl", "table", "tbody", "select", "nav", "section"}
HOLDERS = {"li", "dd", "dt", "h1", "h2", "h3", "h4", "a", "button", "legend", "label", "summary"}
"""What holds words, or a picture."""
PARTS = {"section", "article", "aside", "form", "main", "nav"}
ENTRIES = {"li", "summary", "dt"}
"""What a heading in it is the words of."""
CONTROLS = {"input", "select", "textarea", "button", "img"}
ZERO = re.compile(r"^\s*0,|(?:^|[\s(])0 (?!to )[a-z]")
"""A count of nothing, as in "0, to say aloud" and "0 questions"."""
REFERENCES = ("for", "headers", "list", "aria-controls", "aria-describedby", "aria-labelledby")
"""The attributes that name elements of the same page by their ids."""
LOST = "/404.html"


@dataclass(frozen=True)
class Facts:
    """What a page says of itself. `links` are addresses with anchors."""

    links: tuple[tuple[str, str], ...]
    ids: frozenset[str]
    references: frozenset[str]
    faults: tuple[str, ...]


def faults(guide: Build) -> list[str]:
    """Return all that makes no sense in a guide; empty if it is well."""
    pages = {page.address: facts(page.address, page.body) for page in guide.pages}
    framed = {at: facts(at, html) for at, html in _framed(guide).items()}
    ids = {at: page.ids for at, page in pages.items()}
    ids |= {page.address: frozenset() for page in guide.bare}
    ids |= {f"/{uri}": frozenset() for uri in (*guide.files, "assets/social.png", "sitemap.xml")}
    every = [*framed.items(), *pages.items()]
    told = [f"{at}: {fault}" for at, page in every for fault in page.faults]
    for at, page in every:
        own = page.ids if page in framed.values() else frozenset()
        told += [f"{at}: {fault}" for fault in _dead(page, ids, own, at)]
        told += [f"{at}: names what is not there: #{each}" for each in page.references - page.ids]
    return [*told, *(f"{at}: nothing leads here" for at in _unreached(pages, framed["/"]))]


def _framed(guide: Build) -> dict[str, str]:
    """Return the front page with its frame, and the page for addresses that lead nowhere."""
    front = replace(guide, pages=guide.pages[:1], bare=())
    project = Project(Path("content"), Path("build"), Path("site"))
    made = site_files(EngineJob(project, front, Path("site"), guide.frame.site_url), Framed())
    base = guide.frame.site_url.partition("://")[2].partition("/")[2]
    lost = made["404.html"].decode().replace(f'="/{base}', '="/')
    return {"/": made["index.html"].decode(), LOST: lost}


def _dead(
    page: Facts, ids: dict[str, frozenset[str]], own: frozenset[str], at: str
) -> Iterator[str]:
    for target, anchor in page.links:
        known = own if target == at and own else ids.get(target)
        if known is None or (anchor and anchor not in known):
            yield f"leads nowhere: {target}#{anchor}"


def _unreached(pages: dict[str, Facts], front: Facts) -> list[str]:
    """Return the pages to which no way leads from the front page; its frame is on every page."""
    reached, ahead = {"/"}, [front, pages["/"]]
    while ahead:
        found = {target for target, _ in ahead.pop().links} & pages.keys() - reached
        reached |= found
        ahead += [pages[at] for at in found]
    return sorted(pages.keys() - reached)


@cache
def facts(at: str, html: str) -> Facts:
    """Read a page, once for all guides that have it."""
    page = tree(html)
    nodes = list(page.all())
    names = [node.attributes["id"] for node in nodes if "id" in node.attributes]
    told = [f"#{name} stands twice" for name, count in Counter(names).items() if count > 1]
    return Facts(
        tuple(_links(nodes, at)),
        frozenset(names),
        frozenset(_references(nodes)),
        (*told, *_senseless(page), *_lonely(page), *_empty(page, at)),
    )


def _references(nodes: list[Node]) -> Iterator[str]:
    for node in nodes:
        for name in REFERENCES:
            yield from node.attributes.get(name, "").split()


def _links(nodes: list[Node], at: str) -> Iterator[tuple[str, str]]:
    for node in nodes:
        for link in [
            node.attributes[name] for name in (*NAMES, "action") if name in node.attributes
        ]:
            if not link.startswith(ELSEWHERE):
                path, _, anchor = link.partition("#")
                yield target_of(path, at) if path else at, unquote(anchor)


def _senseless(page: Node) -> Iterator[str]:
    """Tell what stands there and says nothing, as far as it can be seen."""
    for node in _seen(page):
        words = f"<{node.tag} {node.attributes}>"
        if node.tag == "a" and node.attributes.get("href", "#") in ("", "#"):
            yield f"a link to nothing: {words}"
        if node.tag in LISTS and not _holds_something(node):
            yield f"empty: {words}"
        if node.tag in HOLDERS and not _says_something(node):
            yield f"no words: {words}"
        for child in node.children:
            if isinstance(child, str) and ZERO.search(child):
                yield f"counts nothing: {child.strip()}"


def _seen(node: Node) -> Iterator[Node]:
    """Yield every element that is not hidden: what is, scripts fill before they show it."""
    if _is_unseen(node):
        return
    yield node
    for child in node.elements:
        yield from _seen(child)


def _is_unseen(node: Node) -> bool:
    return "hidden" in node.attributes or node.tag in ("template", "noscript", "head")


def _holds_something(node: Node) -> bool:
    """Tell whether a list has entries, or is one that a script fills from its template."""
    filled = node.classes in (["search-results"],)
    return filled or any(each.tag != "template" for each in node.elements)


def _says_something(node: Node) -> bool:
    return bool(node.text) or any(
        each.attributes.get("alt") or each.tag in ("input", "select", "textarea")
        for each in node.all()
    )


def _lonely(page: Node) -> list[str]:
    """Tell headings after which nothing comes before the next one, or the end of their part."""
    headings = _Headings()
    headings.read(page)
    return [f"lonely: {each.text}" for each in (*headings.lonely, *headings.waiting)]


class _Headings:
    """The headings of a page as far as it is read: those that wait for something, and in vain."""

    def __init__(self) -> None:
        self.waiting: list[Node] = []
        self.lonely: list[Node] = []

    def read(self, node: Node) -> None:
        before = len(self.waiting)
        for child in node.children:
            if self._says(child):
                self.waiting.clear()
        if node.tag in PARTS:
            self.lonely += self.waiting[before:]
            del self.waiting[before:]

    def _says(self, child: Node | str) -> bool:
        """Read what comes next, and tell whether it is something to have below a heading."""
        if isinstance(child, str):
            return bool(child.strip())
        if _is_unseen(child):
            return False
        if level := _level(child):
            self.lonely += [each for each in self.waiting if _level(each) >= level]
            self.waiting = [each for each in self.waiting if _level(each) < level] + [child]
            return False
        if child.tag in ENTRIES:
            return bool(child.text) or any(node.tag in CONTROLS for node in child.all())
        self.read(child)
        return child.tag in CONTROLS


def _level(node: Node) -> int:
    return int(node.tag[1]) if re.fullmatch("h[2-6]", node.tag) else 0


def _empty(page: Node, at: str) -> Iterator[str]:
    """Tell a page that holds nothing but its head and a next step."""
    parts = [each for each in page.elements if not {"page-head", "next"} & {*each.classes}]
    if not any(_says_something(part) for part in parts):
        yield f"an empty page: {at}"
