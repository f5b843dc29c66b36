"""Whoever names something by an id that it had is understood, or told the id that it has."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.kinds.emails import Email
from askwell.kinds.questions import Bank
from askwell.pipeline import Checked, check
from askwell.project import Project
from tests.mistaken import problems_of, sound
from tests.standing import OUR_ASK

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from typing import TypeAlias

    from tests.standing import Standing

    Decide: TypeAlias = Callable[..., Checked]

RENAMED = {
    "emails/ask.yml": (("id: ask", "id: request\n  was: ask"),),
    "questions/first-steps.yml": (
        ("id: first-steps", "id: beginnings\n  was: [start, first-steps]"),
        ("- id: learn-first", "- id: to-learn\n      was: learn-first"),
    ),
    "checklists/evening-before.yml": (("- id: route", "- id: way\n      was: route"),),
    "sets/first-talk.yml": (("- learn-first", "- to-learn"),),
    "faq.yml": (("/emails/ask/", "/emails/request/"),),
    "worksheets/notes.yml": (("email: ask", "email: request"), ("[learn-first]", "[to-learn]")),
    "guide/prepare.md": (("email.ask", "email.request"),),
    "guide/story.md": (("bank.first-steps", "bank.beginnings"),),
}
"""The small guide with other ids: what is written otherwise in its files."""


def renamed() -> dict[str, bytes]:
    """Return the small guide of which four things have another id, all of it sound."""
    there = {**sound()}
    for place, changes in RENAMED.items():
        text = there[place].decode()
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        there[place] = text.encode()
    return there


@pytest.fixture
def decide(standing: Standing, today: date) -> Decide:
    """Return a function that checks a guide on the renamed one, by its changes.yml."""

    def made(changes: str, more: dict[str, str] | None = None) -> Checked:
        guide = standing({"content/changes.yml": f"schema: 1\nchanges:\n{changes}", **(more or {})})
        for place, raw in renamed().items():
            Path(guide.parent / "shipped/content" / place).write_bytes(raw)
        return check(Project.at(guide), today=today)

    return made


def test_the_renamed_guide_is_sound() -> None:
    assert problems_of(renamed()) == []


ORDERS = """\
  order:
    emails: [ask]
    questions: [start]
    bank.first-steps.questions: [learn-first]
    set.first-talk.questions: [first-year-surprise, learn-first]
    checklist.evening-before.tips: [route]
"""


def test_an_order_may_name_what_it_knows_by_former_ids(decide: Decide) -> None:
    checked = decide(ORDERS)
    assert checked.problems == ()
    [bank] = checked.library.all(Bank)
    assert [each.id for each in bank.questions] == ["to-learn", "first-year-surprise"]


CHANGES = """\
  fields:
    - {item: email.ask, field: title, now: Ask for a short talk}
    - {item: bank.first-steps, field: questions.learn-first.why, now: It is soon.}
    - {item: checklist.evening-before, field: tips.route.text, now: Look up the ferry}
"""


def test_a_change_may_name_an_item_and_an_entry_by_former_ids(decide: Decide) -> None:
    checked = decide(CHANGES)
    assert checked.problems == ()
    [email], [bank] = checked.library.all(Email), checked.library.all(Bank)
    assert (email.title, bank.questions[1].why) == ("Ask for a short talk", "It is soon.")


def test_what_is_hidden_by_a_former_id_is_hidden_under_each(decide: Decide) -> None:
    checked = decide("  hide: [email.ask, email.request]\n")
    assert checked.errors == ()
    assert checked.library.all(Email) == ()
    assert {"email.ask", "email.request"} <= checked.library.hidden.keys()


PAGE = """\
---
title: Ours
stage: prepare
description: What we say.
---
See [how](/emails/ask/), [what](/questions/start/#learn-first) and
[more](/questions/beginnings/#learn-first).

{{ email.ask }}
"""

SHEET = """\
schema: 1
set:
  id: ours
  title: Ours
  audience: students
  aim: explore
  questions: [learn-first]
  why: It is ours.
  stages: [prepare]
"""


def test_texts_and_fields_are_told_the_id_of_today(decide: Decide) -> None:
    checked = decide(
        "  fields: []\n", {"content/guide/ours.md": PAGE, "content/sets/ours.yml": SHEET}
    )
    assert [(each.line, each.hint) for each in checked.errors] == [
        (6, 'Write "/emails/request/": it stands there now.'),
        (6, 'Write "/questions/beginnings/#to-learn": it stands there now.'),
        (7, 'Write "/questions/beginnings/#to-learn": it stands there now.'),
        (9, 'Its id is "request" now: write that in place of "ask".'),
        (7, 'Its id is "to-learn" now: write that in place of "learn-first".'),
    ]


def test_the_remedy_works_in_a_bundle_and_for_what_is_asked_first() -> None:
    there = renamed()
    bundle = b"\n  bundles:\n    - {id: one, title: One, sheets: [worksheet.notes, email.ask]}\n"
    there["publisher.yml"] = there["publisher.yml"].rstrip() + bundle
    there["sets/first-talk.yml"] += b"\n  core: [learn-first]\n"
    told = problems_of(there)
    assert [each.hint for each in told] == [
        'Its id is "request" now: write that in place of "ask".',
        'Its id is "to-learn" now: write that in place of "learn-first".',
    ]
    there["publisher.yml"] = there["publisher.yml"].replace(b"email.ask", b"email.request")
    there["sets/first-talk.yml"] = there["sets/first-talk.yml"].replace(b"[learn-", b"[to-")
    there["sets/first-talk.yml"] = there["sets/first-talk.yml"].replace(b"to-first", b"to-learn")
    assert problems_of(there) == []


def test_an_own_item_with_a_former_id_is_told_to_take_that_of_today(decide: Decide) -> None:
    checked = decide("  fields: []\n", {"content/emails/ask.yml": OUR_ASK})
    [told] = checked.errors
    assert (told.path, told.line, told.check) == ("content/emails/ask.yml", 3, "living-was")
    assert told.hint == 'Write "request" here, and "was: ask" on the line below.'
    mended = OUR_ASK.replace("id: ask", "id: request\n  was: ask")
    assert decide("  fields: []\n", {"content/emails/ask.yml": mended}).errors == ()
