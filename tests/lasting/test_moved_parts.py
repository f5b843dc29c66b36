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


BAG = LEAVING.replace("leaving", "bag").replace("Leaving", "Bag")
BAG = BAG[: BAG.index("    - {id: lights")]


def found(check_with: CheckWith, first: str, other: str, ids: str) -> list[Problem]:
    library, _ = check_with(
        {"checklists/leaving.yml": first, "checklists/bag.yml": other, "ids.yml": ids}
    )
    return [each for each in check_lasting(library) if "/checklists/" in each.path]


@pytest.mark.parametrize(
    "moved",
    [KEYS, KEYS.replace("id: keys", "id: key-ring"), KEYS.replace("the keys", "your keys")],
    ids=["as it was", "under another id", "in other words"],
)
def test_a_tip_that_was_moved_to_another_list_is_told_there_until_it_is_frozen(
    check_with: CheckWith, moved: str
) -> None:
    [problem] = found(check_with, LEAVING, BAG + moved, TIPS)
    assert (problem.path, problem.line) == ("content/checklists/bag.yml", 8)
    assert (problem.check, problem.severity) == ("moved-part", "warning")
    assert 'was in "leaving" when ids were frozen' in problem.message
    assert "If it is to stay here" in problem.hint
    assert found(check_with, LEAVING + KEYS, BAG + moved, TIPS) == []  # a copy
    assert (
        found(check_with, LEAVING, BAG + moved, TIPS.replace(", keys: Take the keys along", ""))
        == []
    )
    other = "    - {id: keys, text: Ask who has the door, why: It is locked.}\n"
    assert found(check_with, LEAVING, BAG + other, TIPS) == []


@pytest.mark.parametrize("end", ["", "\n"])
def test_last_tips_that_were_moved_are_told_there_and_their_file_looks_not_cut(
    check_with: CheckWith, end: str
) -> None:
    door = "    - {id: door, text: Lock the door twice, why: It opens.}\n"
    tips = TIPS.replace("keys along}", "keys along, door: Lock the door twice}")
    told = found(check_with, LEAVING.rstrip() + end, BAG + KEYS + door, tips)
    moved = [each.message.split('"')[1] for each in told if each.check == "moved-part"]
    assert {each.check for each in told} == {"moved-part"}
    assert moved == ["Take the keys along", "Lock the door twice"]


def test_few_words_that_many_lists_have_are_moved_only_with_their_id(check_with: CheckWith) -> None:
    keys, tips = (each.replace("Take the keys along", "The keys") for each in (KEYS, TIPS))
    [problem] = found(check_with, LEAVING, BAG + keys, tips)
    assert problem.check == "moved-part"
    assert found(check_with, LEAVING, BAG + keys.replace("id: keys", "id: what"), tips) == []
