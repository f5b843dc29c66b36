"""What a problem is about in a text: a link of it selects that, and a list shows its sentence."""

from __future__ import annotations

import pytest

from askwell.editor.acts import Acts
from askwell.editor.desk import Desk
from askwell.editor.faults import faults, following
from askwell.editor.stretches import Stretch, stretch_of
from askwell.editor.views import Views
from askwell.problems import Problem
from tests.editor.conftest import saved

BANK = """\
schema: 1
bank:
  id: talk
  status: draft
  title: Talk
  topic: Talk
  questions:
    - id: quoted
      status: draft
      text: "Why's it \\"odd\\" \U0001f600 for {{ nobody }}?"
    - id: folded
      status: draft
      text: >
        One is long
        and folded. Then {{ nobody }} asks. And so on.
    - id: last
      status: draft
      text: 'Who''s {{ nobody }}?'
"""


def stretches(desk: Desk) -> dict[str, Stretch]:
    return {e.item.id: e.stretch for e in faults(desk.guide()) if e.item and e.stretch}


def test_the_place_is_that_of_the_field_however_the_file_writes_it(desk: Desk) -> None:
    (desk.shelf.content / "questions/talk.yml").write_text(BANK)
    found = stretches(desk)
    assert {*found} == {"quoted", "folded", "last"}
    for each in found.values():
        assert each.text[each.start : each.end] == "{{ nobody }}"
    assert found["last"].hash == "@6-18"
    assert found["quoted"].hash == f"@{found['quoted'].start + 1}-{found['quoted'].end + 1}"
    assert found["folded"].in_sentence == ("Then ", "{{ nobody }}", " asks.")


def test_next_to_mend_goes_round_through_all_of_them(desk: Desk) -> None:
    (desk.shelf.content / "questions/talk.yml").write_text(BANK)
    guide = desk.guide()
    found, item = faults(guide), guide.items["question.folded"]
    names = []
    for _ in found:
        there = following(item, guide, found)
        assert there
        assert there.item
        names.append(there.item.name)
        item = there.item
    assert names[0] == "question.last"
    assert {*names} == {each.item.name for each in found if each.item}
    way = f'href="/item/question.last#f/text{stretches(desk)["last"].hash}"'
    assert way in Views(desk, "").item("question.folded")
    assert following(item, guide, [each for each in found if each.item == item]) is None


def told(check: str, message: str = "") -> Problem:
    return Problem("a.yml", 1, 1, check, message)


@pytest.mark.parametrize(
    ("text", "at", "check", "message", "selected"),
    [
        ("Write. See [it](/a/) first. Go.", 16, "hidden-link", "", "See [it](/a/) first."),
        ("Go. (Paid? See [it](/a/).) Go.", 20, "hidden-link", "", "(Paid? See [it](/a/).)"),
        ("Go. Paid? **See [it](/a/).** Go.", 18, "hidden-link", "", "Paid? **See [it](/a/).**"),
        ("Go. **Paid? Or not?\nSee [it](/a/).** Go.", 24, "hidden-link", "",
         "**Paid? Or not?\nSee [it](/a/).**"),
        ("Paid?\n\nSee [it](/a/). Go.", 12, "hidden-link", "", "See [it](/a/)."),
        ("- Paid?\n- See [it](/a/).", 16, "hidden-link", "", "- See [it](/a/)."),
        ("- Paid? See [it](/a/).", 16, "hidden-link", "", "- Paid? See [it](/a/)."),
        ("A list:\n- See [it](/a/)\n- Go", 19, "hidden-link", "", "- See [it](/a/)"),
        ("One\ntext, e.g. [it](/a/).\n\nTwo.", 20, "hidden-link", "", "One\ntext, e.g. [it](/a/)."),
        ("Thank within 24 hours.", 6, "against-rule", '"within 24 hours" is', "within 24 hours"),
        ("Within a day.", 0, "against-rule", '"Within a day" is', "Within a day"),
        ("See [more](/a/) soon.", 11, "dead-link", "No page.", "[more](/a/)"),
        ("It's the boss's.", 9, "phrase", "", "boss's"),
    ],
)  # fmt: skip
def test_what_is_selected_is_what_somebody_changes(
    text: str, at: int, check: str, message: str, selected: str
) -> None:
    found = stretch_of(told(check, message), text, at)
    assert found
    assert text[found.start : found.end] == selected


def test_of_a_text_as_a_whole_nothing_is_selected() -> None:
    assert stretch_of(told("double-question"), "Who and why?", 0) is None


def test_what_is_to_mend_stands_in_its_sentence(above: Desk) -> None:
    saved(above, Acts(above).hide("rule.meeting-length"))
    page = Views(above, "").mend()
    shown = [each.stretch.in_sentence for each in faults(above.guide()) if each.stretch]
    assert shown
    assert page.count('<p class="sentence">') == len(shown)
