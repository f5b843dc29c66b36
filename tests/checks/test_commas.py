from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.commas import check_commas

if TYPE_CHECKING:
    from tests.conftest import CheckEdit

OLD = "follow_ups:\n        - Where did you learn it?"


@pytest.mark.parametrize(
    "entries",
    [
        "[Where did you learn it?, From whom?]",
        "[where, from whom]",
        '["Where did you learn it, or from whom?"]',
        "[Names of courses, good books]",
        "[LinkedIn, alumni directory]",
        "[how they answer, who they name, which tools they use]",
    ],
)
def test_entries_that_are_whole_are_fine(check_edit: CheckEdit, entries: str) -> None:
    library, _ = check_edit("questions/first-steps.yml", OLD, f"follow_ups: {entries}")
    assert list(check_commas(library)) == []


@pytest.mark.parametrize(
    ("entries", "line", "column"),
    [
        ("[Where did you learn it, or from whom?, When?]", 40, 44),
        ("[who taught you, and when]", 40, 36),
        ("[Where did you learn it, in a school?]", 40, 44),
    ],
)
def test_rest_of_an_entry_is_told_where_it_stands(
    check_edit: CheckEdit, entries: str, line: int, column: int
) -> None:
    library, _ = check_edit("questions/first-steps.yml", OLD, f"follow_ups: {entries}")
    [problem] = check_commas(library)
    assert (problem.check, problem.line, problem.column) == ("split-entry", line, column)
