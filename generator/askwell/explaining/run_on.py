"""Entries of a list of words that lost their dash: YAML joins each with those beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from askwell.problems import Problem
from askwell.reading.dashes import NO_DASH
from askwell.reading.deleted_dash import WRITE_DASH
from askwell.reading.source import Loc, Source

MESSAGE = "The dash is missing: this line is taken into the entry above it."


class Line(NamedTuple):
    """A line of an entry, and where its words start in the file."""

    words: str
    start: int


def lines_of_entry(source: Source, loc: Loc) -> list[Line]:
    """Return the lines of an entry that stands behind a dash, without quotation marks."""
    extent = source.values.get(loc) if loc and isinstance(loc[-1], int) else None
    if extent is None or extent.verbatim or extent.file:
        return []
    typed = source.text[extent.start : extent.end].rstrip()
    before = source.text[: extent.start].rpartition("\n")[2]
    if not before.rstrip().endswith("-") or typed.startswith(("|", ">", '"', "'", "[", "{")):
        return []
    lines, at = list[Line](), extent.start
    for line in typed.split("\n"):
        if words := line.strip():
            lines.append(Line(words, at + line.index(words)))
        at += len(line) + 1
    return lines


def told_dashless(
    source: Source, below: list[Line], check: str, more: str = ""
) -> Iterator[Problem]:
    """Tell each line that was meant as an entry of its own."""
    for line in below:
        hint = f'Write "- {line.words}" in the column of the dash above.{more}'
        yield source.at(line.start, check, MESSAGE, hint)


def without_first_dash(source: Source, loc: Loc) -> Problem | None:
    """Tell the first entry of a list that takes in the others, though these have dashes."""
    extent = source.values.get(loc)
    if extent is None or extent.verbatim or extent.file:
        return None
    start = source.text.rfind("\n", 0, extent.start) + 1
    column = source.text[start : extent.start]
    below = source.text[extent.start : extent.end].split("\n")[1:]
    if column.strip() or not any(line.startswith(f"{column}- ") for line in below):
        return None
    return source.at(extent.start, "missing-dash", NO_DASH, WRITE_DASH)
