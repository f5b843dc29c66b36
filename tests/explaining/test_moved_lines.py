"""The right column is looked for within limits, however much a file holds."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import islice

import pytest
import yaml

from askwell.explaining import moved_lines
from askwell.explaining.extents import Extent, extent
from askwell.loading import load_file
from askwell.problems import Problem
from askwell.reading.indentation import LEFT
from tests.conftest import GUIDE

ANSWER = """\
  - id: answer-{number}
    group: faq
    question: How long does it take?
    answer: >-
      About half an hour,
      and no longer.
{shift}    stages: [prepare]
{shift}    basis: [survey]
{shift}  - id: answer-{number}-more
{shift}    group: faq
    question: What if nobody answers?
    answer: Write once more.
    stages: [prepare]
"""
"""Lines of which no column is sure where four of them are shifted: two are in the text above."""


FAQ = "".join(
    ("schema: 1\nanswers:\n", *(ANSWER.format(number=n, shift="  " * (n == 1)) for n in range(3)))
)


@pytest.mark.parametrize(("times", "least", "most"), [(5, 3, 9), (100, 10, 100)])
def test_file_is_read_no_oftener_than_its_length_allows(
    monkeypatch: pytest.MonkeyPatch, times: int, least: int, most: int
) -> None:
    read = list[str]()

    def counted(path: str, text: str) -> Extent:
        read.append(text)
        return extent(path, text)

    monkeypatch.setattr(moved_lines, "extent", counted)
    monkeypatch.setattr(moved_lines, "MOST_READ", times * len(FAQ))
    _, problems = load_file("content/faq.yml", "faq.yml", FAQ.encode())
    assert any(problem.hint == LEFT for problem in problems)
    assert least <= len(read) <= most


TEXTS = {
    path.relative_to(GUIDE).as_posix(): path.read_text(encoding="utf-8")
    for folder in ("checklists", "worksheets", "scripts")
    for path in GUIDE.glob(f"{folder}/*.yml")
}
ENTRY = re.compile(r" *- [a-z_]+: ")

SHIFTS = 20
"""Slips of which the remedy is done to the letter."""


def _shifted(rng: random.Random) -> Iterator[tuple[str, str, str]]:
    """Yield places, their text, and it with lines moved up to the first line of an entry."""
    while True:
        place = rng.choice(sorted(TEXTS))
        lines = TEXTS[place].split("\n")
        last = rng.choice([n for n, line in enumerate(lines) if ENTRY.match(line)])
        first = max(last - rng.randrange(4), 3)
        by = rng.choice([-2, -1, 1, 2])
        moved = [f"{' ' * max(by, 0)}{line[max(-by, 0) :]}" for line in lines[first : last + 1]]
        is_lost = any(line[: max(-by, 0)].strip() for line in lines[first : last + 1])
        if not is_lost:
            whole = [*lines[:first], *moved, *lines[last + 1 :]]
            yield place, TEXTS[place], "\n".join(whole)


def _done(text: str, problem: Problem) -> str:
    """Return a text with the remedy of a problem done, word for word."""
    lines, number = text.split("\n"), problem.line - 1
    if start := re.match(r"Start it with (\d+|no) spaces", problem.hint):
        lines[number] = " " * int(start[1].replace("no", "0")) + lines[number].lstrip()
        return "\n".join(lines)
    moved = re.match(r"(Put|Take) (\d+) .*, down to line (\d+)\.", problem.hint)
    assert moved, problem
    for each in [n for n in range(number, int(moved[3])) if lines[n].strip()]:
        is_right = moved[1] == "Put"
        lines[each] = (
            " " * int(moved[2]) + lines[each] if is_right else lines[each][int(moved[2]) :]
        )
    return "\n".join(lines)


def test_remedy_done_to_the_letter_gives_back_what_the_file_said() -> None:
    shifts = islice(_shifted(random.Random(4)), 5 * SHIFTS)  # noqa: S311 - the same in every run
    told = 0
    for place, sound, text in shifts:
        _, problems = load_file(f"content/{place}", place, text.encode())
        sure = [each for each in problems if re.search(r"\bspaces? in |^Start it with", each.hint)]
        if len(sure) != 1 or "moved as far" in sure[0].hint:
            continue
        told += 1
        mended = yaml.load(_done(text, sure[0]), yaml.CSafeLoader)
        assert mended == yaml.load(sound, yaml.CSafeLoader), (place, sure[0])
        if told == SHIFTS:
            break
    assert told == SHIFTS
