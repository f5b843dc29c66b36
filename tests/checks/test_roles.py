from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args, get_origin

import pytest

from askwell.kinds import KINDS
from askwell.kinds.kind import Kind

if TYPE_CHECKING:
    from tests.conftest import CheckEdit, CheckWith

SECOND = """schema: 1
worksheet:
  id: second
  title: Second
  purpose: Another.
  minutes: 1
  blocks: []
"""


def test_role_that_no_sheet_has_is_told_with_what_readers_lose(check_with: CheckWith) -> None:
    _, problems = check_with({"worksheets/second.yml": SECOND})
    told = {problem.message: problem for problem in problems}
    problem = told['No worksheet has the role "reflection": My kit cannot compare talks.']
    assert (problem.path, problem.severity) == ("content/worksheets", "warning")
    assert problem.hint == 'Add "role: reflection" to the worksheet that is meant for it.'
    assert not any('"notes"' in message for message in told)


def test_nothing_is_told_where_no_item_is_left_for_a_role(check_with: CheckWith) -> None:
    _, problems = check_with({})
    assert problems == []


def test_draft_has_no_role_yet(check_with: CheckWith) -> None:
    text = SECOND.replace("  title", "  role: notes\n  status: draft\n  title")
    _, problems = check_with({"worksheets/second.yml": text})
    assert problems == []


def test_role_of_two_sheets_is_told_at_the_second(check_with: CheckWith) -> None:
    text = SECOND.replace("  title", "  role: notes\n  title")
    _, problems = check_with({"worksheets/second.yml": text})
    [problem] = [problem for problem in problems if "Another" in problem.message]
    assert (problem.path, problem.line, problem.severity) == (
        "content/worksheets/second.yml",
        4,
        "error",
    )
    assert problem.message == (
        'Another worksheet says "role: notes": content/worksheets/notes.yml:4.'
    )


def test_two_blanks_cannot_be_filled_by_the_same(check_edit: CheckEdit) -> None:
    _, problems = check_edit("placeholders.yml", "fills: reader.name", "fills: meeting.person")
    assert [problem.message for problem in problems] == [
        'Another placeholder says "fills: meeting.person": content/placeholders.yml:5.'
    ]


def test_many_blanks_may_be_about_the_reader(check_edit: CheckEdit) -> None:
    check_edit("placeholders.yml", "fills: reader.name", "fills: reader")
    _, problems = check_edit("placeholders.yml", "fills: meeting.person", "fills: reader")
    assert problems == []


def test_placeholders_from_before_fills_are_told(check_edit: CheckEdit) -> None:
    check_edit("placeholders.yml", "    fills: reader.name\n", "")
    _, problems = check_edit("placeholders.yml", "    fills: meeting.person\n", "")
    assert [problem.message for problem in problems] == [
        'No placeholder says what it "fills": a meeting\'s words reach no message.'
    ]


def test_position_without_days_is_told_where_the_kit_counts_them(check_edit: CheckEdit) -> None:
    _, problems = check_edit("rules.yml", "        days: 3\n", "")
    [problem] = problems
    assert (problem.line, problem.severity) == (30, "error")
    assert problem.message == 'The position "three-days" does not say its days.'


def test_position_without_minutes_stops_nothing(check_edit: CheckEdit) -> None:
    _, problems = check_edit("rules.yml", "        minutes: 20\n", "")
    [problem] = problems
    assert (problem.line, problem.severity) == (8, "warning")
    assert problem.message == 'The position "twenty" does not say its minutes.'


def test_position_that_is_not_chosen_needs_no_days(check_edit: CheckEdit) -> None:
    _, problems = check_edit("rules.yml", "        days: 1\n", "")
    assert problems == []


def roles(kind: Kind) -> set[str]:
    field = kind.model.model_fields.get("role")
    choices = get_args(field.annotation) if field else ()
    return {role for each in choices if get_origin(each) is Literal for role in get_args(each)}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.roles], ids=lambda kind: kind.name)
def test_every_loss_is_told_of_a_role_that_exists(kind: Kind) -> None:
    assert set(kind.roles) == roles(kind)
