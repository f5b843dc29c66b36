"""Other words for a thing, which search finds it by: each of them stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.kinds.base import Searched
from askwell.library import Entry, Library
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.reading.source import Loc

_BETWEEN = re.compile(r"[,;](?!\d{3})")
"""What parts words, and no thousands."""

_SEVERAL = re.compile(rf"{_BETWEEN.pattern}|^\(.*\)$")


def check_search_words(library: Library) -> Iterator[Problem]:
    """Warn of a list of words that was written as one text: search would take it for one word."""
    for entry in library.entries:
        for loc, item in entry.identified:
            if isinstance(item, Searched):
                yield from _joined(entry, (*loc, "also"), item.also)


def _joined(entry: Entry, loc: Loc, also: tuple[str, ...]) -> Iterator[Problem]:
    for number, words in enumerate(also):
        if _SEVERAL.search(words):
            message = f'"{shown(words)}" is one word here: nobody searches for it whole.'
            apart = ", ".join(each.strip() for each in _BETWEEN.split(words.strip("()")))
            hint = f"Write [{apart}]." if len(also) == 1 else f"Write {apart}."
            yield entry.source.problem((*loc, number), "joined-words", message, hint)
