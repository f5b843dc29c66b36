from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.checks.pictures import check_pictures
from askwell.library import Library

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_pictures_that_are_there_are_fine(minimal: Library) -> None:
    assert list(check_pictures(minimal)) == []


def test_logo_that_is_not_there_is_told_with_the_nearest_one(check_edit: CheckEdit) -> None:
    library, _ = check_edit("publisher.yml", "brand/logo.svg", "brand/lgo.svg")
    [problem] = check_pictures(library)
    assert problem.message == 'There is no picture "content/brand/lgo.svg".'
    assert problem.hint == 'Did you mean "brand/logo.svg"?'
    assert (problem.line, problem.column) == (11, 11)


def test_picture_for_social_networks_must_be_there_too(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "publisher.yml",
        "  contact:\n    phone",
        "  picture: brand/office.jpg\n  contact:\n    phone",
    )
    assert [problem.line for problem in check_pictures(library)] == [13]
