"""Drafts that lack nothing are listed, and shown to readers one by one or all of a file."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

import pytest

from askwell.editor.content_folder import RefusedError
from askwell.editor.desk import Desk
from askwell.editor.views import Views
from askwell.patching import PatchError

BANK = """\
schema: 1
bank:   # ours
  id: talk
  status: draft
  title: Talk
  topic: Talk
  intro: About talking.
  questions:
    - id: best-day   # Zoe likes it
      status: draft
      text: "What is a good day like?"
      why: 'It is honest.'
      listen_for: [a sigh, a smile]
      follow_ups: [How often?]
    - {id: worst-day, status: draft, text: What is a bad day like?, why: It is honest.,
       listen_for: [a sigh], follow_ups: [Why?]}
    - id: bare
      status: draft
      text: What else?
"""


@pytest.fixture
def bank(desk: Desk) -> Path:
    path = desk.shelf.content / "questions/talk.yml"
    path.write_text(BANK)
    return path


def offered(views: Views) -> list[list[str]]:
    """Return the names that each button of the list of drafts publishes."""
    found = re.findall('data-send="([^"]*)"', views.overview("", "draft"))
    acts = [json.loads(html.unescape(each)) for each in found]
    return [each["names"] for each in acts if each["act"] == "publish"]


def test_what_lacks_nothing_is_offered_alone_and_with_all_of_its_file(
    desk: Desk, bank: Path
) -> None:
    whole = ["bank.talk", "question.best-day", "question.worst-day"]
    assert offered(Views(desk, "")) == [whole, *([name] for name in whole)]
    bank.unlink()
    assert offered(Views(desk, "")) == []


def test_all_of_a_file_are_published_as_it_was_shown(desk: Desk, bank: Path) -> None:
    views = Views(desk, "")
    body = {"act": "publish", "names": offered(views)[0]}
    found = views.diff(body)
    assert found["html"].count("<ins>") == 3
    assert bank.read_text() == BANK
    to = views.save({**body, "seen": found["seen"]})["to"]
    assert to == "/?kind=draft&done=saved"
    assert bank.read_text() == BANK.replace("status: draft", "status: published", 3)
    assert not desk.guide().checked.errors
    assert [*desk.guide().drafts] == ["question.bare"]
    assert offered(views) == []
    views.undo({})
    assert bank.read_text() == BANK


def test_what_would_be_wrong_once_it_is_published_is_told_and_stays(desk: Desk, bank: Path) -> None:
    words = BANK.replace("  status: draft\n  title", "  title")
    bank.write_text(words)
    with pytest.raises(PatchError, match='"why" is missing'):
        desk.publish(["question.bare"])
    for names in ([], ["question.gone"], ["publisher", "question.best-day"]):
        with pytest.raises(RefusedError, match="gone"):
            desk.publish(names)
    assert bank.read_text() == words
