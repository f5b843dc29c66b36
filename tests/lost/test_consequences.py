"""What follows from something else that is told is not told beside it, and is told without it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from askwell.checks import check
from askwell.library import Library
from askwell.lost.consequences import OF_ITS_LINE, REASONS, one_a_fault
from askwell.problems import SEVERITY, Loss, Missing, Problem
from askwell.reporting.together import together

ASK = "content/emails/ask.yml"
UNMEANT = Missing("email", "ask", "emails/")


def problem(check: str, path: str = ASK, line: int = 5, **rest: object) -> Problem:
    return Problem(path, line, 1, check, check, **rest)  # type: ignore[arg-type]


CASES = [
    (problem("pasted-html"), problem("lone-quote")),
    (problem("wrong-syntax"), problem("unused-placeholder", line=9)),
    (problem("taken-id"), problem("like-question", line=9)),
    (problem("missing-name", refused="/brand/a.png"), problem("stray-file", "content/brand/a.png")),
    (
        problem("dropped-address", loss=Loss(("set.first",))),
        problem("unpublished-reference", line=9, refused="set.first"),
    ),
    (problem("wrong-syntax", "content/changes.yml"), problem("like-an-original")),
    (problem("like-an-original", missing=UNMEANT), problem("untold-words", missing=UNMEANT)),
]
"""A cause with what follows from it, in the order in which no rule but one holds."""


@pytest.fixture(scope="module")
def library(minimal_content: Path) -> Library:
    return check(minimal_content, today=date(2026, 11, 22))[0]


@pytest.mark.parametrize(("cause", "following"), CASES, ids=[each[1].check for each in CASES])
def test_what_follows_is_told_only_without_its_cause(
    library: Library, cause: Problem, following: Problem
) -> None:
    assert one_a_fault(library, [following]) == [following]
    assert one_a_fault(library, [cause, following]) == [cause]


def test_every_way_to_follow_is_tried() -> None:
    assert len(CASES) == len(REASONS)


def test_what_stands_on_another_line_is_told_beside(library: Library) -> None:
    both = [problem("lone-quote", line=6), problem("pasted-html", line=9)]
    assert one_a_fault(library, both) == both
    assert {*OF_ITS_LINE, *OF_ITS_LINE.values()} <= SEVERITY.keys()


def test_one_missing_file_is_told_once_where_it_is_named_first(library: Library) -> None:
    named = [problem("missing-file", line=line) for line in (7, 3, 5)]
    assert one_a_fault(library, named) == [named[1]]


def test_an_error_speaks_for_the_warnings_with_its_cause() -> None:
    gone = Missing("email", "ask", "emails/")
    some = [
        problem("hidden-words", "content/a.yml", missing=gone),
        problem("dead-link", "content/b.yml", missing=gone),
    ]
    [group] = together(some)
    assert group.problem.severity == "error"
    assert [each.path for each in group.others] == ["content/a.yml"]
