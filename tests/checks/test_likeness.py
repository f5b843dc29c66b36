from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.likeness import check_likeness, telling_words

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_second_of_two_like_questions_gives_a_warning(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "questions/first-steps.yml",
        "What should I learn first?",
        "In the first year, what surprised you?",
    )
    [problem] = check_likeness(library)
    assert problem.message == (
        "This asks nearly the same as "
        '"What surprised you in your first year as a {{ their_job }}?" '
        "(content/questions/first-steps.yml:15)."
    )
    assert (problem.severity, problem.line, problem.column) == ("warning", 36, 13)


def test_blanks_and_plain_words_tell_nothing() -> None:
    assert telling_words("What surprised you in the {{ field }}?") == {"surprised"}


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("bread cheese wine", "bread cheese wine butter jam", True),  # 3 of 5: 0.6, just alike
        ("bread cheese wine", "bread cheese wine butter jam tea", False),  # 3 of 6
        ("bread cheese wine butter jam", "bread cheese wine butter tea", True),  # 4 of 6
        ("bread cheese wine butter", "bread cheese wine jam", True),  # 3 of 5
        ("bread cheese wine butter jam", "bread cheese wine tea milk", False),  # 3 of 7
        ("bread", "my bread", False),  # one word is no likeness
        ("bread", "Bread", True),  # but the same words are one
    ],
)
def test_questions_are_alike_from_six_tenths_of_their_telling_words_on(
    check_edit: CheckEdit,
    first: str,
    second: str,
    alike: bool,  # noqa: FBT001
) -> None:
    check_edit("questions/first-steps.yml", "What should I learn first?", f"{first}?")
    library, _ = check_edit(
        "questions/first-steps.yml",
        "What surprised you in your first year as a {{ their_job }}?",
        f"{second}?",
    )
    assert bool(list(check_likeness(library))) is alike
