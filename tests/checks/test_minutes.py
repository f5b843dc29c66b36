from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.minutes import check_minutes

if TYPE_CHECKING:
    from tests.conftest import CheckEdit, CheckWith

SET = "sets/first-talk.yml"
LONG = ("questions/first-steps.yml", "      minutes: 5", "      minutes: 14")
"""Makes the set's two questions take 17 of the 15 minutes that a talk of 20 leaves."""

PLAN = """schema: 1
worksheet:
  id: plan
  title: A plan
  purpose: To keep to the time.
  minutes: 5
  blocks:
    - id: plan
      type: agenda
      label: The plan
      minutes: 30
      segments:
        - minutes: 20
          label: Questions
        - minutes: 10
          label: Thanks
"""


def test_set_may_take_three_quarters_of_the_talk(check_edit: CheckEdit) -> None:
    library, _ = check_edit(LONG[0], LONG[1], "      minutes: 12")
    assert list(check_minutes(library)) == []


def test_set_that_takes_longer_gives_a_warning_and_so_do_readers_without_one_that_fits(
    check_edit: CheckEdit,
) -> None:
    library, _ = check_edit(*LONG)
    told = {problem.check: problem for problem in check_minutes(library)}
    problem = told["too-many-questions"]
    assert problem.message == ("The questions take 17 minutes; a talk of 20 leaves 15 for them.")
    assert (problem.path, problem.severity, problem.line) == (f"content/{SET}", "warning", 8)
    problem = told["no-set-fits"]
    assert problem.message == "No set for these readers fits a talk of 20 minutes."
    assert (problem.path, problem.severity) == ("content/audiences.yml", "warning")


def test_longer_talk_by_the_rule_makes_room(check_edit: CheckEdit) -> None:
    check_edit(*LONG)
    library, _ = check_edit("rules.yml", "chosen: twenty", "chosen: hour")
    assert list(check_minutes(library)) == []


def test_core_that_names_another_question_is_told_with_the_nearest(check_edit: CheckEdit) -> None:
    _, problems = check_edit(SET, "  why:", "  core: [lern-first]\n  why:")
    [problem] = [each for each in problems if "lern-first" in each.message]
    assert problem.message == 'There is no question "lern-first".'
    assert problem.hint == 'Did you mean "learn-first"?'
    assert problem.severity == "error"


def test_minutes_of_a_set_from_before_stop_nothing_and_are_told(check_edit: CheckEdit) -> None:
    _, problems = check_edit(SET, "  aim: explore", "  aim: explore\n  minutes: 60")
    [problem] = problems
    assert (problem.check, problem.severity, problem.line) == ("unread-minutes", "warning", 7)
    assert "follows from the questions and the rule" in problem.message


def test_agenda_whose_parts_are_not_the_whole_gives_a_warning(check_with: CheckWith) -> None:
    library, _ = check_with({"worksheets/plan.yml": PLAN.replace("minutes: 10", "minutes: 9")})
    told = [problem.message for problem in check_minutes(library)]
    assert "The parts take 29 minutes, the agenda 30." in told


ONCE, AGAIN = "a second time.", "From here on, all questions of this set stand a second time."


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["learn-first"], [(10, ONCE)]),
        (["learn-first", "first-year-surprise"], [(10, AGAIN)]),
        (["learn-first", "first-year-surprise", "learn-first"], [(10, AGAIN)]),
        (["learn-first", "which-dough", "learn-first"], [(10, ONCE), (12, ONCE)]),
        (["which-dough", "learn-first", "first-year-surprise"], [(11, AGAIN)]),
    ],
)
def test_questions_that_stand_twice_are_told_one_by_one_or_as_a_list_that_lost_its_name(
    check_edit: CheckEdit, names: list[str], told: list[tuple[int, str]]
) -> None:
    last = "    - first-year-surprise\n"
    library, _ = check_edit(SET, last, last + "".join(f"    - {name}\n" for name in names))
    found = [each for each in check_minutes(library) if each.check == "like-question"]
    assert len(found) == len(told)
    for problem, (line, words) in zip(found, told, strict=True):
        assert problem.line == line
        assert problem.message.endswith(words)


def test_each_name_of_the_core_that_is_not_asked_is_told_with_one_that_stands_twice(
    check_edit: CheckEdit,
) -> None:
    """There may be more of them than of those."""
    questions = "    - first-year-surprise\n    - learn-first\n"
    core = "  core: [which-dough, learn-first, first-oven]\n  why:"
    check_edit(SET, "    - first-year-surprise\n", questions)
    library, _ = check_edit(SET, "  why:", core)
    told = [(each.line, each.hint) for each in check_minutes(library)]
    assert [line for line, _ in told] == [10, 11]
    assert told[0][1].startswith('Write "which-dough"')
