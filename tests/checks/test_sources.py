from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.sources import check_sources
from askwell.kinds.evidence import CitedSource

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_point_that_nothing_rests_on_gives_a_warning(check_edit: CheckEdit) -> None:
    library, _ = check_edit("sources.yml", "        refused: Not everybody likes cake.\n", "")
    [problem] = check_sources(library)
    assert problem.message == 'Nothing rests on the point "S1-02".'
    assert (problem.severity, problem.line) == ("warning", 9)


def test_refused_point_that_something_rests_on_gives_a_warning(check_edit: CheckEdit) -> None:
    library, _ = check_edit("stages.yml", "basis: [S1-01]", "basis: [S1-02]")
    [problem] = check_sources(library)
    assert problem.message == 'The point "S1-02" is refused, yet something rests on it.'
    assert (problem.severity, problem.line) == ("warning", 9)


def test_nothing_is_said_while_a_file_cannot_be_read(check_edit: CheckEdit) -> None:
    check_edit("faq.yml", "group: faq", "group: @faq")
    library, _ = check_edit("sources.yml", "        refused: Not everybody likes cake.\n", "")
    assert list(check_sources(library)) == []


def test_source_without_points_that_nothing_rests_on_gives_a_warning(check_edit: CheckEdit) -> None:
    check_edit("faq.yml", "basis: [survey]", "basis: [S1-01]")
    library, _ = check_edit("rules.yml", "who: [S1-01, survey]", "who: [S1-01]")
    [problem] = check_sources(library)
    assert problem.message == 'Nothing rests on the source "survey".'
    assert (problem.severity, problem.line) == ("warning", 12)


def test_half_a_reference_gives_a_warning_that_names_what_it_lacks(check_edit: CheckEdit) -> None:
    library, _ = check_edit("sources.yml", "    read_on: 2026-11-01\n", "")
    [problem] = check_sources(library)
    assert problem.message == (
        'The source "survey" has no "read_on", so it is not among the references.'
    )
    assert (problem.severity, problem.line) == ("warning", 12)
    assert 'under "who"' in problem.hint


def test_a_reference_without_a_date_says_that_somebody_looked(check_edit: CheckEdit) -> None:
    library, _ = check_edit("sources.yml", "    published: summer 2010\n", "")
    [problem] = check_sources(library)
    assert problem.message == (
        'The source "survey" has no "published", so nobody knows whether it has a date.'
    )
    assert 'or "none" if you looked' in problem.hint


@pytest.mark.parametrize("written", ["none", "None", "NONE.", "'\"None\"'"])
def test_no_date_is_none_in_any_letters(check_edit: CheckEdit, written: str) -> None:
    library, _ = check_edit("sources.yml", "published: summer 2010", f"published: {written}")
    assert list(check_sources(library)) == []
    [reference] = [each for each in library.all(CitedSource) if each.id == "survey"]
    assert reference.dated is None
    assert not reference.lacks


def test_any_other_word_is_a_date(check_edit: CheckEdit) -> None:
    library, _ = check_edit("sources.yml", "published: summer 2010", "published: nonesuch")
    [reference] = [each for each in library.all(CitedSource) if each.id == "survey"]
    assert reference.dated == "nonesuch"


def test_half_a_reference_is_told_even_while_a_file_cannot_be_read(check_edit: CheckEdit) -> None:
    check_edit("faq.yml", "group: faq", "group: @faq")
    library, _ = check_edit("sources.yml", "    read_on: 2026-11-01\n", "")
    [problem] = check_sources(library)
    assert problem.check == "unfinished-reference"
