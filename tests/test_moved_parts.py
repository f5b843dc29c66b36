"""A tip that was moved to another list loses what readers have of it, and that is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.lasting import check_lasting
from askwell.problems import Problem

if TYPE_CHECKING:
    from tests.conftest import CheckWith

LEAVING = """\
schema: 1
checklist:
  id: leaving
  title: Leaving
  intro: Go through it at the door.
  when: At the door
  tips:
    - {id: lights, text: Turn off the lights, why: They cost.}
"""
KEYS = "    - {id: keys, text: Take the keys along, why: You come back.}\n"
TIPS = """\
schema: 1
ids:
  - list: leaving.tips
    words: {lights: Turn off the lights, keys: Take the keys along}
"""


@pytest.mark.parametrize(
    "moved",
    [KEYS, KEYS.replace("id: keys", "id: key-ring"), KEYS.replace("the keys", "your keys")],
    ids=["as it was", "under another id", "in other words"],
)
def test_a_tip_that_was_moved_to_another_list_is_told_there_until_it_is_frozen(
    check_with: CheckWith, moved: str
) -> None:
    bag = LEAVING.replace("leaving", "bag").replace("Leaving", "Bag")
    bag = bag[: bag.index("    - {id: lights")]

    def found(first: str, other: str, ids: str) -> list[Problem]:
        library, _ = check_with(
            {"checklists/leaving.yml": first, "checklists/bag.yml": other, "ids.yml": ids}
        )
        return [each for each in check_lasting(library) if "/checklists/" in each.path]

    [problem] = found(LEAVING, bag + moved, TIPS)
    assert (problem.path, problem.line) == ("content/checklists/bag.yml", 8)
    assert (problem.check, problem.severity) == ("moved-part", "warning")
    assert 'was in "leaving" when ids were frozen' in problem.message
    assert "If it is to stay here" in problem.hint
    assert found(LEAVING + KEYS, bag + moved, TIPS) == []  # a copy
    assert found(LEAVING, bag + moved, TIPS.replace(", keys: Take the keys along", "")) == []
    other = "    - {id: keys, text: Ask who has the door, why: It is locked.}\n"
    assert found(LEAVING, bag + other, TIPS) == []
