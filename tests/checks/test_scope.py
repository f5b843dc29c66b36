from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.conftest import CheckWith

SHEET = """schema: 1
worksheet:
  id: mine
  scope: mine
  title: Mine
  purpose: Everybody I wrote to.
  minutes: 5
  blocks:
    - {id: name, type: short, label: Your name, blank: NAME}
    - id: people
      type: table
      label: People
      columns: [{id: name, text: Name, meeting: person}]
"""
BLANKS = """schema: 1
placeholders:
  - {id: my_name, label: your name, example: Kim, fills: reader.name}
  - {id: their_name, label: their name, example: Kim, fills: meeting.person}
  - {id: my_hope, label: your hope, example: Rain}
"""


def told(check_with: CheckWith, blank: str) -> list[str]:
    files = {
        "worksheets/mine.yml": SHEET.replace("NAME", blank),
        "placeholders.yml": BLANKS,
    }
    _, problems = check_with({**files})
    return [problem.check for problem in problems if problem.path == "content/worksheets/mine.yml"]


def test_a_sheet_about_the_reader_may_ask_for_the_reader_and_show_all_meetings(
    check_with: CheckWith,
) -> None:
    assert told(check_with, "my_name") == []


def test_what_is_kept_for_each_meeting_does_not_stand_on_a_sheet_about_the_reader(
    check_with: CheckWith,
) -> None:
    assert told(check_with, "their_name") == ["wrong-scope"]
    assert told(check_with, "my_hope") == ["wrong-scope"]
