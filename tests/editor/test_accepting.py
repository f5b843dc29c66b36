"""A warning that somebody looked at is kept from being told, and can be told again."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest

from askwell.editor.acts import Acts
from askwell.editor.content_folder import RefusedError
from askwell.editor.desk import Desk
from askwell.editor.faults import Fault, faults
from askwell.editor.views import Views
from tests.editor.conftest import form_of, proposed, saved

BANK = """\
schema: 1
bank:
  id: talk
  title: Talk
  topic: Talk
  questions:
    - id: first
      text: Who taught you, and what did you learn?
      why: It is short.
      listen_for: [a name]
      follow_ups: ["Whom did you **never** ask?"]
"""


def acts(page: str, act: str) -> list[dict[str, Any]]:
    found = re.findall('data-send="([^"]*)"', page)
    every = [json.loads(html.unescape(each)) for each in found]
    return [each for each in every if each["act"] == act]


def told(desk: Desk) -> set[tuple[str, str, str]]:
    found = faults(desk.guide())
    return {(e.item.name, e.at, e.problem.check) for e in found if e.item}


def done(views: Views, body: dict[str, Any]) -> str:
    found = views.diff(body)
    assert found["is_quiet"]
    return str(views.save({**body, "seen": found["seen"]})["to"])


def test_each_warning_is_kept_at_a_press_and_told_again_at_another(desk: Desk) -> None:
    (desk.shelf.content / "questions/talk.yml").write_text(BANK)
    views, before = Views(desk, ""), told(desk)
    offered = acts(views.mend(), "accept")
    assert {(each["name"], each["at"], each["check"]) for each in offered} == before
    assert ("question.first", "/follow_ups/0", "plain-markup") in before
    for each in offered:
        assert done(views, each) == "/mend?done=saved"
    assert told(desk) == set()
    again = acts(views.mend(), "tell")
    assert len(again) == len(before)
    views.undo({})
    assert len(told(desk)) == 1
    for each in acts(views.mend(), "tell"):
        done(views, each)
    assert told(desk) == before


def test_a_text_below_that_speaks_of_what_is_hidden_is_kept_until_it_changes(above: Desk) -> None:
    saved(above, Acts(above).hide("rule.meeting-length"))
    views = Views(above, "")
    hidden = {each for each in told(above) if each[2].startswith("hidden-")}
    assert hidden
    for each in acts(views.mend(), "accept"):
        done(views, each)
    assert not told(above) & hidden
    name, at, check = min(hidden)
    item = above.guide().items[name]
    text = {way: value for way, _, value in form_of(above.guide(), item)}[at]
    saved(above, proposed(above, item, at, f"{text} And more."))
    assert told(above) & hidden == {(name, at, check)}
    done(views, acts(views.mend(), "accept")[0])  # its old mark gives way
    assert not told(above) & hidden
    assert above.changes
    assert above.changes.count(f"check: {check}".encode()) == len(hidden)


def test_from_a_form_it_leads_on_to_what_is_next(desk: Desk) -> None:
    (desk.shelf.content / "questions/talk.yml").write_text(BANK)
    views = Views(desk, "")
    rows = [list(row) for row in form_of(desk.guide(), desk.guide().items["question.first"])]
    key = desk.open(desk.guide().items["question.first"])
    offered = acts(views.check({"key": key, "answers": rows})["html"], "accept")
    assert len(offered) == 2
    ways = [done(views, each) for each in offered]
    assert ways[0].startswith("/item/question.first?done=saved#f/")
    assert not ways[1].startswith("/item/question.first")


def test_an_error_and_what_is_gone_cannot_be_kept(desk: Desk) -> None:
    path = desk.shelf.content / "questions/talk.yml"
    path.write_text(BANK.replace("Who taught you", "Who taught {{ nobody }}"))
    errors = [e for e in faults(desk.guide()) if e.problem.severity == "error"]
    assert errors
    assert not any(each.can_be_accepted for each in errors)
    with pytest.raises(RefusedError, match="told"):
        Acts(desk).accept("question.first", "/text", errors[0].problem.check)
    with pytest.raises(RefusedError, match="gone"):
        Acts(desk).accept("question.none", "/text", "double-question")
    assert not Fault(errors[0].problem).can_be_accepted
