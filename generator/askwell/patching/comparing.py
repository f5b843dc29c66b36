"""What turns a file's data into others: the edits between them, as few as possible."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from askwell.patching.edits import Arrange, Edit, Insert, Put, Remove, Value, plain
from askwell.reading.source import Data, Loc


def between(old: Data, new: Value) -> list[Edit]:
    """Return the edits that make one out of the other, in the order in which they are made.

    An entry of a list is one of before if it has its id, or is equal to it, or stands in its place.
    """
    return list(_between((), old, plain(new)))


def _between(loc: Loc, old: Data, new: Data) -> Iterator[Edit]:
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        yield from _of_groups(loc, old, new)
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _of_lists(loc, old, new)
    else:
        yield Put(loc, new)


def _of_groups(loc: Loc, old: Mapping[str, Data], new: Mapping[str, Data]) -> Iterator[Edit]:
    names = list(new)
    for number, name in enumerate(names):
        at = (*loc, name)
        if name in old:
            yield from _between(at, old[name], new[name])
        else:
            yield Put(at, new[name], after=tuple(names[:number]))
    yield from (Remove((*loc, name)) for name in old if name not in new)


def _of_lists(loc: Loc, old: Sequence[Data], new: Sequence[Data]) -> Iterator[Edit]:
    origin = _origins(old, new)
    kept = [number for number in range(len(old)) if number in origin.values()]
    if not kept:
        yield Put(loc, list(new))
        return
    yield from (Remove((*loc, n)) for n in reversed(range(len(old))) if n not in kept)
    order = tuple(kept.index(origin[number]) for number in sorted(origin))
    if order != tuple(sorted(order)):
        yield Arrange(loc, order)
    for number, entry in enumerate(new):
        at = (*loc, number)
        if number in origin:
            yield from _between(at, old[origin[number]], entry)
        else:
            yield Insert(at, entry)


def _origins(old: Sequence[Data], new: Sequence[Data]) -> dict[int, int]:
    """Return, by the position of an entry now, the one that it had before."""
    before, now = _names(old), _names(new)
    known = {name: number for number, name in enumerate(before)}
    origin = {number: known[name] for number, name in enumerate(now) if name in known}
    taken = set(origin.values())
    matcher = SequenceMatcher(a=before, b=now, autojunk=False)
    for tag, *stretches in matcher.get_opcodes():
        if tag == "replace":
            lost = [number for number in range(*stretches[:2]) if number not in taken]
            fresh = [number for number in range(*stretches[2:]) if number not in origin]
            origin |= dict(zip(fresh, lost, strict=False))
    return origin


def _names(entries: Sequence[Data]) -> list[str]:
    """Name each entry by its id or its words; equal ones by their number, too."""
    seen: Counter[str] = Counter()
    names = []
    for entry in entries:
        name = str(entry["id"]) if isinstance(entry, dict) and entry.get("id") else _words(entry)
        names.append(f"{name}\n{seen[name]}")
        seen[name] += 1
    return names


def _words(entry: Data) -> str:
    return json.dumps(entry, ensure_ascii=False)
