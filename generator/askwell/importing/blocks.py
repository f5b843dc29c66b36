"""What a list is made of, whatever file it came in: headings, entries, paragraphs and tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Shape = Literal["heading", "entry", "paragraph", "rule"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text with a shape; line breaks inside it stay."""

    shape: Shape
    text: str
    where: str
    """The place in the source, in words: "paragraph 12"."""
    level: int = 0
    """How far in an entry stands, or the rank of a heading (1 is the highest)."""
    is_guess: bool = False
    """Whether only its looks make it what it is."""
    typed: str = ""
    """How it was typed, number and colon and all."""
    marker: str = ""
    """The sign or the sort of number that an entry was typed with."""
    is_tight: bool = False
    """Whether it stands right below the one before, without an empty line between."""

    after_rule: bool = False
    """Whether a line that parts what is above from what is below stands before it."""

    opens_message: bool = False
    """Whether, as a heading, it is certain to have a message under it."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a line of a table."""

    cells: tuple[str, ...]
    where: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under each other; the first may be their heads."""

    rows: tuple[Row, ...]
    name: str = ""
    """What the sheet is called that it fills."""


Part = Block | Table


Places = tuple[tuple[int, str], ...]
"""Where a text came from: each place, behind the number of the sign from which on it is that."""


def place_of(where: str | Places, start: int = 0) -> str:
    """Return the place that the sign at `start` of a text came from."""
    if isinstance(where, str):
        return where
    return next(place for begin, place in reversed(where) if begin <= start)


class Note(NamedTuple):
    """Something to tell, and the place in the source that it is about."""

    where: str
    words: str


@dataclass(frozen=True, slots=True)
class Manuscript:
    """What a file held."""

    name: str
    """The file's name."""
    parts: tuple[Part, ...]
    left_out: tuple[Note, ...] = ()
    lost: tuple[Note, ...] = ()
    """Where letters were lost before anybody read the file here."""
    guessed: tuple[Note, ...] = ()
