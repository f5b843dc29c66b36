"""Links in prose and addresses lead to pages that exist, or out by a safe protocol."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, urlsplit

from askwell.explaining.described import described_at
from askwell.kinds.base import Model
from askwell.kinds.braces import parsed
from askwell.kinds.forms import without_quotes
from askwell.kinds.guide import GuidePage
from askwell.kinds.words import Address, Prose
from askwell.library import Entry, Library
from askwell.library.addresses import FIXED
from askwell.library.wording import Wording
from askwell.lost.mentions import not_found, without_page
from askwell.meant.addresses import MeantAddresses, heading, kinds_and_name
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.reading.source import Loc
from askwell.texts.anchors import decoded
from askwell.texts.prose import Destination, is_safe
from askwell.texts.roundabout import beyond

TITLED = ', and add "title: ...", which readers press'
"""What a link to another site needs besides its address."""

_PROTOCOL_ALONE = re.compile(r"(?i)(?:https?:(?:/{0,2}(?:[?#].*)?|/{3}.*)|mailto:|tel:)")
_NO_MAILBOX = re.compile(r"(?i)mailto:[^?@][^@]*")
WITH_SIGN = 'Write the whole address, such as "mailto:name@example.edu".'

_PREVIEW = re.compile(r"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::\d+)?(?=/|$)")
"""Where a preview's pages are: on this computer, for whoever sits at it alone."""

ENCODED_BRACES = "%7B%7B"


def check_links(library: Library) -> Iterator[Problem]:
    """Tell unsafe links, and links to addresses this guide does not have."""
    links = _Links(library, Wording(library), MeantAddresses.of(library))
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
    meant: MeantAddresses

    @cached_property
    def bodies(self) -> Mapping[str, Prose]:
        """The texts of the guide's pages, by their addresses: their headings are places, too."""
        pages = self.library.published.all(GuidePage)
        named = ((self.meant.places.get(f"{page.kind}.{page.id}"), page) for page in pages)
        return {at: page.body for at, page in named if at}

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
            hint = self.meant.bare(bare) if bare else self.meant.safe(written)
            message = f'The link "{shown(unquote(written) if bare else written)}" is not allowed.'
            yield entry.source.problem(loc, "unsafe-link", message, hint, offset=start)
        elif written.startswith("#") and (anchor := decoded(written[1:])) not in anchors:
            message = f'This text has no heading for "#{shown(anchor)}".'
            elsewhere = self.meant.ends(written)
            hint = f'Write "{elsewhere}".' if elsewhere else heading(anchor, anchors)
            yield entry.source.problem(loc, "dead-anchor", message, hint, offset=start)
        elif written.startswith("/"):
            yield from self.dead(entry, loc, written, start)
        elif own := self.meant.own(written):
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
            hint = f'Write "{shown(here)}".' if here in self.meant.known else self.meant.hint(here)
            yield entry.source.problem(loc, "unsafe-link", message, hint, offset=start)

    def dead(self, entry: Entry, loc: Loc, written: str, start: int) -> Iterator[Problem]:
        """Tell an address that is none, unless what it names could not be read."""
        page, sign, anchor = written.partition("#")
        if written in self.meant.known:
            return
        if sign and page in self.bodies:
            yield from self._without_heading(entry, loc, page, anchor, start)
            return
        message = f'No page of this guide has the address "{shown(written)}".'
        kinds, name = kinds_and_name(written)
        hint = self.meant.remedy(written)
        problem = entry.source.problem(loc, "dead-link", message, hint, offset=start)
        is_hidden = any(f"{kind}.{name}" in self.library.hidden for kind in kinds)
        if page in FIXED and page not in self.meant.known and not is_hidden:
            yield from without_page(self.library, page, problem)
        else:
            yield from not_found(self.library, kinds, name, problem, written)

    def _without_heading(
        self, entry: Entry, loc: Loc, page: str, written: str, start: int
    ) -> Iterator[Problem]:
        """Tell a place on another page of the guide that none of its headings is."""
        anchors = parsed(self.bodies[page]).anchors(self.wording.say)
        if (anchor := decoded(written)) not in anchors:
            message = f'The page "{page}" has no heading for "#{shown(anchor)}".'
            hint = heading(anchor, anchors)
            yield entry.source.problem(loc, "dead-anchor", message, hint, offset=start)

    def address(self, entry: Entry, loc: Loc, written: Address) -> Iterator[Problem]:
        """Tell what is no address of a page, where one belongs: one of another site, too."""
        if not re.match(r"https?://", written):
            yield from self.dead(entry, loc, written, 0)
            return
        own = self.meant.own(f"{written.rstrip('/')}/")
        message = f'No page of this guide has the address "{shown(written)}".'
        hint = self.meant.hint(own) if own else _of_other_site(entry, loc)
        if own in self.meant.known:
            message, hint = (
                f'A page is named without its site: "{shown(written)}".',
                f'Write "{own}".',
            )
        yield entry.source.problem(loc, "dead-link", message, hint)


def _of_other_site(entry: Entry, loc: Loc) -> str:
    """Return the remedy for the address of another site in the place of a page's."""
    group = dict(entry.nodes).get(loc[:-1])
    fields = described_at(type(group), loc[-1:])["properties"] if isinstance(group, Model) else {}
    sites = (name for name, each in fields.items() if "uri" in str(each.get("anyOf", each)))
    if not (site := next(sites, "")):
        return 'Only a page of this guide can stand here, such as "/my-kit/".'
    has_words = bool(getattr(group, "title", ""))
    return f'Write "{site}:" in place of "{loc[-1]}:"{"" if has_words else TITLED}.'


def _with_braces(entry: Entry, loc: Loc, start: int) -> Problem:
    message = "A link cannot hold braces."
    return entry.source.problem(
        loc, "braces-in-link", message, "Write its address out.", offset=start
    )
