from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.checks.ids import check_ids
from askwell.library import Library

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_ids_that_stand_once_are_fine(minimal: Library) -> None:
    assert list(check_ids(minimal)) == []


def test_second_one_is_told_and_the_first_is_named(check_edit: CheckEdit) -> None:
    library, _ = check_edit("glossary.yml", "id: alumni", "id: network")
    [problem] = check_ids(library)
    assert problem.message == 'The term id "network" is taken already: content/glossary.yml:3.'
    assert (problem.path, problem.line, problem.column) == ("content/glossary.yml", 6, 9)


def test_same_id_in_two_kinds_is_fine(check_edit: CheckEdit) -> None:
    library, _ = check_edit("glossary.yml", "id: alumni", "id: how-long")
    assert list(check_ids(library)) == []


def test_tips_need_their_own_ids_only_within_their_checklist(check_edit: CheckEdit) -> None:
    library, _ = check_edit("checklists/evening-before.yml", "id: route", "id: print")
    assert [problem.line for problem in check_ids(library)] == [14]


def test_point_and_its_source_are_two_kinds(check_edit: CheckEdit) -> None:
    library, _ = check_edit("sources.yml", "id: S1-02", "id: S1")
    assert list(check_ids(library)) == []
