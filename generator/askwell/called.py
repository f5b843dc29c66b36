"""Which items somebody means by what they are called, and not by their ids."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from askwell.kinds.base import Identified, Quotable

FEW = 3
"""Items that a message can name; of more, none was meant more than the others."""

_MANY = re.compile(r"(?<=\w\w[^\Ws])s$")
"""The end of a word that means several."""


def words_of(item: Identified) -> Iterator[str]:
    """Yield what an item is called, and what it says in a sentence."""
    yield item.name
    if isinstance(item, Quotable):
        yield item.quoted


def called(words: str, items: Mapping[str, Identified]) -> list[str]:
    """Return which of the items are called so, in any case, one of them or many; else which nearly.

    They are told by what they are called under in `items`, few or none.
    """
    written = _plain(words)
    names = {each: _names(item) for each, item in items.items()} if written else {}
    same = [each for each, said in names.items() if written in said]
    near = [each for each, said in names.items() if any(f" {written} " in f" {n} " for n in said)]
    found = same or near
    return found if len(found) <= FEW else []


def _names(item: Identified) -> set[str]:
    return {_plain(words) for words in (item.id, *words_of(item), *getattr(item, "also", ()))}


def _plain(words: str) -> str:
    found = re.findall(r"[^\W_]+", words.casefold())
    return " ".join(_MANY.sub("", re.sub("ies$", "y", word)) for word in found)
