"""A tip or a block that was in another list when its ids were frozen: answers stay behind."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.checks.lasting import ALIKE, FREEZE, compared, likeness
from askwell.lasting import Kept, NamedList, item_of
from askwell.library import Library
from askwell.names import shown
from askwell.problems import Problem


def check_moved(library: Library) -> Iterator[Problem]:
    """Tell what was moved to another list, with its answers as readers have them."""
    if not library.frozen:
        return
    lists, renamed, pairs, _ = compared(library)
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
                yield _moved(home, each, kept)


def _is_same(found: NamedList, kept: Kept, gone: str, words: str) -> bool:
    now = found.words[kept.id]
    return now == words or (kept.id == gone and likeness(now, words) >= ALIKE)


def _moved(home: NamedList, found: NamedList, kept: Kept) -> Problem:
    message = (
        f'"{shown(kept.text)}" was in "{item_of(home.name)}" when ids were frozen: '
        "its answers there are no longer offered."
    )
    hint = f"Move it back if readers are to keep them. If it is to stay here: {FREEZE}."
    return found.entry.source.problem(kept.loc, "moved-part", message, hint)
