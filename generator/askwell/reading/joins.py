"""Marker lines that a merge of two versions leaves in a file, for somebody to choose between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARKER = re.compile(r"^(?:<{7}|\|{7}|>{7})(?:[ \t].*)?$|^={7}$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Join:
    """Where the markers of one place begin and end; lines count from 1."""

    start: int
    first: int
    last: int

    @property
    def message(self) -> str:
        if self.first == self.last:
            return f"A marker line of two joined versions was left on line {self.first}."
        return f"Two versions of this file were joined here (lines {self.first} to {self.last})."

    @property
    def hint(self) -> str:
        if self.first == self.last:
            return "Delete the line, and see whether something stands here twice."
        return "Keep one of them, and delete the marker lines (<<<<<<<, =======, >>>>>>>)."


_COMPARED = re.compile(r"^(?:[+-][ ]{2,}\S.*\n?)+", re.MULTILINE)
"""Lines with the signs of a comparison of two versions before them."""


@dataclass(frozen=True, slots=True)
class Comparison(Join):
    """Where lines of a comparison were pasted."""

    @property
    def message(self) -> str:
        return f"Signs of a comparison stand before these lines ({self.first} to {self.last})."

    @property
    def hint(self) -> str:
        return 'Delete the lines that begin with "-", and the "+" before the others.'


def comparisons(text: str) -> Iterator[Join]:
    """Yield every place in a file of YAML where a comparison of two versions was pasted."""
    for match in _COMPARED.finditer(text) if "\n+ " in text else ():
        if "\n+ " in f"\n{match.group()}":
            first = text.count("\n", 0, match.start()) + 1
            yield Comparison(match.start(), first, first + match.group().rstrip("\n").count("\n"))


def joins(text: str, *, prose: bool = True) -> Iterator[Join]:
    """Yield every place where two versions stand; in prose "=======" underlines a heading."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        if not prose and "=======" in text:
            yield from (_between(text, each, each) for each in _MARKER.finditer(text))
        return
    opened: re.Match[str] | None = None
    for match in _MARKER.finditer(text):
        sign = match.group()[0]
        if sign == "<":
            opened = match
        elif sign == ">":
            yield _between(text, opened or match, match)
            opened = None
    if opened:
        yield _between(text, opened, opened)


def _between(text: str, first: re.Match[str], last: re.Match[str]) -> Join:
    line = text.count("\n", 0, first.start()) + 1
    return Join(first.start(), line, line + text.count("\n", first.start(), last.start()))
