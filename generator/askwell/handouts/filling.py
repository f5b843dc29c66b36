"""How a sheet fills its pages: what saves a last page with little on it, and what fills one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from askwell.handouts.parts import Circles, Document, Form, walk

LITTLE = 0.65
"""How much of a last page is filled at most for ways to be tried that save it."""

THIN = 0.35
"""The same for a sheet that is snug already."""

FULL = 0.88
"""How much of it is filled at least for no more room to be offered; LITTLE where it is snug."""

SHORT, ROOMY = (1, 0.75, 0.5), (2, 1.75, 1.5, 1.25)
"""Shares of the lines to write on that save a page, and that fill one, the best first."""

HOLE = 0.25
"""What is empty at the feet of other pages for a snug sheet to be tried, which may close that."""

EMPTY = 0.5
"""How much of a last page is filled at most for rows to fill in to get higher."""

GAP = 0.1
"""How much more may be empty at the feet of other pages when the last one is filled."""

SHRUNK = 0.67
"""What is left of the height of words that are laid out snugly, at best: no other is tried."""

STAYS = 0.6
"""Millimeters of each short line of a letter that stay besides: it saves no words for the next."""


@dataclass(frozen=True, slots=True)
class Writing:
    """What a hand needs on a sheet, in millimeters."""

    line: int
    """The height of a line to write on."""
    row: int
    """How much higher a row to fill in gets where there is room."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a sheet is laid out."""

    share: float = 1
    """Of its lines to write on: half of them, or twice as many."""
    is_snug: bool = False
    """Whether letters and margins are smaller."""
    has_breaks: bool = False
    """Whether short tables may go on on the next page, too."""
    is_roomy: bool = False
    """Whether rows to fill in are higher."""


PLAIN = Fit()


@dataclass(frozen=True, slots=True)
class Extent:
    """How far a sheet reaches."""

    pages: int
    filled: float
    """Of its last page, from 0 to 1."""
    height: float
    """What a page of it holds, in millimeters."""
    gaps: float = 0
    """What is empty at the feet of the pages before the last, in pages."""


def tries(document: Document, extent: Extent, hand: Writing, own: Fit = PLAIN) -> list[Fit]:
    """Return the fits that may be better than its own, best first.

    A sheet that is snug already is tried again if its last page is nearly empty still. One that
    takes a page more than it promises is tried however full that is.
    """
    if own.is_roomy or (own.is_snug and own.share > 1):
        return []
    ways = [*_shorter(document, extent, hand, own), *_closer(document, extent, hand, own)]
    return [*dict.fromkeys(ways), *_roomier(document, extent, hand, own)]


def is_better(fit: Fit, extent: Extent, own: Fit, before: Extent) -> bool:
    """Tell whether a fit was worth it: it filled the last page, closed a hole, or saved a page."""
    if extent.pages != before.pages:
        return extent.pages < before.pages
    if fit.is_snug and not own.is_snug:
        closes = before.gaps - extent.gaps > GAP
        return fit.share >= own.share and closes and extent.filled >= THIN
    has_more = fit.share > own.share or fit.is_roomy
    return has_more and extent.gaps - before.gaps <= GAP


def _shorter(document: Document, extent: Extent, hand: Writing, own: Fit) -> Iterator[Fit]:
    is_over = extent.pages == document.pages + 1
    if extent.pages == 1 or (extent.filled > (THIN if own.is_snug else LITTLE) and not is_over):
        return
    room, lines = (extent.pages - 1) * extent.height, document.lines_at(own.share) * hand.line
    words = room + (extent.filled - extent.gaps) * extent.height - lines
    least = lines + (words if own.is_snug else words * SHRUNK + document.short_lines * STAYS)
    for has_breaks in {own.has_breaks: 0, own.has_breaks or (is_over and extent.gaps > GAP): 0}:
        is_new = not own.is_snug or has_breaks != own.has_breaks
        for more, share in _more(document, SHORT, hand, own).items():
            if least + more <= room and (more < 0 or is_new):
                yield Fit(share, is_snug=True, has_breaks=has_breaks)


def _closer(document: Document, extent: Extent, hand: Writing, own: Fit) -> Iterator[Fit]:
    """Yield the fits that may close a hole, where more lines can fill the last page again."""
    if extent.gaps > HOLE and not own.is_snug and own.share <= 1:
        room = (1 - extent.filled + extent.gaps) * extent.height
        yield from _highest(document, hand, Fit(own.share, is_snug=True), room)
        yield Fit(own.share, is_snug=True)


def _roomier(document: Document, extent: Extent, hand: Writing, own: Fit) -> Iterator[Fit]:
    if extent.filled <= (LITTLE if own.is_snug else FULL):
        room = (1 - extent.filled) * extent.height
        if extent.filled <= EMPTY:
            yield from _highest(document, hand, own, room)
        for more, share in _more(document, ROOMY, hand, own).items():
            if 0 < more <= room:
                yield replace(own, share=share)


def _highest(document: Document, hand: Writing, own: Fit, room: float) -> Iterator[Fit]:
    """Yield the fit with higher rows and with most lines, if there are rows and room for it."""
    higher = _rows(document) * hand.row
    shares = [share for more, share in _more(document, ROOMY, hand, own).items() if more >= 0]
    if 0 < higher <= room and shares:
        yield replace(own, share=shares[0], is_roomy=True)


def _rows(document: Document) -> int:
    """Return how many rows of tables to fill in there are; circles have none."""
    every = (part for part in walk(document) if not isinstance(part, Circles))
    return sum(len(part.rows) for part in every if isinstance(part, Form))


def _more(
    document: Document, shares: tuple[float, ...], hand: Writing, own: Fit
) -> dict[int, float]:
    """Return the shares that differ, each by how many mm of lines it adds, or saves."""
    lines = document.lines_at(own.share)
    each = {document.lines_at(share): share for share in reversed(shares)}
    return {(now - lines) * hand.line: share for now, share in reversed(each.items())}
