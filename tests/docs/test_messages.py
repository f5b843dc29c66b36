"""Messages that the documents show are what the check says of such a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.problems import WARNINGS
from tests.docs.handbook import changed, problems_with
from tests.docs.written import fenced, section, table_rows

BANK, EMAIL = "questions/first-week.yml", "emails/ask-neighbor.yml"
POLITE = (
    "I saw you at the fair and hope that you and the children are well. "
    "If it is no trouble at all, and whenever it suits you best, may I ask you a few questions"
    " about"
)
COMMONEST = (
    (BANK, "      text: What happened", "      txet: What happened"),
    (BANK, "      why: You hear whether people are trained or left to find out.\n", ""),
    (BANK, "why: Everybody remembers the", "why: Remember: the"),
    (
        BANK,
        "text: How did you learn to work with {{ their_machine }}?",
        "text: {{ their_machine }}?",
    ),
    (BANK, "      short: First morning", "     short: First morning"),
    (BANK, "phase: open", "phase: opening"),
    (BANK, "stages: [prepare]", "stages: [prepair]"),
    (BANK, "{{ their_machine }}", "{{ their_machin }}"),
    (BANK, "id: learning-the-machine", "id: first-morning"),
    (EMAIL, "may I ask you about", POLITE),
)
"""A mistake for each of the ten commonest messages: the file, what stood there, the mistake."""

ALIKE = (
    'warning: This asks nearly the same as "What happened on your first morning here?" '
    "(content/questions/first-week.yml:15)."
)
RETIRED = 'The question "first-morning" is not published.'
OTHERS = {
    '"why" is empty.': (
        BANK,
        "why: You hear whether people are trained or left to find out.",
        "why:",
    ),
    '"follow_ups" must be a list, not "Who helped you?".': (
        BANK,
        "follow_ups:\n        - What took you longest?",
        "follow_ups: Who helped you?",
    ),
    '"minutes" must be a whole number, not "five".': (BANK, "minutes: 4", "minutes: five"),
    '"review_by" must be a date, not "May 4".': (BANK, "minutes: 4", "review_by: May 4"),
    "A tab is used for indentation.": (BANK, "      short:", "\tshort:"),
    "This quotation mark is never closed.": (BANK, "short: First morning", 'short: "First morning'),
    '"why" stands here a second time.': (
        BANK,
        "short: First morning",
        "why: It is.\n      why: It was.",
    ),
    RETIRED: (BANK, "id: first-morning", "id: first-morning\n      status: retired"),
    "A reader cannot fill in {{ your_name }} here.": (
        "checklists/bag-for-the-day.yml",
        "your questions",
        "{{ your_name }}",
    ),
    'No page of this guide has the address "/emails/ask-neighbour/".': (
        "guide/prepare.md",
        "/questions/",
        "/emails/ask-neighbour/",
    ),
    "This file is not part of the guide: nothing reads it.": ("questions/notes.yaml", "", ""),
    "warning: These are two questions in one.": (
        BANK,
        "morning here?",
        "morning here, and who helped you?",
    ),
    ALIKE: (
        BANK,
        "How did you learn to work with {{ their_machine }}?",
        "What happened on your first evening here?",
    ),
    "warning: The questions take 23 minutes; a talk of 30 leaves 22 for them.": (
        BANK,
        "minutes: 4",
        "minutes: 20",
    ),
    'warning: A number that needs its source: "80 percent".': (
        BANK,
        "Everybody remembers",
        "80 percent remember",
    ),
    'warning: "reach out" is an idiom that translates badly.': (
        EMAIL,
        "Say where you live",
        "Just reach out",
    ),
    "warning: This was to be reviewed by now; it has no owner.": (
        BANK,
        "minutes: 4",
        "review_by: 2026-11-20",
    ),
    "warning: The id of an option, column or row here comes from its words, and is not frozen.": (
        "worksheets/my-talk.yml",
        "[Pen, Paper, Water]",
        "[Pen, Paper, Water, Map]",
    ),
    'warning: "things" was frozen as "packed": answers from then are no longer offered.': (
        "worksheets/my-talk.yml",
        "id: packed",
        "id: things",
    ),
    'warning: "On the phone" is new here and "By phone" is gone: '
    "its answers are no longer offered.": (
        "worksheets/my-talk.yml",
        "By phone",
        "On the phone",
    ),
    'warning: The rule "meeting-length" has no words in "es" as it is chosen.': (
        "emails/ask-neighbor.yml",
        "  channel: email",
        "  channel: email\n  language: es",
    ),
    'warning: "Say where you live" is against the rule "follow-up-silence" '
    "(Write again after a week).": (
        "rules.yml",
        "        days: 7",
        "        days: 7\n        against: [say where you live]",
    ),
    'warning: Nothing rests on the point "S1-12".': (
        "sources.yml",
        "- id: S1-15",
        "- id: S1-12\n        says: Send it on a Tuesday.\n      - id: S1-15",
    ),
}
"""A mistake for each of the other messages."""

MESSAGES = fenced(section("## What the messages mean"), "text")


def test_every_common_message_of_the_handbook_has_its_mistake_here() -> None:
    assert len(MESSAGES) == len(COMMONEST)


@pytest.mark.parametrize("number", range(1, len(COMMONEST) + 1))
def test_the_common_message_is_what_the_check_says(number: int, tmp_path: Path) -> None:
    assert MESSAGES[number - 1] in problems_with(tmp_path, changed(*COMMONEST[number - 1]))


def test_every_other_message_of_the_handbook_has_its_mistake_here() -> None:
    rows = [path[0] for path, _ in table_rows(section("## What the messages mean"), "Message")]
    assert rows == [*OTHERS]


@pytest.mark.parametrize("message", OTHERS)
def test_the_other_message_is_what_the_check_says(message: str, tmp_path: Path) -> None:
    assert f": {message}\n" in problems_with(tmp_path, changed(*OTHERS[message]))


def test_what_an_adviser_would_say_are_warnings_with_a_reason_and_two_examples() -> None:
    rows = list(table_rows(section("### What an adviser would say"), "Warning"))
    assert {name for [name], _ in rows} <= set(WARNINGS)
    assert [name for [name], cells in rows if len(list(filter(None, cells))) != 3] == []
    assert rows
