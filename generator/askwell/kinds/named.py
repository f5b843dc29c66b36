"""What readers' answers hang on in a block: options, columns and rows, each with a lasting id."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable
from typing import Annotated, TypeVar
from zlib import crc32

from pydantic import AfterValidator

from askwell.kinds.base import Id, Was
from askwell.kinds.worded import Worded
from askwell.kinds.words import Text
from askwell.problems.names import free_name

LONGEST = 60
"""Characters of an id, as of every other id in content."""


class Named(Worded):
    """An option, a column or a row: its words, or its words with an id of their own."""

    id: Id = ""
    """What readers' answers are kept under; left out, it comes from the words."""
    was: Was = ()
    """Its old words, ids or positions in the list: answers from then stay with it."""

    @property
    def before(self) -> tuple[str, ...]:
        """The ids of older answers to it; digits are its position from before there were ids."""
        return tuple(each if each.isdecimal() else lasting_id(each) for each in self.was)


def lasting_id(words: str) -> str:
    """Return the id that comes from words; an id stays as it is.

    It never depends on where the words stand, starts with a letter, and ends in a checksum of the
    words where letters and digits of theirs are lost: "面试" and "面谈" are two ids.
    """
    plain = unicodedata.normalize("NFKD", " ".join(words.split())).replace("'", "")
    letters = "".join(
        sign for sign in plain.replace("\u2019", "") if not unicodedata.combining(sign)
    )
    found = "-".join(re.findall(r"[a-z0-9]+", letters.lower()))
    found = found if found[:1].isalpha() else f"n-{found}".rstrip("-")
    is_whole = all(sign.isascii() or not sign.isalnum() for sign in letters)
    return found if is_whole and len(found) <= LONGEST else _marked(found, words)


def _marked(found: str, words: str) -> str:
    return f"{found[: LONGEST - 9].rstrip('-')}-{crc32(' '.join(words.split()).encode()):08x}"


def free_id(name: str, taken: Container[str]) -> str:
    """Return an id that none has: this one, or it with a number, no longer than an id may be."""
    return free_name(name, taken.__contains__, most=LONGEST - 4)


Each = TypeVar("Each", bound=Named)


def identified(named: tuple[Each, ...]) -> tuple[Each, ...]:
    """Give each an id: its own, or the one that comes from its words.

    Raises ValueError if two would have the same: which of them keeps it would hang on the other.
    """
    first: dict[str, Each] = {}
    for each in named:
        name = each.id or lasting_id(each.text)
        if (earlier := first.setdefault(name, each)) is not each:
            raise ValueError(_shared(name, earlier, each))
    return tuple(each.model_copy(update={"id": name}) for name, each in first.items())


def _shared(name: str, earlier: Named, later: Named) -> str:
    if earlier.id and later.id:
        remedy = "Give one of them another id; the older one keeps its own."
        return f'two entries have the id "{name}"|{remedy}'
    if earlier.text == later.text:
        return f'"{later.text}" stands here a second time|Take one of them out.'
    message = f'"{earlier.text}" and "{later.text}" make the same id, "{name}"'
    return f'{message}|Give the newer one an "id" of its own.'


Names = Annotated[tuple[Named, ...], AfterValidator(identified)]
"""A list of them, every one with an id of its own."""


def by_id(named: Iterable[Named]) -> dict[str, Text]:
    """Return the words of each by its id."""
    return {each.id: each.text for each in named}
