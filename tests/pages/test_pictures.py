from __future__ import annotations

import re
from typing import TYPE_CHECKING

from askwell.pages import build

if TYPE_CHECKING:
    from askwell.library import Library
    from tests.conftest import CheckEdit, CheckWith

LETTER = """    drawing: letter
    letter:
      title: What it does
      sentences:
        - says: Dear Ines & Co,
          does: Their name & title.
        - says: May I call?
          does: It asks.
    minutes: 45"""

LINE = """    line:
      title: After the talk
      moments:
        - when: In a month
          days: 30
          what: Tell them how it went
        - when: Soon
          rule: say-thanks
          what: Thank them
          at: /guide/
        - when: Today
          what: Write it down
    minutes: 45"""

CIRCLES = """schema: 1
worksheet:
  id: people
  scope: mine
  title: People
  purpose: Names.
  minutes: 5
  blocks:
    - id: who
      type: circles
      label: Who?
      columns: [Near, Far]
      rows: 2
"""


def stage(library: Library) -> str:
    return next(
        page.body for page in build(library).pages if page.address.startswith("/guide/prepare/")
    )


def test_letter_has_what_each_sentence_does_beside_it(check_edit: CheckEdit) -> None:
    library, problems = check_edit("stages.yml", "    minutes: 45", LETTER)
    assert problems == []
    made = stage(library)
    assert re.findall(r'class="(says|does)">(.*?)</p>', made) == [
        ("says", "Dear Ines &amp; Co,"),
        ("does", "Their name &amp; title."),
        ("says", "May I call?"),
        ("does", "It asks."),
    ]
    assert re.findall(r">(\d)</text>", made) == ["1", "2"]


def test_drawings_are_hidden_from_those_who_listen(check_edit: CheckEdit) -> None:
    library, _ = check_edit("stages.yml", "    minutes: 45", LETTER)
    drawings = re.findall(r"<svg [^>]*>", stage(library))
    assert drawings
    assert all('aria-hidden="true"' in each for each in drawings)


def test_days_of_a_line_stand_in_their_order_by_the_chosen_rule(check_edit: CheckEdit) -> None:
    library, problems = check_edit("stages.yml", "    minutes: 45", LINE)
    assert problems == []
    made = stage(library)
    assert re.findall(r"<b>(.*?)</b>", made) == ["Today", "Soon", "In a month"]
    assert '<a href="../">Thank them</a>' in made


def test_circles_have_the_nearest_first_and_fields_as_a_table_has(check_with: CheckWith) -> None:
    library, _ = check_with({"worksheets/people.yml": CIRCLES})
    made = next(page for page in build(library).pages if page.address == "/worksheets/people/")
    assert re.findall(r'class="ring ring-(\d)"', made.body) == ["2", "1"]
    assert re.findall(r'<textarea name="(.*?)"', made.body) == [
        "who.1.near",
        "who.2.near",
        "who.1.far",
        "who.2.far",
    ]
    assert len(re.findall(r"<rect ", made.body)) == 2


def test_circles_show_the_names_of_their_rows(check_with: CheckWith) -> None:
    named = CIRCLES.replace("rows: 2", "rows: 2\n      row_labels: [Family]")
    library, _ = check_with({"worksheets/people.yml": named})
    made = next(page for page in build(library).pages if page.address == "/worksheets/people/")
    shown = re.findall(r'<span>(\w+)</span>\s*<textarea name="(.*?)"', made.body)
    assert shown == [("Family", "who.family.near"), ("Family", "who.family.far")]
    assert re.findall(r'aria-label="(Near, .*?)"', made.body) == ["Near, Family", "Near, row 2"]
