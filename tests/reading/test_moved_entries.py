"""Wherever the first line of an entry is moved to, that is told, once, and nothing beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.mistaken import problems_of, sound

FIRST = re.compile(r"( *)- +[\w-]+:\s.*$")
VALUED = re.compile(r"( *(?:- )?)([a-z_]+): ([A-Z].*)$")
FURTHER = 7
"""Columns to the right to which a line is moved."""


def _moved() -> Iterator[tuple[str, int, str]]:
    """Yield files, the line that was moved in them, and their text."""
    for place in ("glossary.yml", "rules.yml", "worksheets/notes.yml"):
        lines = sound()[place].decode().split("\n")
        for number, line in enumerate(lines):
            found = FIRST.match(line)
            if found and lines[number + 1].startswith(f"{found[1]}  "):
                yield from _everywhere(place, lines, number, len(found[1]))


def _everywhere(
    place: str, lines: list[str], number: int, column: int
) -> Iterator[tuple[str, int, str]]:
    for above in (lines[:number], _folded(lines[:number])):
        for start in {*range(column + FURTHER)} - {column}:
            moved = " " * start + lines[number].lstrip()
            yield place, len(above) + 1, "\n".join([*above, moved, *lines[number + 1 :]])


def _folded(above: list[str]) -> list[str]:
    """Return lines of which the last has its text below it."""
    if not (found := VALUED.match(above[-1])):
        return above
    return [*above[:-1], f"{found[1]}{found[2]}: >-", " " * len(found[1]) + f"  {found[3]}"]


@pytest.mark.parametrize("place", ["glossary.yml", "rules.yml", "worksheets/notes.yml"])
def test_entry_whose_first_line_was_moved_is_told_once_where_it_is(place: str) -> None:
    cases = [(line, text) for file, line, text in _moved() if file == place]
    assert len(cases) > 2 * FURTHER
    for line, text in cases:
        told = problems_of({**sound(), place: text.encode()})
        assert [each.line for each in told] == [line], text
