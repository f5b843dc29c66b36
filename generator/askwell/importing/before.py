"""A list that was imported, changed and comes again: what its earlier state was made into."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from askwell.library import Entry
from askwell.schema.remarks import IMPORTED

_REMARK = re.compile(rf"{IMPORTED}(?P<name>.*) \([0-9a-f]{{12}}\)\r?\n")
_COPY = re.compile(r"\s*(?:\(\d{1,3}\)|[-–—]\s*(?:copy|kopie|copia|copie))\s*$", re.IGNORECASE)
"""What computers put behind the name of a file that is there already."""


@dataclass(frozen=True, slots=True)
class MadeItem:
    """An item that came from the list."""

    name: str
    """Its id: it comes from the words that it had in the list."""
    text: str
    bare: str
    """Its words today without spaces and signs."""
    place: str
    first: str
    """Its id without the number that tells it from another like it."""
    is_as_made: bool
    """Whether its words today still give its id: then it is the list that says it anew."""


@dataclass(frozen=True, slots=True)
class Before:
    """What an earlier state of a list was made into; empty if there was none."""

    lists: Mapping[tuple[str, str], Entry] = field(default_factory=dict)
    """What can be added to, by its kind and its id."""
    items: tuple[MadeItem, ...] = ()

    def reworded(self, name: str, bare: str, others: Container[str]) -> MadeItem | None:
        """Return the item that had the id of some words, and says something else today.

        `others` are words of the list itself: an item that says one of these is that. One of
        another number, such as a week, is another.
        """
        return next(
            (
                each
                for each in self.items
                if {name, name[:56]} & {each.name, each.first}
                and each.bare not in others
                and not (each.is_as_made and _numbers(each.bare) != _numbers(bare))
            ),
            None,
        )


def _numbers(words: str) -> list[str]:
    return re.findall(r"\d+", words)


def without_number(name: str) -> str:
    """Return an id without the number that tells it from another like it."""
    return re.sub(r"-\d{1,2}$", "", name)


def plain_stem(name: str) -> str:
    """Return what a list's file is called, whichever copy of it this is."""
    stem = PurePath(name).stem
    return _COPY.sub("", stem) or stem


def is_made_of(entry: Entry, name: str) -> bool:
    """Tell whether a file of content was made of an earlier state of a list."""
    remark = _REMARK.match(entry.source.text)
    return remark is not None and _same(remark["name"], name)


def _same(one: str, other: str) -> bool:
    return plain_stem(one).casefold() == plain_stem(other).casefold()
