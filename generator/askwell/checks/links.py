"""Links in prose and addresses lead to pages that exist, or out by a safe protocol."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote, urlsplit

from askwell.addresses import FIXED, PATTERNS, addresses, fixed, moved, page_of
from askwell.called import called
from askwell.explaining.described import described_at
from askwell.kinds.base import Model
from askwell.kinds.braces import parsed
from askwell.kinds.forms import HOST, without_quotes
from askwell.kinds.publisher import Publisher
from askwell.kinds.words import Address, Prose
from askwell.layers.missed import called_now
from askwell.library import Entry, Library
from askwell.mentions import not_found, without_page
from askwell.names import is_page_like, nearest, shown, suggest
from askwell.page_titles import page_titled
from askwell.problems import Problem
from askwell.reading.source import Loc
from askwell.texts.anchors import decoded
from askwell.texts.prose import Destination, is_safe
from askwell.texts.roundabout import beyond
from askwell.wording import Wording

MOST_HINTS = 200
"""Dead addresses that get a hint, as many as a report shows: each is compared with every page's."""

TITLED = ', and add "title: ...", which readers press'
"""What a link to another site needs besides its address."""

GONE = "Take the link out, or put the page back."
"""What to do where nothing is near the address."""

_FILE = re.compile(r"(?:/?index)?\.(?:md|html?|ya?ml)$")
"""How an address ends that is a file's; ours are pages'."""

_OF_OFFICE = re.compile(r"file:|[a-z]:[\\/]|\\", re.IGNORECASE)
"""How the place of a file on a disk or on an office's server begins."""

_PROTOCOL_ALONE = re.compile(r"(?i)(?:https?:(?:/{0,2}(?:[?#].*)?|/{3}.*)|mailto:|tel:)")
_NO_MAILBOX = re.compile(r"(?i)mailto:[^?@][^@]*")
WITH_SIGN = 'Write the whole address, such as "mailto:name@example.edu".'

_PREVIEW = re.compile(r"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::\d+)?(?=/|$)")
"""Where a preview's pages are: on this computer, for whoever sits at it alone."""

ENCODED_BRACES = "%7B%7B"


def check_links(library: Library) -> Iterator[Problem]:
    """Tell unsafe links, and links to addresses this guide does not have."""
    published = library.published
    places = addresses(published)
    known = fixed(published).union(places.values())
    links = _Links(library, Wording(library), known, places, moved(published))
    for entry in library.entries:
        for loc, node in entry.nodes:
            if isinstance(node, Address):
                yield from links.address(entry, loc, node)
            if isinstance(node, Prose) and ("[" in node or "<" in node):
                yield from links.prose(entry, loc, node)


