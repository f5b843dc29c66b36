from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.lengths import COLUMNS, LONGEST, QUESTION, TITLE, check_lengths
from askwell.kinds.words import Message, Prose, Text
from askwell.library import Library

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


@pytest.mark.parametrize("guide", ["minimal", "library"])
def test_guide_of_usual_texts_has_no_long_one(guide: str, request: pytest.FixtureRequest) -> None:
    library: Library = request.getfixturevalue(guide)
    assert list(check_lengths(library)) == []


@pytest.mark.parametrize(
    ("place", "words", "most", "check"),
    [
        ("emails/ask.yml", "Ask for a talk", TITLE, "long-title"),
        ("questions/first-steps.yml", "What should I learn first?", QUESTION, "long-title"),
        ("emails/ask.yml", "Be short.", LONGEST[Text], "long-text"),
        ("emails/ask.yml", "Dear {{ their_name }},", LONGEST[Message], "long-text"),
        ("guide/story.md", "It took", LONGEST[Prose], "long-text"),
    ],
)
def test_too_long_is_told_where_it_stands(
    check_edit: CheckEdit, place: str, words: str, most: int, check: str
) -> None:
    library, _ = check_edit(place, words, words + " x" * most)
    [problem] = check_lengths(library) if check != "long-title" else [*check_lengths(library)][:1]
    assert (problem.path, problem.severity) == (f"content/{place}", "warning")


def test_title_that_just_fits_is_fine(check_edit: CheckEdit) -> None:
    library, _ = check_edit("emails/ask.yml", "title: Ask for a talk", f"title: {'a' * TITLE}")
    assert list(check_lengths(library)) == []
    library, _ = check_edit("emails/ask.yml", "a" * TITLE, "a" * (TITLE + 1))
    assert [problem.check for problem in check_lengths(library)] == ["long-title"]


@pytest.mark.parametrize(("count", "told"), [(COLUMNS, []), (COLUMNS + 1, ["many-columns"])])
def test_a_table_of_more_columns_than_fit_on_paper_is_told(
    check_edit: CheckEdit, count: int, told: list[str]
) -> None:
    names = ", ".join(f"Name {number}" for number in range(count))
    library, _ = check_edit("worksheets/notes.yml", "[Name, Job]", f"[{names}]")
    problems = list(check_lengths(library))

    assert [problem.check for problem in problems] == told
    assert [problem.line for problem in problems] == [22] * len(told)
