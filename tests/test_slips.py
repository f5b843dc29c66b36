"""One slip of a finger in a whole guide is told in few words, first where it was made."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from askwell.checks import all_problems
from askwell.layers.layer import Layer
from askwell.loading import load_files
from askwell.problems import Problem
from askwell.reading.folder import File, files
from askwell.reporting.together import together
from tests.conftest import GUIDE
from tests.loaded_once import load_once
from tests.slips import CHANGES, Slip, slip

SLIPS = 100
SILENT = 10
"""Slips beside these of which nothing may be told: a check that falls silent shows here."""

MOST = 3
"""Messages for one slip."""

SOUND = {each.place: each.raw for each in files(GUIDE) if isinstance(each, File)}
TEXTS = {
    place: raw.decode()
    for place, raw in SOUND.items()
    if place.endswith((".yml", ".md")) and place != "ids.yml"
}


def told(there: dict[str, bytes]) -> list[Problem]:
    """Return what is told of a guide of these files, alike problems as one."""
    found = [File(place, raw) for place, raw in sorted(there.items())]
    library, problems = load_files(Layer.own(Path("content")), found, load=load_once)
    every = all_problems(library, problems, today=date(2026, 11, 22))
    return [each.problem for each in together(every)]


def slipped(made: Slip) -> dict[str, bytes]:
    return SOUND | {made.place: made.text.encode()}


def test_of_a_guide_without_a_slip_nothing_is_told() -> None:
    place, text = next(iter(TEXTS.items()))
    assert told(slipped(Slip("none", place, 1, text))) == []


def test_slip_is_told_in_few_messages_the_first_where_it_was_made() -> None:
    rng = random.Random(9)  # noqa: S311 - the same slips in every run
    seen: list[Slip] = []
    silent: list[Slip] = []
    while len(seen) < SLIPS:
        made = slip(rng, TEXTS)
        problems = told(slipped(made))
        (seen if problems else silent).append(made)
        if problems:
            assert len(problems) <= MOST, (made.name, made.place, made.line, problems)
            assert problems[0].path == f"content/{made.place}", (made.name, made.line, problems)
            assert abs(problems[0].line - made.line) <= 1, (made.name, problems)
    assert len(silent) <= SILENT, silent
    assert len({each.name for each in seen}) > len(CHANGES) * 2 / 3


@pytest.mark.parametrize("place", sorted(SOUND))
def test_deleted_file_is_told_once_and_nothing_that_follows_from_it(place: str) -> None:
    found = told({each: raw for each, raw in SOUND.items() if each != place})
    errors = [each for each in found if each.severity == "error"]
    assert len(errors) <= 1
    assert len(found) <= 1 or not errors  # what nobody names is not known to be missing
    if "/" not in place:
        assert [each.path for each in errors] in ([], [f"content/{place}"])


def unreadable() -> Iterator[tuple[str, Sequence[int]]]:
    """Return each file and the ways to spoil it: in a folder, each but the first goes in turn."""
    for folder, places in groupby(sorted(TEXTS), lambda place: place.rpartition("/")[0]):
        for number, place in enumerate(places):
            yield place, (number % 3,) if folder and number else range(3)


@pytest.mark.parametrize(("place", "ways"), [*unreadable()])
def test_unreadable_file_is_told_once_and_nothing_that_follows_from_it(
    place: str, ways: Sequence[int]
) -> None:
    spoiled = (SOUND[place] + b"# \xe9\n", SOUND[place].decode().encode("utf-16"), b"")
    for raw in (spoiled[way] for way in ways):
        found = told(SOUND | {place: raw})
        assert [each.path for each in found] == [f"content/{place}"]