@dataclass(frozen=True)
class _Links:
    """What links may lead to."""

    library: Library
    wording: Wording
    known: frozenset[str]
    places: Mapping[str, str]
    """The addresses of items and their parts, by name."""
    moved: Mapping[str, str]
    """Where pages are today, by the addresses that they had."""
    hinted: set[str] = field(default_factory=set)
    """The dead addresses for which a near one was searched."""

    @cached_property
    def called_now(self) -> Mapping[str, str]:
        """What readers had under other names, by those."""
        return called_now(self.library)

    def prose(self, entry: Entry, loc: Loc, text: Prose) -> Iterator[Problem]:
        """Tell what is wrong with the links of a text."""
        document = parsed(text)
        destinations = [each for each in document.destinations if not each.picture]
        anchors = document.anchors(self.wording.say) if destinations else ()
        for found in document.braces:
            if found.in_link:
                yield _with_braces(entry, loc, found.start)
        for destination in destinations:
            yield from self._one(entry, loc, destination, anchors)

    def _one(
        self, entry: Entry, loc: Loc, destination: Destination, anchors: tuple[str, ...]
    ) -> Iterator[Problem]:
        written, start = destination.written, destination.start
        if ENCODED_BRACES in written:
            yield _with_braces(entry, loc, start)
        elif not is_safe(written):
            bare = without_quotes(written)
            hint = self._bare(bare) if bare else self._safe(written)
            message = f'The link "{shown(unquote(written) if bare else written)}" is not allowed.'
            yield entry.source.problem(loc, "unsafe-link", message, hint, offset=start)
        elif written.startswith("#") and (anchor := decoded(written[1:])) not in anchors:
            message = f'This text has no heading for "#{shown(anchor)}".'
            elsewhere = self._ends(written)
            hint = f'Write "{elsewhere}".' if elsewhere else _heading(anchor, anchors)
            yield entry.source.problem(loc, "dead-anchor", message, hint, offset=start)
        elif written.startswith("/"):
            yield from self.dead(entry, loc, written, start)
        elif own := self._own(written):
            yield from self.dead(entry, loc, own, start)
        else:
            yield from self._out(entry, loc, written, start)

    def _out(self, entry: Entry, loc: Loc, written: str, start: int) -> Iterator[Problem]:
        """Tell a link out of the guide that leads by way of others, or to a preview."""
        if _PROTOCOL_ALONE.fullmatch(written):
            message = f'The link "{shown(written)}" leads nowhere.'
            hint = "Write the whole address behind it, or take the link out."
            yield entry.source.problem(loc, "unsafe-link", message, hint, offset=start)
        elif meant := beyond(written):
            message = f'This link goes by way of "{shown(urlsplit(written).hostname or "")}".'
            hint = f'Write "{shown(meant)}".'
            yield entry.source.problem(loc, "roundabout-link", message, hint, offset=start)
        elif _NO_MAILBOX.fullmatch(unquote(written)):
            message = f'The link "{shown(written)}" names no mailbox: it has no "@".'
            yield entry.source.problem(loc, "unsafe-link", message, WITH_SIGN, offset=start)
        elif preview := _PREVIEW.match(written):
            message = f'The link "{shown(written)}" leads to the preview on this computer.'
            here = written[preview.end() :] or "/"
            hint = f'Write "{shown(here)}".' if here in self.known else self.hint(here)
            yield entry.source.problem(loc, "unsafe-link", message, hint, offset=start)

    def dead(self, entry: Entry, loc: Loc, written: str, start: int) -> Iterator[Problem]:
        """Tell an address that is none, unless what it names could not be read."""
        if written in self.known:
            return
        message = f'No page of this guide has the address "{shown(written)}".'
        kinds, name = _meant(written)
        hint = self._remedy(written, kinds, name)
        problem = entry.source.problem(loc, "dead-link", message, hint, offset=start)
        page, hidden = page_of(written), self.library.hidden
        is_hidden = any(f"{kind}.{name}" in hidden for kind in kinds)
        if page in FIXED and page not in self.known and not is_hidden:
            yield from without_page(self.library, page, problem)
        else:
            yield from not_found(self.library, kinds, name, problem, written)

    def address(self, entry: Entry, loc: Loc, written: Address) -> Iterator[Problem]:
        """Tell what is no address of a page, where one belongs: one of another site, too."""
        if not re.match(r"https?://", written):
            yield from self.dead(entry, loc, written, 0)
            return
        own = self._own(f"{written.rstrip('/')}/")
        message = f'No page of this guide has the address "{shown(written)}".'
        hint = self.hint(own) if own else _of_other_site(entry, loc)
        if own in self.known:
            message, hint = (
                f'A page is named without its site: "{shown(written)}".',
                f'Write "{own}".',
            )
        yield entry.source.problem(loc, "dead-link", message, hint)

    def _remedy(self, written: str, kinds: list[str], name: str) -> str:
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
        kinds, name = _meant(written)
        now = self.called_now
        names = (now[f"{kind}.{name}"] for kind in kinds if f"{kind}.{name}" in now)
        return next((self.places[each] for each in names if each in self.places), "")

    def _own(self, written: str) -> str:
        """Return the address of a page of this guide that was written out with its host."""
        sites = [f"{each.site_url.rstrip('/')}/" for each in self.library.all(Publisher)]
        return next((f"/{written[len(s) :]}" for s in sites if written.startswith(s)), "")

    def _bare(self, written: str) -> str:
        """Return the remedy for an address in quotation marks: what stands between them."""
        if written.startswith("/") and written not in self.known:
            return self._remedy(written, *_meant(written))
        return f'Write "{shown(written)}".' if is_safe(written) else self._safe(written)

    def _safe(self, written: str) -> str:
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
        if near := self._ends(written):
            return f'Write "{near}".'
        if _OF_OFFICE.match(unquote(written)):
            return "Only your office can open it: put it on the web, and write its address there."
        return 'Start it with "https://", "mailto:", "tel:", or "/" for a page of this guide.'

    def _ends(self, written: str) -> str:
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


def _of_other_site(entry: Entry, loc: Loc) -> str:
    """Return the remedy for the address of another site in the place of a page's."""
    group = dict(entry.nodes).get(loc[:-1])
    fields = described_at(type(group), loc[-1:])["properties"] if isinstance(group, Model) else {}
    sites = (name for name, each in fields.items() if "uri" in str(each.get("anyOf", each)))
    if not (site := next(sites, "")):
        return 'Only a page of this guide can stand here, such as "/my-kit/".'
    has_words = bool(getattr(group, "title", ""))
    return f'Write "{site}:" in place of "{loc[-1]}:"{"" if has_words else TITLED}.'


def _heading(anchor: str, anchors: Iterable[str]) -> str:
    """Return how the heading that was meant is linked, or what can be."""
    if near := nearest(anchor, anchors):
        return suggest(anchor, anchors).replace(f'"{shown(near)}"', f'"#{shown(near)}"', 1)
    every = [f"#{each}" for each in anchors]
    return suggest("", every) or 'Only headings that start with "## " can be linked.'


def _with_braces(entry: Entry, loc: Loc, start: int) -> Problem:
    message = "A link cannot hold braces."
    return entry.source.problem(
        loc, "braces-in-link", message, "Write its address out.", offset=start
    )


def _meant(written: str) -> tuple[list[str], str]:
    """Return the kinds and the name that an address is made of; the item itself need not exist.

    What has an anchor on a page is lost with the item whose page that is.
    """
    begins = {kind: place.partition("{}")[0] for kind, place in PATTERNS.items()}
    kinds = [kind for kind, begin in begins.items() if written.startswith(begin)]
    page, _, anchor = written.partition("#")
    return kinds, (anchor or page.rstrip("/").rpartition("/")[2]).rpartition(".")[2]
