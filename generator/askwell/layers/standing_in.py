"""Own items that stand in the place of originals: whether that was meant, and what they lack."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from askwell.kinds.base import Identified
from askwell.kinds.changes import Changes
from askwell.layers.shelf import Found, Shelf, kind_of, name_of
from askwell.library import Entry, Library, of_type
from askwell.problems import Missing, Problem
from askwell.problems.names import shown

UNMEANT = "If that is not meant, give it an id of its own. If it is: askwell status --freeze."

RUN, FEW, SHORT = 5, 12, 3
"""Words in a row that are no chance; words of what has few; letters of words that say little."""

LOST = "Give it an id of its own; if it is to stand there, keep the ids that others name."


def standing_in(below: Shelf, own: Sequence[Entry]) -> Iterator[Problem]:
    """Tell own items that have the id of an original, though nothing says that this is meant.

    It is if a changes.yml lists it, or if its file is called as the original's; where a file is of
    all items of a kind, its name tells nothing, and words of the original have to be left.
    """
    meant = {each.item for entry in of_type(own, Changes) for each in entry.model.replaces}
    for name, found, original in _pairs(below, own):
        is_part_of_it = name_of(found.entry.model) == name_of(original.entry.model)
        is_called_so = original.is_whole and _file(found) == _file(original)
        is_called_so = is_called_so and (_has_own_file(found) or _is_edit(found, original))
        if name not in meant and not is_called_so and (found.is_whole or not is_part_of_it):
            told = _tell(found, "like-an-original", f"{_said(original)}.", UNMEANT)
            yield replace(told, missing=Missing("original", name, name))


def taken_by(below: Shelf, shelf: Shelf, own: Sequence[Entry]) -> Mapping[str, Problem]:
    """Return by the names of what is gone with originals, in whose place own items stand, a fault.

    Of that fault is told if something else names what is gone.
    """
    return {
        name: _tell(found, "lost-parts", f"{_said(original)}, and lacks what", LOST)
        for _, found, original in _pairs(below, own)
        if original.is_whole
        for name in Shelf((original.entry,)).names
        if name not in shelf.names
    }


def told_where_taken(library: Library, found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield problems, of all that name what is gone so one, at the item that stands there."""
    names: dict[Problem, list[str]] = {}
    for each in found:
        if each.missing and each.missing.item in library.taken:
            names.setdefault(library.taken[each.missing.item], []).append(each.missing.name)
        else:
            yield each
    for told, gone in names.items():
        first, *others = sorted({*gone})
        more = f" and {len(others)} more" if others else ""
        message = f'{told.message} others name: "{shown(first)}"{more}.'
        yield replace(told, message=message, missing=Missing(told.check, told.place, told.path))


def _pairs(below: Shelf, own: Sequence[Entry]) -> Iterator[tuple[str, Found, Found]]:
    """Yield the name of each own item that an original has, with both."""
    mine = Shelf(tuple(own)).names if below.entries else {}
    for name, found in mine.items():
        original = below.names.get(name)
        if original and isinstance(found.item, Identified):
            yield name, found, original


def _said(original: Found) -> str:
    item = original.item
    assert isinstance(item, Identified)  # noqa: S101 - for the type alone
    place = original.entry.source.place(original.loc)
    return f'This has the id of the {item.kind} "{item.id}" ({place}) and stands in its place'


def _tell(found: Found, check: str, message: str, hint: str) -> Problem:
    assert isinstance(found.item, Identified)  # noqa: S101 - for the type alone
    loc = (*found.loc, found.item.id_key)
    return found.entry.source.problem(loc, check, message, hint)


def _has_own_file(found: Found) -> bool:
    """Tell whether each item of its kind has a file of its own, which is called as it is."""
    return kind_of(found.entry).is_folder


def _is_edit(found: Found, original: Found) -> bool:
    """Tell whether an item is an original with changes: its name or some words in a row are left.

    Of what has few words, one that both have is enough.
    """
    ours, theirs = _texts(found), _texts(original)
    if _words(_name(found)) == _words(_name(original)) or not {*_runs(ours)}.isdisjoint(
        _runs(theirs)
    ):
        return True
    if min(sum(map(len, texts)) for texts in (ours, theirs)) > FEW:
        return False
    telling = (
        {word for text in texts for word in text if len(word) > SHORT} for texts in (ours, theirs)
    )
    return bool(set.intersection(*telling))


def _texts(found: Found) -> list[list[str]]:
    return [_words(text) for text in found.entry.texts]


def _name(found: Found) -> str:
    return str(getattr(found.item, "name", ""))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold().replace("-", ""))


def _runs(texts: Iterable[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    for words in texts:
        yield from (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def _file(found: Found) -> str:
    return re.split("[/:]", found.entry.source.path)[-1]
