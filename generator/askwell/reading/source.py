"""One file of content: its data, and the line and column of everything in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

from askwell.problems import Problem
from askwell.reading.places import Lines, lines_of, typed_at

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
"""YAML without types: a scalar is the text its author wrote; `no` and `012` stay what they are."""

Loc: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys and list positions, from the top of the file."""


class Extent(NamedTuple):
    """The stretch of the file that a value fills; `verbatim` if it is the value, not YAML of it."""

    start: int
    end: int
    verbatim: bool = False
    file: Source | None = None
    """The other file that the value stands in: what is written there took this one's place."""


class ValuePlaces(NamedTuple):
    """Where the values and the keys of a file stand."""

    values: dict[Loc, Extent]
    keys: dict[Loc, Extent]


def _nothing() -> Data:
    return None


def _nowhere() -> ValuePlaces:
    return ValuePlaces({}, {})


@dataclass(frozen=True, eq=False)
class Source:
    """One file of content: its data, and where everything in it stands.

    `text` is what was read: line ends are line feeds, invisible characters are out of it.
    """

    path: str
    text: str = field(repr=False)
    load: Callable[[], Data] = field(default=_nothing, repr=False)
    """Gives the data. Models are made of them once; then they are in the way until an edit, or a
    problem inside a text, asks for them again."""
    locate: Callable[[], ValuePlaces] = field(default=_nowhere, repr=False)
    """Finds the places. Few files have a problem, so nobody looks before one is told."""
    removed: tuple[int, ...] = ()
    """Offsets of `text` before which an invisible character stands in the file."""
    _typed: dict[Loc, list[int]] = field(default_factory=dict, repr=False)

    @cached_property
    def data(self) -> Data:
        return self.load()

    @cached_property
    def places(self) -> ValuePlaces:
        return self.locate()

    @property
    def values(self) -> dict[Loc, Extent]:
        return self.places.values

    @property
    def keys(self) -> dict[Loc, Extent]:
        return self.places.keys

    @cached_property
    def lines(self) -> Lines:
        return lines_of(self.text, self.removed)

    def problem(
        self,
        loc: Loc,
        check: str,
        message: str,
        hint: str = "",
        *,
        key: bool = False,
        offset: int | None = None,
    ) -> Problem:
        """Tell a problem at `loc`: at its key if `key`, else its value or one character of it."""
        extent = (self.keys if key else self.values).get(loc) or self._nearest(loc)
        start = extent.start if offset is None else self._inside(loc, extent, offset)
        return (extent.file or self).at(start, check, message, hint)

    def at(self, start: int, check: str, message: str, hint: str = "") -> Problem:
        """Tell a problem at an offset of `text`."""
        line, column = self.lines.line_and_column(start)
        return Problem(self.path, line + 1, column + 1, check, message, hint)

    def place(self, loc: Loc) -> str:
        """Name the file and the line where a value stands."""
        extent = self.values.get(loc) or self._nearest(loc)
        file = extent.file or self
        return f"{file.path}:{file.lines.line_and_column(extent.start)[0] + 1}"

    def typed(self, loc: Loc) -> str:
        """Return a value as it is typed, in whichever file it stands."""
        extent = self.values.get(loc) or self._nearest(loc)
        return (extent.file or self).text[extent.start : extent.end]

    def _inside(self, loc: Loc, extent: Extent, offset: int) -> int:
        """Return the offset of a character of a text, counted without the white space around it."""
        # Words alone stand for a group that would hold them under a name.
        value = str(self.value(loc if self.has(loc) else loc[:-1]))
        offset += len(value) - len(value.lstrip())
        if extent.verbatim:
            return extent.start + offset
        if loc not in self._typed:
            text = (extent.file or self).text
            self._typed[loc] = typed_at(value, text[extent.start : extent.end])
        typed = self._typed[loc]
        return extent.start + (typed[min(offset, len(typed) - 1)] if typed else 0)

    def value(self, loc: Loc) -> Any:
        """Return the data at `loc`. Raises KeyError or IndexError if there is none."""
        data: Any = self.data
        for step in loc:
            data = data[step]
        return data

    def has(self, loc: Loc) -> bool:
        """Tell whether there is data at `loc`."""
        try:
            self.value(loc)
        except (KeyError, IndexError, TypeError):
            return False
        return True

    def is_last(self, loc: Loc) -> bool:
        """Tell whether nothing stands behind a value in its file."""
        for end, step in enumerate(loc):
            if not self.has(loc[: end + 1]):
                return False
            around = self.value(loc[:end])
            if step != (next(reversed(around)) if isinstance(around, dict) else len(around) - 1):
                return False
        return True

    def _nearest(self, loc: Loc) -> Extent:
        """Where the closest known ancestor stands: what is missing has no place of its own."""
        while loc and loc not in self.values:
            loc = loc[:-1]
        return self.values.get(loc) or Extent(0, 0)
