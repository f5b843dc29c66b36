from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.grades import check_grades, count_syllables, grade

if TYPE_CHECKING:
    from tests.conftest import CheckEdit

HARD = (
    "Organizational considerations necessitate comprehensive deliberation"
    " regarding institutional requirements. "
)


def test_hard_text_gives_a_warning_at_its_item(check_edit: CheckEdit) -> None:
    library, _ = check_edit("guide/story.md", "Ana asked.", HARD * 15)
    [problem] = check_grades(library)
    assert problem.message.startswith("This reads at grade 3")
    assert (problem.path, problem.severity) == ("content/guide/story.md", "warning")


def test_hard_text_in_another_language_is_not_read_as_english(check_edit: CheckEdit) -> None:
    check_edit("guide/story.md", "Ana asked.", HARD * 15)
    library, _ = check_edit("guide/story.md", "title:", "language: de\ntitle:")
    assert list(check_grades(library)) == []


def test_few_hard_words_are_no_sample(check_edit: CheckEdit) -> None:
    library, _ = check_edit("guide/story.md", "Ana asked.", HARD)
    assert list(check_grades(library)) == []


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1),
        ("table", 2),
        ("make", 1),
        ("asked", 1),
        ("wanted", 2),
        ("interview", 3),
        ("the", 1),
    ],
)
def test_syllables_are_groups_of_vowels(word: str, count: int) -> None:
    assert count_syllables(word) == count


def test_grade_is_kincaids() -> None:
    assert grade("The cat sat on the mat.") == pytest.approx(-1.45)
    assert grade("") == 0.0
