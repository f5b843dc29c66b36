from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.checks.tongues import check_tongues

if TYPE_CHECKING:
    from tests.conftest import CheckEdit

SPANISH = "  language: es\n  purpose:"


def test_question_without_words_in_the_language_of_a_sheet_is_told(check_edit: CheckEdit) -> None:
    check_edit("questions/first-steps.yml", "words: {es: ", "words: {fr: ")
    library, problems = check_edit("worksheets/notes.yml", "  purpose:", SPANISH)
    [problem] = check_tongues(library)
    assert problem.message == 'The question "learn-first" has no words in "es".'
    assert (problem.path, problem.check) == ("content/worksheets/notes.yml", "untold-words")
    assert problem in problems


def test_question_with_words_in_it_is_fine(check_edit: CheckEdit) -> None:
    library, problems = check_edit("worksheets/notes.yml", "  purpose:", SPANISH)
    assert problems == []
    assert list(check_tongues(library)) == []
