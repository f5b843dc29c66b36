"""Wherever an entry's dash is deleted with its space, that is told, once, where to write it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.mistaken import problems_of, sound

REMEDY = 'Write "- " in front of it'

DASH = re.compile(r"( *)- (?=[\w-]+:|\{)")


def _entries() -> Iterator[tuple[str, int, list[str]]]:
    """Yield the files of the guide, lines with which entries begin, and all lines of the file."""
    for place, raw in sound().items():
        lines = raw.decode().split("\n") if place.endswith(".yml") else []
        for number, line in enumerate(lines):
            is_first = lines[number - 1].rstrip().endswith(":")
            if DASH.match(line) and not (place == "synonyms.yml" and is_first):
                yield place, number, lines


ENTRIES = list(_entries())


def _told(place: str, lines: list[str], number: int) -> list[tuple[int, int, bool]]:
    line = DASH.sub(r"\1", lines[number], count=1)
    text = "\n".join([*lines[:number], line, *lines[number + 1 :]])
    problems = problems_of({**sound(), place: text.encode()})
    return [(each.line, each.column, REMEDY in each.hint) for each in problems]


@pytest.mark.parametrize(
    ("place", "number", "lines"), ENTRIES, ids=lambda each: None if isinstance(each, list) else each
)
def test_deleted_dash_is_told_where_it_was(place: str, number: int, lines: list[str]) -> None:
    column = lines[number].index("-") + 1
    assert _told(place, lines, number) == [(number + 1, column, True)]
