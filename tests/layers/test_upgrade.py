"""A guide on two versions of what it stands on, in which everything that can change did."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.kinds.answers import Term
from askwell.kinds.checklists import Checklist
from askwell.kinds.emails import Email
from askwell.kinds.evidence import Rule
from askwell.kinds.fields import FieldOfWork
from askwell.kinds.questions import Question
from askwell.pipeline import check
from askwell.project import Project
from askwell.upkeep.overview import overview
from tests.standing import OUR_ASK

if TYPE_CHECKING:
    from tests.standing import Standing

OWN = {
    "content/changes.yml": """\
schema: 1
changes:
  # Ours since the spring.
  fields:
    - item: question.learn-first
      field: text
      now: What would you learn first today?
    - item: question.learn-first
      field: short
      now: First
    - {item: question.first-year-surprise, field: why, now: It wakes people up.}
    - item: checklist.evening-before
      field: tips.route.text
      now: Look up the ferry
    - item: checklist.evening-before
      field: tips.print.text
      now: Print it all
  rules:
    - rule: say-thanks
      chosen: next-day
      because: Our employers answer fast.
    - rule: meeting-length
      chosen: hour
      because: We have time.
""",
    "content/emails/ask.yml": OUR_ASK,
}

ROUTE = """\
    - id: route
      text: Look up the way
      why: You arrive calm.
      modes: [in-person, workplace]
      basis: [S1-01]
"""
HOUR = """\
      - id: hour
        says: Ask for an hour
        short: an hour
        minutes: 60
        fits: Friends
"""
NEWEST = """\
questions:
    - id: newest
      text: What is new?
      why: It is.
      listen_for: [Names]
      follow_ups: [Why?]
"""

NEXT = (
    ("questions/first-steps.yml", "What should I learn first?", "What do beginners learn first?"),
    ("questions/first-steps.yml", "You can start tomorrow.", "You can start today."),
    ("questions/first-steps.yml", "questions:\n", NEWEST),
    (
        "questions/first-steps.yml",
        "- id: first-year-surprise",
        "- id: first-surprise\n      was: first-year-surprise",
    ),
    ("sets/first-talk.yml", "- first-year-surprise", "- first-surprise"),
    ("emails/ask.yml", "title: Ask for a talk", "title: Ask for a short talk"),
    ("checklists/evening-before.yml", ROUTE, ""),
    ("rules.yml", "says: Write on the next day", "says: Write the day after"),
    ("rules.yml", HOUR, ""),
)
"""What the next version says otherwise: the file, old words, new words."""


@pytest.fixture
def guide(standing: Standing) -> Path:
    """Return a guide whose originals are frozen."""
    folder = standing(OWN)
    assert "not frozen" in overview(Project.at(folder), "text")
    told = overview(Project.at(folder), "text", freeze=True)
    assert told.endswith("\n\nNo original has changed since.\n")
    return folder


@pytest.fixture
def upgraded(guide: Path) -> Path:
    """Return the same guide on the next version."""
    for place, old, new in NEXT:
        rewrite(guide.parent / "shipped" / "content" / place, old, new)
    (guide.parent / "shipped/content/checklists/newest.yml").write_text(
        "schema: 1\nchecklist:\n  id: newest\n  title: New\n  intro: New.\n  when: Now\n  tips:\n"
        "    - {id: one, text: Go, why: It helps.}\n"
    )
    return guide


def test_marks_stand_in_the_file_and_all_else_stays_as_it_was(guide: Path) -> None:
    words = (guide / "content" / "changes.yml").read_text(encoding="utf-8")
    unmarked = [line for line in words.splitlines() if not line.strip().startswith("- of:")]
    assert words.count(" of: ") + words.count("{of: ") == 8
    assert "  # Ours since the spring." in unmarked
    assert "  replaces:\n    - item: email.ask\n      of: " in words


def test_marking_again_changes_nothing(guide: Path) -> None:
    before = (guide / "content" / "changes.yml").read_bytes()
    overview(Project.at(guide), "text", freeze=True)
    assert (guide / "content" / "changes.yml").read_bytes() == before


def test_own_words_stay_and_new_items_appear(upgraded: Path, today: date) -> None:
    library = check(Project.at(upgraded), today=today).library
    learn, surprise = library.get(Question, "learn-first"), library.get(Question, "first-surprise")
    email, rule = library.get(Email, "ask"), library.get(Rule, "say-thanks")
    assert learn
    assert (learn.text, learn.why) == ("What would you learn first today?", "You can start today.")
    assert surprise
    assert surprise.why == "It wakes people up."
    assert email
    assert email.title == "Ask our way"
    assert rule
    assert rule.chosen == "next-day"
    assert library.get(Question, "newest")
    assert library.get(Checklist, "newest")


def test_each_conflict_of_a_field_is_one_line(upgraded: Path, today: date) -> None:
    problems = check(Project.at(upgraded), today=today).problems
    told = [(each.severity, each.check, each.message) for each in problems]
    since = "has changed since."
    assert told == [
        ("warning", "original-changed", f'The original of question.learn-first, "text", {since}'),
        ("warning", "original-gone",
         'checklist.evening-before: "tips.route.text" is gone: this changes nothing any more.'),
        ("warning", "original-changed", f'The original of rule.say-thanks, "chosen", {since}'),
        ("error", "unknown-reference", 'The rule "meeting-length" has no position "hour".'),
        ("warning", "original-changed",
         f"The original of email.ask, in whose place yours stands, {since}"),
    ]  # fmt: skip
    assert {each.path for each in problems} == {"content/changes.yml"}


def test_after_marking_again_only_what_cannot_stay_is_told(upgraded: Path, today: date) -> None:
    overview(Project.at(upgraded), "text", freeze=True)
    problems = check(Project.at(upgraded), today=today).problems
    assert [each.check for each in problems] == ["original-gone", "unknown-reference"]


def test_an_item_that_is_gone_is_told_once(guide: Path, today: date) -> None:
    (guide.parent / "shipped/content/checklists/evening-before.yml").unlink()
    page = guide.parent / "shipped/content/guide/prepare.md"
    page.write_text(page.read_text(encoding="utf-8").replace("{{ checklist.evening-before }}", ""))
    sheet = guide.parent / "shipped/content/worksheets/notes.yml"
    words = sheet.read_text(encoding="utf-8")
    assert "evening-before" in words
    told = [
        each for each in check(Project.at(guide), today=today).problems if "changes" in each.path
    ]
    assert {each.check for each in told} == {"original-gone"}
    assert len(told) == 2  # one for each of its two fields


FOLLOWS = """\
schema: 1
changes:
  fields:
    - {item: question.learn-first, field: why, now: It shows where to start.}
  rules:
    - rule: say-thanks
      chosen: next-day
      because: Our employers answer fast.
  hide: [menu.emails]
  order:
    glossary: [network]
    menu: [questions]
