from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.checks.likeness import check_likeness, telling_words
from askwell.library import Library

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_questions_that_differ_are_fine(minimal: Library) -> None:
    assert list(check_likeness(minimal)) == []


def test_second_of_two_like_questions_gives_a_warning(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "questions/first-steps.yml",
        "What should I learn first?",
        "In the first year, what surprised you?",
    )
    [problem] = check_likeness(library)
    assert problem.message == (
        'This asks nearly the same as "What surprised you in your first year as a {{ their_job }}?" '
        "(content/questions/first-steps.yml:15)."
    )
    assert (problem.severity, problem.line, problem.column) == ("warning", 36, 13)


def test_blanks_and_plain_words_tell_nothing() -> None:
    assert telling_words("What surprised you in the {{ field }}?") == {"surprised"}
