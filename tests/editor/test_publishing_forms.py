"""A form that lacks nothing publishes its item, and the draft that it stands in."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.editor.desk import Desk
from askwell.editor.views import Views
from askwell.patching import PatchError
from tests.editor.conftest import BANK, form_of, with_answer


def test_a_form_that_lacks_nothing_is_saved_and_published_in_one_press(
    desk: Desk, bank: Path
) -> None:
    views = Views(desk, "")
    item = desk.guide().items["question.best-day"]
    rows = [list(row) for row in with_answer(form_of(desk.guide(), item), "/why", "It is true.")]
    body = {"key": desk.open(item), "answers": rows}
    assert views.check(body)["is_whole"]
    pressed = {**body, "publish": True}
    views.save({**pressed, "seen": views.diff(pressed)["seen"]})
    assert desk.guide().items[item.name].status == ""
    assert "why: 'It is true.'" in bank.read_text()
    assert [*desk.guide().drafts] == ["question.worst-day", "question.bare"]
    views.undo({})
    assert bank.read_text() == BANK
    bank.write_text(BANK.replace("status: draft\n  title", "status: published\n  title"))
    bare = desk.guide().items["question.bare"]
    rows = [list(row) for row in form_of(desk.guide(), bare)]
    body = {"key": desk.open(bare), "answers": rows}
    assert not views.check(body)["is_whole"]
    with pytest.raises(PatchError, match="missing"):
        views.diff({**body, "publish": True})


def test_the_form_of_a_new_part_publishes_what_it_stands_in_if_that_lacks_nothing(
    desk: Desk, bank: Path
) -> None:
    whole = "why: It is honest., listen_for: [a sigh], follow_ups: [Why?]"
    shown = f"    - {{id: old, text: And before?, {whole}}}\n"
    bank.write_text(BANK.replace("    - id: bare", f"{shown}    - id: bare"))
    views, item = Views(desk, ""), desk.guide().items["question.best-day"]
    body = {"key": desk.open(item), "answers": form_of(desk.guide(), item)}
    assert "shows both" in views.check(body)["html"]
    found = views.diff({**body, "publish": True})["html"]
    listed = found.split("<h3>")[1].split("<details>")[0]
    assert all(each in listed for each in (">Talk <", "What is a good day like?", "And before?"))
    assert "bad day" not in listed
    assert "<dd>" not in found  # no field of the form changes but the mark of a draft
    bank.write_text(BANK.replace("  title: Talk\n", ""))
    body["key"] = desk.open(desk.guide().items["question.best-day"])
    assert "as soon as" in views.check(body)["html"]
    pressed = {**body, "publish": True}
    found = views.diff(pressed)
    assert found["html"].count("<li>") == 1
    views.save({**pressed, "seen": found["seen"]})
    assert [*desk.guide().drafts] == ["bank.talk", "question.worst-day", "question.bare"]
