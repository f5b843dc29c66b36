"""Tips and blocks that were in another list when its ids were frozen: answers stay behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from askwell.lasting import ALIKE, Kept, NamedList, likeness


def moved(
    lists: Sequence[NamedList],
    renamed: Mapping[str, str],
    pairs: Mapping[str, Mapping[int, str]],
) -> Iterator[tuple[NamedList, NamedList, Kept]]:
    """Yield what stands in another list now: the one that it was in, the one that it is in, and it.

    What has another name in its own list is none of these, nor is a list with another name.
    """
    parts = [each for each in lists if each.is_of_parts and not renamed[each.name]]
    taken = {(name, gone) for name, found in pairs.items() for gone in found.values()}
    left = [
        (each, gone, words)
        for each in parts
        for gone, words in each.gone.items()
        if (each.name, gone) not in taken
    ]
    for each in parts if left else ():
        for position in each.new:
            kept = each.today[position]
            same = (home for home, *was in left if home is not each and _is_same(each, kept, *was))
            if position not in pairs[each.name] and (home := next(same, None)):
                yield home, each, kept


def _is_same(found: NamedList, kept: Kept, gone: str, words: str) -> bool:
    now = found.words[kept.id]
    return now == words or (kept.id == gone and likeness(now, words) >= ALIKE)
