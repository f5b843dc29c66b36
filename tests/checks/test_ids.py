from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.checks.ids import TOGETHER, check_ids
from askwell.kinds.worksheets import Worksheet
from askwell.library import Library
from askwell.pipeline import check
from askwell.project import Project
from askwell.upkeep.record import record

if TYPE_CHECKING:
    from tests.conftest import CheckEdit, CheckWith


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


SHEET = """schema: 1
worksheet:
  id: second
  title: Second
  purpose: P.
  minutes: 5
  was: WAS
  blocks:
    - {id: one, type: short, label: One, was: BLOCK}
    - {id: two, type: short, label: Two, was: gone}
    - id: way
      type: choice
      label: How?
      options:
        - Yes, please
        - text: Maybe
          was: OPTION
        - text: Never
          was: [Before, "7"]
"""


@pytest.mark.parametrize(
    ("key", "old", "line", "check"),
    [
        ("WAS", "LIVING", 7, "living-was"),
        ("BLOCK", "two", 9, "living-was"),
        ("BLOCK", "gone", 10, "repeated-was"),
        ("OPTION", "Never", 17, "living-was"),
        ("OPTION", "before", 19, "repeated-was"),
        ("OPTION", "'7'", 19, "repeated-was"),
    ],
)
def test_an_older_id_that_something_has_or_had_is_told(
    minimal: Library, check_with: CheckWith, key: str, old: str, line: int, check: str
) -> None:
    living = minimal.all(Worksheet)[0].id
    words = {"WAS": "before", "BLOCK": "far", "OPTION": "other"} | {key: old}
    text = SHEET.replace("LIVING", living)
    for name, value in words.items():
        text = text.replace(name, value.replace("LIVING", living))
    library, _ = check_with({"worksheets/second.yml": text})
    [problem] = check_ids(library)
    assert (problem.line, problem.check) == (line, check)


def test_older_ids_that_nothing_has_are_fine(check_with: CheckWith) -> None:
    library, problems = check_with({"worksheets/second.yml": SHEET})
    assert list(check_ids(library)) == []
    assert [each for each in problems if each.severity == "error"] == []


def test_a_tip_and_a_question_have_older_ids_too(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "checklists/evening-before.yml", "id: route", "id: route\n      was: print"
    )
    [problem] = check_ids(library)
    assert problem.check == "living-was"


def test_point_and_its_source_are_two_kinds(check_edit: CheckEdit) -> None:
    library, _ = check_edit("sources.yml", "id: S1-02", "id: S1")
    assert list(check_ids(library)) == []


EARLY = """schema: 1
bank:
  id: early-steps
  title: The first week
  topic: the first week
  questions:
    - id: first-year-surprise
      text: Who showed you around on Monday?
      why: You hear who helps.
    - id: learn-first
      text: Where did you eat at noon?
      why: It starts easy.
"""


def test_new_file_with_the_ids_of_what_readers_have_is_told_once(project: Path) -> None:
    assert record(Project.at(project)) > 0
    new = project / "content" / "questions" / "early-steps.yml"
    new.write_text(EARLY, encoding="utf-8")
    [problem] = [each for each in check(Project.at(project)).problems if each.severity == "error"]
    assert problem.message == (
        "2 question ids here are taken already, in content/questions/first-steps.yml."
    )
    assert (problem.place, problem.hint) == ("content/questions/early-steps.yml:7:11", TOGETHER)
    new.write_text(EARLY.replace("learn-first", "noon"), encoding="utf-8")
    [problem] = [each for each in check(Project.at(project)).problems if each.severity == "error"]
    assert problem.message.startswith('The question id "first-year-surprise" is taken already: ')
    assert problem.path == "content/questions/early-steps.yml"
