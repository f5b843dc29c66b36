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
from tests.keeping import TALK, keeping


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
    (desk.shelf.content / "questions/talk.yml").write_text(TALK)
    views, before = Views(desk, ""), told(desk)
    offered = acts(views.mend(), "accept")
    assert {(each["name"], each["at"], each["check"]) for each in offered} == before
    assert ("question.first", "/follow_ups/0", "plain-markup") in before
    for each in offered:
        assert done(views, each) == "/mend?done=saved"
    assert told(desk) == set()
    page = views.mend()
    assert len(acts(page, "tell")) == len(before)
    assert "This text is plain: &#34;**Who**&#34; is shown as it is typed." in page
    assert not any(check in re.sub("<[^>]*>", "", page) for _, _, check in before)
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
    done(views, acts(views.mend(), "accept")[0])  # its old digest gives way
    assert not told(above) & hidden
    assert above.changes
    assert above.changes.count(f"check: {check}".encode()) == len(hidden)


def test_from_a_form_it_leads_on_to_what_is_next(desk: Desk) -> None:
    (desk.shelf.content / "questions/talk.yml").write_text(TALK)
    views = Views(desk, "")
    rows = [list(row) for row in form_of(desk.guide(), desk.guide().items["question.first"])]
    key = desk.open(desk.guide().items["question.first"])
    offered = acts(views.check({"key": key, "answers": rows})["html"], "accept")
    assert len(offered) == 2
    ways = [done(views, each) for each in offered]
    assert ways[0].startswith("/item/question.first?done=saved#f/")
    assert not ways[1].startswith("/item/question.first")


def test_what_is_typed_and_not_saved_cannot_be_kept(desk: Desk) -> None:
    (desk.shelf.content / "questions/talk.yml").write_text(TALK)
    views, item = Views(desk, ""), desk.guide().items["question.first"]
    typed = "Who led you, and what did you see?"
    rows = [[at, how, typed if at == "/text" else value]
            for at, how, value in form_of(desk.guide(), item)]  # fmt: skip
    key = desk.open(item)
    html = views.check({"key": key, "answers": rows})["html"]
    assert "double-question" not in html
    assert "<li" in html
    assert acts(html, "accept") == []
    with pytest.raises(RefusedError, match="untold"):
        Acts(desk).accept("question.first", "/why", "double-question")


CHECKLIST = """\
schema: 1
checklist:
  id: talk
  title: Talk
  intro: Ten minutes.
  when: The evening before
  days: -1
  tips:
    - {id: bag, text: "Pack a **bag**", why: So.}
"""


def test_an_entry_is_kept_by_its_id_wherever_it_stands(desk: Desk) -> None:
    path = desk.shelf.content / "checklists/talk.yml"
    path.write_text(CHECKLIST)
    views, key = Views(desk, ""), ("checklist.talk", "/tips/0/text", "plain-markup")
    [offer] = [e for e in acts(views.mend(), "accept") if (e["name"], e["at"], e["check"]) == key]
    done(views, offer)
    assert desk.changes
    assert b"field: tips.bag.text" in desk.changes
    new = '    - {id: top, text: "Take *one* **pen**", why: So.}\n    - {id: bag'
    path.write_text(CHECKLIST.replace("    - {id: bag", new))
    assert key in told(desk)
    assert ("checklist.talk", "/tips/1/text", "plain-markup") not in told(desk)
    assert '#f/tips/1/text"' in views.mend()


def test_an_older_note_by_number_still_counts_and_is_the_one_that_changes(desk: Desk) -> None:
    path = desk.shelf.content / "checklists/talk.yml"
    path.write_text(CHECKLIST)
    note = "item: checklist.talk, field: tips.1.text, check: plain-markup, of: 123456789abc"
    changes = desk.shelf.content / "changes.yml"
    changes.write_text(keeping(note))
    key = ("checklist.talk", "/tips/0/text", "plain-markup")
    assert key in told(desk)
    saved(desk, Acts(desk).accept(*key))
    assert key not in told(desk)
    assert changes.read_text().count("checklist.talk") == 1
    assert "123456789abc" not in changes.read_text()


def test_what_the_publisher_says_is_kept(desk: Desk) -> None:
    path = desk.shelf.content / "publisher.yml"
    path.write_text(re.sub('colour: ".*"', 'colour: "#EEEE00"', path.read_text()))
    key = ("publisher", "/colour", "light-color")
    assert key in told(desk)
    views = Views(desk, "")
    [offer] = [e for e in acts(views.mend(), "accept") if (e["name"], e["at"], e["check"]) == key]
    done(views, offer)
    assert key not in told(desk)
    assert not any(check == "kept-in-vain" for _, _, check in told(desk))
    assert 'href="/item/publisher#f/colour"' in views.mend()


def test_the_button_says_how_many_it_keeps(desk: Desk) -> None:
    body = "Say [b]this[/b] now.\n\nRead [the list] (https://list.example.org/all)."
    page = f"---\ntitle: Talk\ndescription: Talk well.\n---\n\n{body}\n"
    (desk.shelf.content / "guide/talk.md").write_text(page)
    views = Views(desk, "")
    assert views.mend().count("Keep all 2 so") == 2
    here = {"name": "guide.talk", "at": "/body", "check": "broken-markup"}
    offered = [each for each in acts(views.mend(), "accept") if here.items() <= each.items()]
    assert len(offered) == 2
    done(views, offered[0])
    assert "Keep all" not in views.mend()


def test_what_is_gone_is_listed_without_a_link(desk: Desk) -> None:
    note = "item: question.none, field: text, check: double-question"
    changes = desk.shelf.content / "changes.yml"
    changes.write_text(keeping(note))
    views = Views(desk, "")
    assert "/item/question.none" not in views.mend()
    [again] = acts(views.mend(), "tell")
    done(views, again)
    assert acts(views.mend(), "tell") == []


def test_an_error_and_what_is_gone_cannot_be_kept(desk: Desk) -> None:
    path = desk.shelf.content / "questions/talk.yml"
    path.write_text(TALK.replace("Who taught you", "Who taught {{ nobody }}"))
    errors = [e for e in faults(desk.guide()) if e.problem.severity == "error"]
    assert errors
    assert not any(each.can_be_accepted for each in errors)
    with pytest.raises(RefusedError, match="told"):
        Acts(desk).accept("question.first", "/text", errors[0].problem.check)
    with pytest.raises(RefusedError, match="gone"):
        Acts(desk).accept("question.none", "/text", "double-question")
    assert not Fault(errors[0].problem).can_be_accepted
