"""Which items somebody means by what they are called, and not by their ids."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from askwell.kinds.base import Identified, Quotable

FEW = 3
"""Items that a message can name; of more, none was meant more than the others."""

LEAST, CLEAR = 3, 1.5
"""Words in common with what somebody means, and how far it stands out before all others."""

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


def likeliest(words: str, items: Mapping[str, Identified]) -> str:
    """Return which of the items a sentence means that is not its words; empty if none stands out.

    What few say tells more: a word counts less, the more items have it.
    """
    asked = {*_plain(words).split()}
    said = {name: asked & _words_in(item) for name, item in items.items()}
    times = Counter(word for each in said.values() for word in each)
    weights = {name: sum(1 / times[word] for word in each) for name, each in said.items()}
    best, *others = sorted(weights, key=lambda name: -weights[name]) or [""]
    if len(said.get(best, ())) < LEAST or (others and weights[others[0]] * CLEAR > weights[best]):
        return ""
    return best


def _words_in(item: Identified) -> set[str]:
    return {word for name in _names(item) for word in name.split()}


def _names(item: Identified) -> set[str]:
    return {_plain(words) for words in (item.id, *words_of(item), *getattr(item, "also", ()))}


def _plain(words: str) -> str:
    found = re.findall(r"[^\W_]+", words.casefold())
    return " ".join(_MANY.sub("", re.sub("ies$", "y", word)) for word in found)
