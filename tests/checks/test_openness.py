from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.openness import check_openness

if TYPE_CHECKING:
    from tests.conftest import CheckEdit

TWO = "These are two questions in one."


@pytest.mark.parametrize(
    "text",
    ["What is it? And why?", "What is it, and why did you stay?", "How or where did you begin?"],
)
def test_two_questions_in_one_give_a_warning(check_edit: CheckEdit, text: str) -> None:
    library, _ = check_edit("questions/first-steps.yml", "What should I learn first?", text)
    [problem] = check_openness(library)
    assert (problem.message, problem.severity, problem.line) == (TWO, "warning", 36)


def test_closed_question_without_a_follow_up_gives_a_warning(check_edit: CheckEdit) -> None:
    check_edit("questions/first-steps.yml", "What should I learn first?", "Do you like it?")
    library, _ = check_edit(
        "questions/first-steps.yml", "\n        - Where did you learn it?", " []"
    )
    [problem] = check_openness(library)
    assert problem.message == "This can be answered with yes or no."
    assert (problem.severity, problem.line) == ("warning", 36)


def test_closed_question_with_a_follow_up_is_fine(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "questions/first-steps.yml", "What should I learn first?", "Do you like it?"
    )
    assert list(check_openness(library)) == []


@pytest.mark.parametrize("text", ["First lessons of the trade", "Pay.", "Whatnot for beginners"])
def test_text_that_asks_nothing_gives_a_warning(check_edit: CheckEdit, text: str) -> None:
    library, _ = check_edit("questions/first-steps.yml", "What should I learn first?", text)
    [problem] = check_openness(library)
    assert (problem.check, problem.line) == ("asks-nothing", 36)


@pytest.mark.parametrize(
    "text", ["Tell me of your first week.", "Describe a day", "And pay?", "Take me through a day."]
)
def test_request_asks_without_a_question_mark(check_edit: CheckEdit, text: str) -> None:
    library, _ = check_edit("questions/first-steps.yml", "What should I learn first?", text)
    assert list(check_openness(library)) == []


def test_question_of_a_bank_in_another_language_is_not_read_as_english(
    check_edit: CheckEdit,
) -> None:
    follow_ups = "      follow_ups:\n        - Where did you learn it?\n"
    check_edit("questions/first-steps.yml", follow_ups, "")
    library, _ = check_edit("questions/first-steps.yml", "What should I learn first?", "Was war?")
    assert [problem.check for problem in check_openness(library)] == ["closed-question"]
    library, _ = check_edit("questions/first-steps.yml", "  topic:", "  language: de\n  topic:")
    assert list(check_openness(library)) == []
