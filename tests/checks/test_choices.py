from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.choices import check_choices

if TYPE_CHECKING:
    from tests.conftest import CheckEdit

CHOSEN = "        fits: Almost everybody\n      - id: hour"
HELD = "        who: [S1-01, survey]\n"
OTHER = "        fits: Friends"


@pytest.mark.parametrize("who", ["        who: [S1-01]\n", ""])
def test_choice_that_research_or_nobody_gives_is_told_beside_one_that_somebody_gives(
    check_edit: CheckEdit, who: str
) -> None:
    check_edit("rules.yml", OTHER, f"        who: [survey]\n{OTHER}")
    library, problems = check_edit("rules.yml", HELD + CHOSEN, who + CHOSEN)
    [problem] = check_choices(library)
    assert problem.message == 'Nobody whom readers can look up says "Ask for 20 minutes".'
    assert "this guide's own choice" in problem.hint
    assert (problem.path, problem.severity) == ("content/rules.yml", "warning")
    assert problem in problems


@pytest.mark.parametrize("says", ["is this guide's own choice", "is our Own\n      choice"])
def test_choice_that_says_it_is_the_guide_s_own_is_fine(check_edit: CheckEdit, says: str) -> None:
    check_edit("rules.yml", OTHER, f"        who: [survey]\n{OTHER}")
    check_edit("rules.yml", "easy to grant.", f"easy to grant. To ask for so little {says}.")
    library, _ = check_edit("rules.yml", HELD + CHOSEN, CHOSEN)
    assert list(check_choices(library)) == []


@pytest.mark.parametrize("who", ["        who: [S1-01]\n", ""])
def test_rule_in_which_readers_see_no_name_is_the_guide_s_own_as_a_whole(
    check_edit: CheckEdit, who: str
) -> None:
    library, _ = check_edit("rules.yml", HELD, who)
    assert list(check_choices(library)) == []


def test_choice_of_a_name_that_is_none_is_told_by_others(check_edit: CheckEdit) -> None:
    check_edit("rules.yml", OTHER, f"        who: [survey]\n{OTHER}")
    library, _ = check_edit("rules.yml", HELD + CHOSEN, f"        who: [nobody]\n{CHOSEN}")
    assert list(check_choices(library)) == []
