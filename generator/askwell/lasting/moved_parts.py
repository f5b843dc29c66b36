"""Tips and blocks that were in another list when its ids were frozen: answers stay behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from askwell.lasting import ALIKE, Kept, NamedList, likeness


class Moved(NamedTuple):
    """Something that stands in another list now."""

    home: NamedList
    """The list that it was in."""
    gone: str
    """Its id there."""
    found: NamedList
    """The list that it is in."""
    kept: Kept
    """It, as it is now."""


OWN_WORDS = 4
"""Words that are no other part's by chance, as "Your name" may be: so many, one after the other."""


def moved(
    lists: Sequence[NamedList],
    renamed: Mapping[str, str],
    pairs: Mapping[str, Mapping[int, str]],
) -> Iterator[Moved]:
    """Yield what stands in another list now.

    What has another name in its own list is none of these, nor is a list with another name.
    """
    parts = [each for each in lists if each.is_of_parts and not renamed[each.name]]
    taken = {(name, gone) for name, pair in pairs.items() for gone in pair.values()}
    left = [
        (each, gone, words)
        for each in parts
        for gone, words in each.gone.items()
        if (each.name, gone) not in taken
    ]
    for each in parts if left else ():
        for position in sorted({*each.new} - pairs[each.name].keys()):
            same = (was[:2] for was in left if _is_same(each, each.today[position], *was))
            if was := next(same, None):
                yield Moved(*was, each, each.today[position])


def _is_same(found: NamedList, kept: Kept, home: NamedList, gone: str, words: str) -> bool:
    now = found.words[kept.id]
    if home is found:
        return False
    if kept.id == gone:
        return likeness(now, words) >= ALIKE
    return now == words and len(words.split()) >= OWN_WORDS
