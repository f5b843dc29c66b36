from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.limits import check_limits, count
from askwell.library import Library

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_messages_that_fit_are_fine(minimal: Library) -> None:
    assert list(check_limits(minimal)) == []


def test_message_is_measured_with_its_blanks_filled(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "emails/ask.yml", "field: bridge building", f"field: {'very ' * 30}long"
    )
    problem, _ = check_limits(library)
    assert problem.message == "With its example filled in, this has 44 words; its limit is 30."
    assert problem.hint == "Take out 14 words, or choose another limit."
    assert (problem.line, problem.column) == (12, 9)


def test_shorter_form_keeps_its_own_limit(check_edit: CheckEdit) -> None:
    library, _ = check_edit("facts.yml", "value: 200", "value: 20")
    [problem] = check_limits(library)
    assert problem.message == "With its example filled in, this has 68 characters; its limit is 20."
    assert (problem.path, problem.line) == ("content/emails/ask.yml", 19)


def test_message_may_be_as_long_as_its_limit(check_edit: CheckEdit) -> None:
    library, _ = check_edit("facts.yml", "value: 200", "value: 68")
    assert list(check_limits(library)) == []


@pytest.mark.parametrize(("unit", "length"), [("words", 3), ("characters", 13)])
def test_words_are_what_stands_between_white_space(unit: str, length: int) -> None:
    assert count("one two\nthree", unit) == length
