from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.limits import check_limits

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


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


def test_what_is_one_too_many_is_told_as_one(check_edit: CheckEdit) -> None:
    library, _ = check_edit("facts.yml", "value: 200", "value: 67")
    [problem] = check_limits(library)
    assert problem.hint == "Take out 1 character, or choose another limit."


def test_message_may_be_as_long_as_its_limit(check_edit: CheckEdit) -> None:
    library, _ = check_edit("facts.yml", "value: 200", "value: 68")
    assert list(check_limits(library)) == []


@pytest.mark.parametrize("unit", ["minutes", "days"])
def test_limit_that_measures_no_text_is_told_where_it_is_named(
    check_edit: CheckEdit, unit: str
) -> None:
    library, _ = check_edit("facts.yml", "unit: characters", f"unit: {unit}")
    [problem] = check_limits(library)
    assert problem.message == f'The limit "note-length" is in {unit}, which does not measure this.'
    assert (problem.check, problem.path) == ("wrong-limit", "content/emails/ask.yml")


def test_message_that_goes_out_in_two_is_told(check_edit: CheckEdit) -> None:
    check_edit("facts.yml", "value: 200\n    unit: characters", "value: 1\n    unit: messages")
    library, _ = check_edit("emails/ask.yml", "field: bridge building", f"field: {'x' * 40}")
    assert list(check_limits(library)) == []
    library, _ = check_edit("emails/ask.yml", "field: xxx", "field: łxx")
    [problem] = check_limits(library)
    assert problem.message == "With its example filled in, this has 2 messages; its limit is 1."


def test_length_of_a_text_with_unknown_words_is_not_told(check_edit: CheckEdit) -> None:
    check_edit("facts.yml", "value: 30\n    unit: words", "value: 1\n    unit: words")
    library, _ = check_edit("emails/ask.yml", "{{ rule.meeting-length }}", "{{ rule.none }}")
    assert list(check_limits(library)) == []
