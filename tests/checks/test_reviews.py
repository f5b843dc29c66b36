from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from askwell.checks.reviews import check_reviews
from askwell.library import Library

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_content_without_a_date_is_fine(minimal: Library, today: date) -> None:
    assert list(check_reviews(minimal, today)) == []


@pytest.mark.parametrize("day", ["2026-11-22", "2027-01-01"])
def test_date_of_today_or_later_is_fine(check_edit: CheckEdit, today: date, day: str) -> None:
    library, _ = check_edit(
        "sets/first-talk.yml", "aim: explore", f"aim: explore\n  review_by: {day}"
    )
    assert list(check_reviews(library, today)) == []


def test_date_gone_by_gives_a_warning(check_edit: CheckEdit, today: date) -> None:
    library, _ = check_edit(
        "sets/first-talk.yml", "aim: explore", "aim: explore\n  review_by: 2026-11-21"
    )
    [problem] = check_reviews(library, today)
    assert problem.message == "This was to be reviewed by now; it has no owner."
    assert (problem.severity, problem.line, problem.column) == ("warning", 7, 14)


def test_what_one_person_looks_after_is_told_in_the_same_words(
    check_edit: CheckEdit, today: date
) -> None:
    for place, words in (("sets/first-talk.yml", "aim: explore"), ("emails/ask.yml", "do:")):
        edit = f"review_by: 2020-01-01\n  owner: Ana\n  {words}"
        library, _ = check_edit(place, words, edit)
    messages = {problem.message for problem in check_reviews(library, today)}
    assert messages == {"This was to be reviewed by now; Ana looks after it."}


def test_question_has_a_date_of_its_own(check_edit: CheckEdit, today: date) -> None:
    library, _ = check_edit("questions/first-steps.yml", "phase: open", "review_by: 2020-01-01")
    assert [problem.line for problem in check_reviews(library, today)] == [26]
