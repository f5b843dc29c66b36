from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.rules import check_rules
from askwell.kinds.emails import Email
from askwell.library.wording import Wording

if TYPE_CHECKING:
    from tests.conftest import CheckEdit

TWENTY = "        fits: Almost everybody\n      - id: hour"


def test_item_that_depends_on_a_position_is_fine_whether_chosen_or_not(
    check_edit: CheckEdit,
) -> None:
    for position in ("twenty", "hour"):
        rule = f"  only_if:\n    meeting-length: [{position}]\n  title: Ask for"
        library, _ = check_edit("emails/ask.yml", "  title: Ask for", rule)
        assert list(check_rules(library)) == []
        check_edit("emails/ask.yml", rule, "  title: Ask for")


@pytest.mark.parametrize(
    ("written", "message", "hint", "column"),
    [
        (
            "meting-length: [twenty]",
            'There is no rule "meting-length".',
            'Did you mean "meeting-length"?',
            5,
        ),
        (
            "meeting-length: [hour, twnty]",
            'The rule "meeting-length" has no position "twnty".',
            'Did you mean "twenty"?',
            28,
        ),
    ],
)
def test_rule_or_position_that_is_none_is_told_at_its_place_even_if_the_item_went(
    check_edit: CheckEdit, written: str, message: str, hint: str, column: int
) -> None:
    library, problems = check_edit(
        "emails/ask.yml", "  title: Ask for", f"  only_if:\n    {written}\n  title: Ask for"
    )
    [problem] = check_rules(library)
    assert (problem.message, problem.hint) == (message, hint)
    assert (problem.path, problem.line, problem.column) == ("content/emails/ask.yml", 5, column)
    assert problem.severity == "error"
    assert problem in problems


def test_text_against_the_chosen_position_gives_a_warning_at_the_words(
    check_edit: CheckEdit,
) -> None:
    against = TWENTY.replace("\n", "\n        against: [NEEDS no battery, pap]\n", 1)
    library, _ = check_edit("rules.yml", TWENTY, against)
    [problem] = check_rules(library)
    assert problem.message == (
        '"needs no battery" is against the rule "meeting-length" (Ask for 20 minutes).'
    )
    assert problem.hint.startswith("Say {{ rule.meeting-length }} instead")
    assert (problem.path, problem.line) == ("content/checklists/evening-before.yml", 12)
    assert (problem.column, problem.severity) == (18, "warning")


def test_text_against_a_position_that_is_not_chosen_is_fine(check_edit: CheckEdit) -> None:
    library, _ = check_edit(
        "rules.yml",
        "        fits: Friends",
        "        fits: Friends\n        against: [in the morning]",
    )
    assert list(check_rules(library)) == []


def test_rule_in_a_text_of_another_language_needs_words_in_it(check_edit: CheckEdit) -> None:
    tongue = "channel: email\n  language: es"
    library, problems = check_edit("emails/ask.yml", "channel: email", tongue)
    [problem, claim] = check_rules(library)
    assert problem.message == 'The rule "meeting-length" has no words in "es" as it is chosen.'
    assert problem.hint == 'Write them in rules.yml, below "words" of the position "twenty".'
    assert (problem.severity, problem.path) == ("warning", "content/emails/ask.yml")
    assert (problem.line, problem.column) == (16, 43)
    assert problem in problems

    words = f"        words: {{es: veinte minutos}}\n{TWENTY}"
    library, problems = check_edit("rules.yml", TWENTY, words)
    assert problems == [claim]
    assert claim.message == 'The claim "one-in-twelve" has no words in "es".'
    assert claim.hint == "Say it in this text's own words."
    [ask] = [each for each in library.all(Email) if each.id == "ask"]
    assert "veinte minutos" in Wording(library).plain(ask.body)
