"""A sheet or a checklist that was cut: what is lost by it is told, and the way back comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.lasting.half_saved import is_torn
from askwell.problems import Problem

if TYPE_CHECKING:
    from tests.conftest import CheckWith

SHEET = """\
schema: 1
worksheet:
  id: talk
  title: A talk
  purpose: P.
  minutes: 5
  blocks:
    - id: who
      type: short
      label: Whom did you meet?
    - id: how
      type: choice
      label: How did you talk?
      options:
        - At their workplace
        - On the phone
        - Somewhere else
    - id: lesson
      type: long
      label: What was your lesson?
    - id: names
      type: short
      label: Names they gave you
"""

IDS = """\
schema: 1
ids:
  - list: talk.blocks
    words:
      who: "Whom did you meet?"
      how: "How did you talk?"
      lesson: "What was your lesson?"
      names: "Names they gave you"
  - list: talk.how.options
    words:
      at-their-workplace: "At their workplace"
      on-the-phone: "On the phone"
      somewhere-else: "Somewhere else"
"""

BLOCKS = '"What was your lesson?" and "Names they gave you"'


def told(check_with: CheckWith, sheet: str) -> list[Problem]:
    _, problems = check_with({"worksheets/talk.yml": sheet, "ids.yml": IDS})
    return [each for each in problems if each.path == "content/worksheets/talk.yml"]


def cut(words: str) -> str:
    return SHEET[: SHEET.index(words) + len(words)]


@pytest.mark.parametrize(
    ("sheet", "line", "lost"),
    [
        (cut("On the p"), 16, f'"On the phone" (now "On the p"), "Somewhere else", {BLOCKS}'),
        (
            cut("On the p") + "\n",
            16,
            f'"On the phone" (now "On the p"), "Somewhere else", {BLOCKS}',
        ),
        (cut("On the phone"), 16, f'"Somewhere else", {BLOCKS}'),
        (cut("On the phone\n"), 16, f'"Somewhere else", {BLOCKS}'),
        (cut("Somewhere el") + "\n", 17, f'"Somewhere else" (now "Somewhere el"), {BLOCKS}'),
        (
            cut("What was your les"),
            20,
            '"What was your lesson?" (now "What was your les") and "Names they gave you"',
        ),
        (cut("What was your"), 20, '"Names they gave you"'),
    ],
    ids=["word", "word and line end", "line", "line with its end", "option", "label", "words"],
)
def test_cut_file_is_told_once_with_what_is_lost_and_to_put_it_back(
    check_with: CheckWith, sheet: str, line: int, lost: str
) -> None:
    [problem] = told(check_with, sheet)
    assert (problem.check, problem.line) == ("cut-off", line)
    are = "are" if " and " in lost else "is"
    assert problem.message == f"This file looks cut off here: {lost} {are} gone."
    assert problem.hint.startswith("Put the file back as it was.")


@pytest.mark.parametrize(
    "sheet",
    [
        SHEET,
        SHEET.rstrip(),
        cut("gave you").replace("        - Somewhere else\n", ""),
        cut("    - id: names").removesuffix("    - id: names"),
        SHEET.replace("        - Somewhere else\n", ""),
        SHEET.replace("What was your lesson?", "What was your le"),
        cut("Somewhere else\n"),
        cut("What was your lesson?"),
        cut("What was your lesson?").replace("lesson?", "task then?"),
        SHEET.replace("gave you", "gave yo"),
    ],
    ids=[
        "whole",
        "no end of the last line",
        "one option",
        "last block",
        "option",
        "label inside",
        "last two blocks",
        "last block, and no end of the last line",
        "last block, and the one before it reworded",
        "one letter of the last word",
    ],
)
def test_whole_file_and_what_was_taken_out_at_its_end_are_fine(
    check_with: CheckWith, sheet: str
) -> None:
    assert told(check_with, sheet) == []


def test_what_no_error_tells_of_a_cut_file_is_told_unless_it_ends_where_a_block_did(
    check_with: CheckWith,
) -> None:
    silent = [
        at for at in range(SHEET.index("On the"), len(SHEET), 5) if not told(check_with, SHEET[:at])
    ]
    lossless = SHEET.index("Names they gave you") + 1
    ends = ("Somewhere else", "What was your lesson?")
    assert all(at > lossless or SHEET[:at].rstrip().endswith(ends) for at in silent)


@pytest.mark.parametrize(
    ("sheet", "told_first", "lost"),
    [
        (cut("type: lo"), '"type" cannot be "lo".', '"Names they gave you" is gone'),
        (
            cut("label: What was your lesson?\n    - id"),
            "The line",
            '"Names they gave you" is gone',
        ),
    ],
    ids=["type", "name without a colon"],
)
def test_error_at_the_end_of_a_cut_file_says_first_to_put_it_back(
    check_with: CheckWith, sheet: str, told_first: str, lost: str
) -> None:
    problem = told(check_with, sheet)[-1]
    assert problem.message.startswith(told_first)
    assert problem.hint.startswith(f"The file looks cut off, as {lost}: put it back as it was. If")
    assert "cut off" not in told(check_with, f"{sheet}\n")[-1].hint


def test_what_the_last_block_lacks_is_told_with_the_blocks_behind_it(
    check_with: CheckWith,
) -> None:
    problem = told(check_with, cut("id: less"))[-1]
    assert problem.message == f'This file looks cut off here: "type", {BLOCKS} are gone.'
    assert problem.hint.startswith("Put the file back as it was. If nothing was lost: add")


def test_error_in_a_whole_file_without_an_end_keeps_its_remedy(check_with: CheckWith) -> None:
    [problem] = told(check_with, SHEET.replace("minutes: 5", "minutes: few").rstrip())
    assert problem.hint == 'Write digits only, such as "15".'


def test_word_torn_inside_of_a_list_is_to_be_written_again(check_with: CheckWith) -> None:
    [problem] = told(check_with, SHEET.replace("On the phone", "On the pho"))
    assert problem.check == "other-words"
    assert problem.hint.startswith('If its end was lost, write "On the phone" again. If it is the')


@pytest.mark.parametrize(
    ("now", "before", "torn"),
    [
        ("On the p", "On the phone", True),
        ("On the", "On the phone", False),
        ("On the phone", "On the phone", False),
        ("By the p", "On the phone", False),
        ("", "On the phone", False),
        ("Name", "Names", False),
        ("Nam", "Names", True),
    ],
)
def test_torn_is_what_ends_within_a_word(now: str, before: str, *, torn: bool) -> None:
    assert is_torn(now, before) is torn
