from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.checks.minutes import check_minutes
from askwell.library import Library

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_set_that_fits_is_fine(minimal: Library) -> None:
    assert list(check_minutes(minimal)) == []


def test_set_may_fill_its_meeting(check_edit: CheckEdit) -> None:
    library, _ = check_edit("sets/first-talk.yml", "minutes: 60", "minutes: 8")
    assert list(check_minutes(library)) == []


def test_set_that_takes_longer_gives_a_warning(check_edit: CheckEdit) -> None:
    library, _ = check_edit("sets/first-talk.yml", "minutes: 60", "minutes: 7")
    [problem] = check_minutes(library)
    assert problem.message == "The questions take 8 minutes, the meeting 7."
    assert (problem.severity, problem.line, problem.column) == ("warning", 7, 12)
