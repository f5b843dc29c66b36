from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.checks.points import check_points
from askwell.library import Library

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_points_that_are_used_or_refused_are_fine(minimal: Library) -> None:
    assert list(check_points(minimal)) == []


def test_point_that_nothing_rests_on_gives_a_warning(check_edit: CheckEdit) -> None:
    library, _ = check_edit("sources.yml", "        refused: Not everybody likes cake.\n", "")
    [problem] = check_points(library)
    assert problem.message == 'Nothing rests on the point "S1-02".'
    assert (problem.severity, problem.line) == ("warning", 9)


def test_refused_point_that_something_rests_on_gives_a_warning(check_edit: CheckEdit) -> None:
    library, _ = check_edit("stages.yml", "basis: [S1-01]", "basis: [S1-02]")
    [problem] = check_points(library)
    assert problem.message == 'The point "S1-02" is refused, yet something rests on it.'
    assert (problem.severity, problem.line) == ("warning", 9)


def test_nothing_is_said_while_a_file_cannot_be_read(check_edit: CheckEdit) -> None:
    check_edit("faq.yml", "group: faq", "group: @faq")
    library, _ = check_edit("sources.yml", "        refused: Not everybody likes cake.\n", "")
    assert list(check_points(library)) == []
