"""A file that readers had, cut before its last fields: told once, at the place of the cut."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.problems import Problem

if TYPE_CHECKING:
    from tests.conftest import CheckWith

RECORD = """\
schema: 1
published:
  - kind: email
    own:
      ask: 000000000000
  - kind: script
    own:
      call: 000000000000
"""

MAIL, CALL, OFFICE = "emails/ask.yml", "scripts/call.yml", "publisher.yml"


@pytest.fixture
def sound(project: Path) -> Path:
    return project / "content"


def errors(check_with: CheckWith, place: str, words: str, record: str = RECORD) -> list[Problem]:
    _, problems = check_with({place: words, **({"published.yml": record} if record else {})})
    return [each for each in problems if each.path.endswith(place) and each.severity == "error"]


def cut(sound: Path, place: str, words: str) -> str:
    text = (sound / place).read_text(encoding="utf-8")
    return text[: text.index(words) + len(words)]


@pytest.mark.parametrize(
    ("place", "words", "at", "lost"),
    [
        (MAIL, "could I ask y", (15, 17), '"send_when", "why_it_works" and "example" are gone'),
        (MAIL, "It is ea", (31, 24), '"example" is gone'),
        (MAIL, "twelve }}\n  example:", (32, 10), '"example" is gone'),
        (CALL, "then: Smile", (23, 17), '"practice_tip" is gone'),
        (OFFICE, "count no", (24, 44), '"contact" and "accessibility" are gone'),
        (OFFICE, "of a bar", (27, 26), '"contact" is gone'),
    ],
    ids=["body", "last but one", "name alone", "script", "two groups", "group"],
)
def test_cut_file_that_readers_had_is_told_once_where_it_ends(
    check_with: CheckWith, sound: Path, place: str, words: str, at: tuple[int, int], lost: str
) -> None:
    [problem] = errors(check_with, place, cut(sound, place, words))
    assert problem.message == f"This file looks cut off here: {lost}."
    assert problem.hint.startswith("Put the file back as it was. If nothing was lost: add")
    assert (problem.line, problem.column) == at


@pytest.mark.parametrize("record", ["", RECORD.replace("ask:", "thank:")], ids=["none", "other"])
def test_new_file_without_its_last_fields_is_no_cut_one(
    check_with: CheckWith, sound: Path, record: str
) -> None:
    [problem] = errors(check_with, MAIL, cut(sound, MAIL, "could I ask y"), record)
    assert problem.message == '"send_when", "why_it_works" and "example" are missing.'
    assert problem.hint.startswith("Add them here")


def test_file_whose_last_line_has_its_end_is_no_cut_one(check_with: CheckWith, sound: Path) -> None:
    [problem] = errors(check_with, MAIL, cut(sound, MAIL, "could I ask y") + "\n")
    assert problem.hint.startswith("Add them here")


def test_name_that_is_gone_within_a_file_is_no_cut(check_with: CheckWith, sound: Path) -> None:
    whole = (sound / MAIL).read_text(encoding="utf-8").rstrip()
    [problem] = errors(check_with, MAIL, whole.replace("  send_when: In the morning\n", ""))
    assert problem.message == '"send_when" is missing.'


def test_entry_within_a_file_that_lacks_its_last_name_is_no_cut(
    check_with: CheckWith, sound: Path
) -> None:
    whole = (sound / CALL).read_text(encoding="utf-8").rstrip()
    words = whole.replace('      then: Ask your first question.\n      next: ["no"]\n', "")
    [problem] = errors(check_with, CALL, words)
    assert problem.message == '"then" is missing.'