"""

LATER = """\
schema: 1
bank:
  id: later-steps
  title: Later steps
  topic: going on
  intro: How people went on.
  stages: [meet]
"""
SOON = """\
      - id: same-day
        says: Write on the same day
        short: on the same day
        days: 0
        fits: Friends
"""


@pytest.fixture
def rearranged(standing: Standing) -> Path:
    """Return a guide below which things came, moved, or stand in another order."""
    folder = standing({"content/changes.yml": FOLLOWS})
    shipped = folder.parent / "shipped" / "content"
    field = (shipped / "fields" / "baking.yml").read_bytes()
    (shipped / "fields" / "baking.yml").unlink()
    overview(Project.at(folder), "text", freeze=True)
    (shipped / "fields" / "baking.yml").write_bytes(field)
    rewrite(shipped / "rules.yml", "      - id: three-days", SOON + "      - id: three-days")
    rewrite(shipped / "changes.yml", "[guide]", "[sheets, guide]")
    rewrite(
        shipped / "glossary.yml", "id: network\n    term: Network", "id: first\n    term: First"
    )
    with (shipped / "glossary.yml").open("a", encoding="utf-8") as glossary:
        glossary.write("\n  - {id: network, term: Network, means: Those you know.}\n")
    bank = shipped / "questions" / "first-steps.yml"
    words, moved, question = bank.read_text(encoding="utf-8").partition("    - id: learn-first")
    bank.write_text(words, encoding="utf-8")
    (shipped / "questions" / "later.yml").write_text(f"{LATER}  questions:\n{moved}{question}")
    return folder


def test_what_comes_moves_or_changes_its_order_is_followed_without_a_word(
    rearranged: Path, today: date
) -> None:
    checked = check(Project.at(rearranged), today=today)
    library = checked.library
    learn, rule = library.get(Question, "learn-first"), library.get(Rule, "say-thanks")
    assert checked.problems == ()
    assert learn
    assert learn.why == "It shows where to start."
    assert rule
    assert [each.id for each in rule.positions] == ["next-day", "same-day", "three-days"]
    assert rule.chosen == "next-day"
    assert [term.id for term in library.all(Term)] == ["network", "first", "alumni"]
    assert library.all(FieldOfWork)
    assert library.menu == ("questions", "sheets", "guide")


def test_hidden_item_that_is_gone_is_one_line_with_the_remedy(
    standing: Standing, today: date
) -> None:
    folder = standing({"content/changes.yml": "schema: 1\nchanges: {hide: [audience.students]}\n"})
    shipped = folder.parent / "shipped" / "content"
    assert check(Project.at(folder), today=today).errors == ()
    (shipped / "audiences.yml").unlink()
    for path in shipped.rglob("*.*"):
        if b"udience" in path.read_bytes():
            kept = [line for line in path.read_text().splitlines() if "udience" not in line]
            path.write_text("\n".join(kept), encoding="utf-8")
    [problem] = check(Project.at(folder), today=today).errors
    assert (problem.path, problem.check) == ("content/changes.yml", "unknown-item")
    assert problem.hint == "Delete this line if a new version has it no more."


def rewrite(path: Path, old: str, new: str) -> None:
    """Replace words in a file that holds them."""
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new), encoding="utf-8")
