"""What an address that leads nowhere was probably meant to be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote

from askwell.kinds.forms import HOST
from askwell.kinds.page_titles import page_titled
from askwell.kinds.publisher import Publisher
from askwell.library import Library
from askwell.library.addresses import PATTERNS, addresses, fixed, moved
from askwell.library.called import called
from askwell.lost.missed import called_now
from askwell.problems.names import is_page_like, nearest, shown, suggest
from askwell.texts.prose import is_safe

MOST_HINTS = 200
"""Dead addresses that get a hint, as many as a report shows: each is compared with every page's."""

GONE = "Take the link out, or put the page back."
"""What to do where nothing is near the address."""

_FILE = re.compile(r"(?:/?index)?\.(?:md|html?|ya?ml)$")
"""How an address ends that is a file's; ours are pages'."""

_OF_OFFICE = re.compile(r"file:|[a-z]:[\\/]|\\", re.IGNORECASE)
"""How the place of a file on a disk or on an office's server begins."""


@dataclass(frozen=True)
class MeantAddresses:
    """What addresses can be, and have been."""

    library: Library
    known: frozenset[str]
    """All that can be written: pages, and places on them."""
    places: Mapping[str, str]
    """The addresses of items and their parts, by name."""
    moved: Mapping[str, str]
    """Where pages are today, by the addresses that they had."""
    hinted: set[str] = field(default_factory=set)
    """The dead addresses for which a near one was searched."""

    @classmethod
    def of(cls, library: Library) -> MeantAddresses:
        """Return those of what a guide publishes."""
        published = library.published
        places = addresses(published)
        known = fixed(published).union(places.values())
        return cls(library, known, places, moved(published))

    @cached_property
    def called_now(self) -> Mapping[str, str]:
        """What readers had under other names, by those."""
        return called_now(self.library)

    def remedy(self, written: str) -> str:
        """Return what to do about an address of this guide that is none."""
        kinds, name = kinds_and_name(written)
        if today := self._today(written):
            return f'Write "{today}": it stands there now.'
        if renamed := self._renamed(written):
            return f'Write "{renamed}", if that is the page now.'
        if any(name in self.library.index.get(kind, {}) for kind in kinds):
            return "It is not published: publish it, or take the link out."
        return self.hint(written)

    def _today(self, written: str) -> str:
        """Return where today is what had an address under another id, or lacks its last slash."""
        page, sign, anchor = written.partition("#")
        for place in (self.moved.get(page, page), f"{page}/"):
            if (here := f"{place}{sign}{anchor}") in self.known:
                return here
        parts = {part.kind for _, part in self.library.parts} if anchor else ()
        names = (f"{kind}.{self.library.former.get(f'{kind}.{anchor}')}" for kind in parts)
        return next((self.places[name] for name in names if name in self.places), "")

    def _renamed(self, written: str) -> str:
        """Return the address of what seems to have another id now, of what readers had there."""
        kinds, name = kinds_and_name(written)
        now = self.called_now
        names = (now[f"{kind}.{name}"] for kind in kinds if f"{kind}.{name}" in now)
        return next((self.places[each] for each in names if each in self.places), "")

    def own(self, written: str) -> str:
        """Return the address of a page of this guide that was written out with its host."""
        sites = [f"{each.site_url.rstrip('/')}/" for each in self.library.all(Publisher)]
        return next((f"/{written[len(s) :]}" for s in sites if written.startswith(s)), "")

    def bare(self, written: str) -> str:
        """Return the remedy for an address in quotation marks: what stands between them."""
        if written.startswith("/") and written not in self.known:
            return self.remedy(written)
        return f'Write "{shown(written)}".' if is_safe(written) else self.safe(written)

    def safe(self, written: str) -> str:
        """Return how a link that is not allowed was probably meant."""
        if re.fullmatch(r"[^\s@:/]+@[^\s@:/]+", written):
            return f'Write "mailto:{shown(written)}".'
        if re.fullmatch(r"\+?[\d().-]{7,}", written):
            return f'Write "tel:{shown(re.sub("[^+0-9]", "", written))}".'
        if written.startswith("(") and written.endswith(")"):
            return "Write one pair of round brackets around the address."
        if (found := HOST.match(written)) and (found[1] is not None or not _FILE.search(written)):
            return f'Write "https://{shown(written[found.start(2) :])}".'
        if near := self._page(written):
            return f'Write "{near}".'
        if near := self.ends(written):
            return f'Write "{near}".'
        if _OF_OFFICE.match(unquote(written)):
            return "Only your office can open it: put it on the web, and write its address there."
        return 'Start it with "https://", "mailto:", "tel:", or "/" for a page of this guide.'

    def ends(self, written: str) -> str:
        """Return the one address that ends in an anchor that was written alone."""
        found = [each for each in self.known if each.endswith(f"#{written.removeprefix('#')}")]
        return found[0] if len(found) == 1 else ""

    def _page(self, written: str) -> str:
        """Return the address of a page that was named by its file, or by its last part."""
        place, _, anchor = written.partition("#")
        name = _FILE.sub("", place).rstrip("/").rpartition("/")[2]
        pages = [address for address in self.known if name and address.endswith(f"/{name}/")]
        page = min(pages, default="")
        return f"{page}#{anchor}" if page and f"{page}#{anchor}" in self.known else page

    def _called(self, words: str) -> str:
        """Return the address of the one page that is called so; empty if none or several are."""
        if "/" in words:
            return ""
        index = self.library.published.index
        items = {
            place: index[kind][name]
            for item, place in self.places.items()
            for kind, _, name in [item.partition(".")]
            if "#" not in place and name in index.get(kind, {})
        }
        found = called(words, items)
        return page_titled(words, self.known) or (found[0] if len(found) == 1 else "")

    def hint(self, written: str) -> str:
        """Return what was probably meant, for as many addresses as somebody mends at once."""
        if len(self.hinted) < MOST_HINTS:
            self.hinted.add(written)
        if _FILE.search(written.partition("#")[0]) and (page := self._page(written)):
            return f'Write "{page}".'
        if page := self._called(written):
            return f'Write "{page}".'
        near = nearest(written, self.known) if written in self.hinted else ""
        return suggest(written, [near]) if near and is_page_like(written, near) else GONE


def heading(anchor: str, anchors: Iterable[str]) -> str:
    """Return how the heading that was meant is linked, or what can be."""
    if near := nearest(anchor, anchors):
        return suggest(anchor, anchors).replace(f'"{shown(near)}"', f'"#{shown(near)}"', 1)
    every = [f"#{each}" for each in anchors]
    return suggest("", every) or 'Only headings that start with "## " can be linked.'


def kinds_and_name(written: str) -> tuple[list[str], str]:
    """Return the kinds and the name that an address is made of; the item itself need not exist.

    What has an anchor on a page is lost with the item whose page that is.
    """
    begins = {kind: place.partition("{}")[0] for kind, place in PATTERNS.items()}
    kinds = [kind for kind, begin in begins.items() if written.startswith(begin)]
    page, _, anchor = written.partition("#")
    return kinds, (anchor or page.rstrip("/").rpartition("/")[2]).rpartition(".")[2]
