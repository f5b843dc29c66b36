"""Quotation marks without a partner: of what was quoted, one end is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.kinds.evidence import CitedSource
from askwell.kinds.words import Text
from askwell.library import Entry
from askwell.library.by_entry import by_entry
from askwell.problems import Problem
from askwell.texts.signs import holders

_STRAIGHT = re.compile(r'(?<!\d)"')
"""A straight one; behind a digit it means inches."""

_SIGNS = '"\u201c\u201d'


@by_entry(without=CitedSource)
def check_lone_quotes(entry: Entry) -> Iterator[Problem]:
    """Warn of a text of one paragraph in which a quotation mark opens or closes nothing."""
    for number in holders(_SIGNS, entry.joined):
        text = entry.texts[number]
        if isinstance(text, Text) and (found := _lone(text)):
            at, hint = found
            message = "This quotation mark has no partner."
            loc = entry.loc_of_text(number)
            yield entry.source.problem(loc, "lone-quote", message, hint, offset=at)


def _lone(text: str) -> tuple[int, str] | None:
    """Return where a mark without a partner stands, and what to do; the last may be that one."""
    straight = [each.start() for each in _STRAIGHT.finditer(text)]
    opening, closing = text.count("\u201c"), text.count("\u201d")
    if len(straight) % 2 and opening != closing:
        return straight[-1], "Of a pair, one is straight and one is curly: write both alike."
    if len(straight) % 2:
        return straight[-1], "Write one at each end of the words, or none."
    if opening != closing:
        sign = "\u201c" if opening > closing else "\u201d"
        return text.rindex(sign), "Write one at each end of the words, or none."
    return None
