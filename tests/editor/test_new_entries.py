"""New entries get their ids of their words; what is wrong with one is told at its field."""

from __future__ import annotations

import re

import pytest

from askwell.editor.answers import Answer
from askwell.editor.desk import Desk
from askwell.editor.faults import faults, faults_of
from askwell.editor.items import Editable
from askwell.editor.proposals import Proposal
from askwell.editor.views import Views
from askwell.reading.source import Data
from tests.editor.conftest import first, form_of, saved, with_answer

TIP = "Write our phone number down."


def tips_of(item: Editable) -> list[dict[str, Data]]:
    assert isinstance(item.data, dict)
    tips = item.data["tips"]
    assert isinstance(tips, list)
    return [each for each in tips if isinstance(each, dict)]


def with_tip(desk: Desk, item: Editable, **said: str) -> Proposal:
    """Propose one more tip, as a form sends it after *Add*: what is not typed is empty."""
    at = f"/tips/{len(tips_of(item))}"
    values = {"id": "", "text": TIP, "why": "You may need it.", **said}
    rows: list[Answer] = [(f"{at}/{name}", "line", value) for name, value in values.items()]
    return desk.proposal(desk.open(item), [*form_of(desk.guide(), item), (at, "group", ""), *rows])


@pytest.mark.parametrize("whose", ["desk", "above"])
def test_a_new_entry_has_an_id_of_its_words(request: pytest.FixtureRequest, whose: str) -> None:
    desk = request.getfixturevalue(whose)
    for name in ("write-our-phone", "write-our-phone-number"):
        checklist = first(desk, "checklist")
        proposal = with_tip(desk, checklist)
        guide = desk.guide(proposal)
        assert faults_of(checklist, guide, faults(guide)) == []
        saved(desk, proposal)
        assert tips_of(first(desk, "checklist"))[-1]["id"] == name
    assert not desk.guide().checked.errors


def test_an_id_that_somebody_wrote_stays(above: Desk) -> None:
    saved(above, with_tip(above, first(above, "checklist"), id="our-phone"))
    assert tips_of(first(above, "checklist"))[-1]["id"] == "our-phone"


def test_an_entry_that_nobody_touched_stays_without_one(desk: Desk) -> None:
    place = desk.shelf.content / first(desk, "checklist").place
    place.write_text(re.sub(r"- id: .*\n +text:", "- text:", place.read_text(), count=1))
    checklist = first(desk, "checklist")
    assert "id" not in tips_of(checklist)[0]
    saved(desk, with_tip(desk, checklist))
    assert "id" not in tips_of(first(desk, "checklist"))[0]


def test_what_a_change_lacks_is_told_before_it_is_saved_and_shown_then(above: Desk) -> None:
    checklist = first(above, "checklist")
    number, proposal = len(tips_of(checklist)), with_tip(above, checklist, text="")
    guide = above.guide(proposal)
    [fault] = faults_of(checklist, guide, faults(guide))
    assert fault.at == f"/tips/{number}/text"
    saved(above, proposal)
    assert len(tips_of(first(above, "checklist"))) == number + 1


def test_what_a_change_lacks_is_led_to_and_mended_at_its_field(above: Desk) -> None:
    checklist = first(above, "checklist")
    tips = len(tips_of(checklist))
    saved(above, with_tip(above, checklist))
    path = above.shelf.content / "changes.yml"
    path.write_text(path.read_text().replace("id: write-our-phone", "basis: []"))
    checklist, at = first(above, "checklist"), f"/tips/{tips}/id"
    [fault] = faults_of(checklist, above.guide(), faults(above.guide()))
    assert (fault.at, fault.item) == (at, checklist)
    views = Views(above, "")
    assert f'href="/item/{checklist.name}#f{at}"' in views.mend()
    assert TIP in views.item(checklist.name)
    rows = with_answer(form_of(above.guide(), checklist), at, "our-phone")
    saved(above, above.proposal(above.open(checklist), rows))
    assert not above.guide().checked.errors
    assert path.read_text().count(TIP) == 1


def test_what_an_added_part_lacks_is_told_at_its_field(above: Desk) -> None:
    bank = first(above, "bank")
    (above.shelf.content / "changes.yml").write_text(
        f"schema: 1\nchanges:\n  add:\n    - to: {bank.name}.questions\n"
        "      entry: {id: what-else, text: What else?}\n"
    )
    question = above.guide().items["question.what-else"]
    [fault] = faults_of(question, above.guide(), faults(above.guide()))
    assert (fault.at, fault.item) == ("/why", question)


@pytest.mark.parametrize("kind", ["checklists", "guide", "glossary"])
def test_a_new_item_has_an_id_of_what_it_is_called(desk: Desk, kind: str) -> None:
    page = Views(desk, "").new(kind)
    [key] = re.findall('data-key="([^"]*)"', page)
    assert '<details class="rest"' in page.partition('id="f/id"')[0]  # nobody has to fill it in
    named_by = "term" if kind == "glossary" else "title"
    said = [("/id", "line", ""), (f"/{named_by}", "line", "My first day"), ("/body", "text", "Hi.")]
    made = desk.proposal(key, said if kind == "guide" else said[:2])
    assert made.item.name.endswith(".my-first-day")


def test_a_new_question_has_an_id_that_no_other_has(desk: Desk) -> None:
    page = Views(desk, "").new_part(first(desk, "bank").name)
    [key] = re.findall('data-key="([^"]*)"', page)
    there = first(desk, "question")
    assert isinstance(there.data, dict)
    made = desk.proposal(key, [("/id", "line", ""), ("/text", "line", str(there.data["text"]))])
    assert made.item.name not in desk.guide().items
    assert there.id[:5] in made.item.name
