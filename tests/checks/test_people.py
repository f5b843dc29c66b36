from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from askwell.checks.people import check_people

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import CheckEdit

SIGNED = "    {{ your_name }}\n  shorter"


@pytest.mark.parametrize("name", ["Kim Lee", "Dana Okafor", "Mary Ann O'Brien", "Zoë Müller"])
def test_name_below_a_message_is_told_with_the_placeholder(
    check_edit: CheckEdit, name: str
) -> None:
    library, _ = check_edit("emails/ask.yml", SIGNED, SIGNED.replace("{{ your_name }}", name))
    [problem] = check_people(library)
    assert problem.message == f'"{name}" stands in this message, whoever sends it.'
    assert (problem.line, problem.column) == (17, 5)
    assert problem.hint == "Write {{ your_name }}."


def test_what_the_example_says_is_told_in_every_form(check_edit: CheckEdit) -> None:
    library, _ = check_edit("emails/ask.yml", "Hello {{ their_name }}", "Hello Marisol Vega")
    [problem] = check_people(library)
    assert problem.hint == "Write {{ their_name }}."
    assert problem.line == 19


@pytest.mark.parametrize("words", ["Thank you", "baking", "Danae", "Marisol"])
def test_other_last_words_are_fine(check_edit: CheckEdit, words: str) -> None:
    library, _ = check_edit("emails/ask.yml", SIGNED, f"    {words}\n    {SIGNED.lstrip()}")
    assert list(check_people(library)) == []


@pytest.mark.parametrize("words", ["Best Wishes", "Many Thanks", "Yours Truly", "Career Center"])
def test_closing_and_office_are_no_name(check_edit: CheckEdit, words: str) -> None:
    library, _ = check_edit("emails/ask.yml", SIGNED, SIGNED.replace("{{ your_name }}", words))
    assert list(check_people(library)) == []


def test_an_example_of_one_that_signs_as_another_is_told(
    check_edit: CheckEdit, minimal_content: Path
) -> None:
    who = re.search("    who: .*", (minimal_content / "emails/ask.yml").read_text())
    assert who
    library, _ = check_edit("emails/ask.yml", who[0], "    who: Ben, who was offered a day.")
    [problem] = check_people(library)
    assert problem.message.startswith('This example signs as "')
    assert problem.hint.endswith(' in "values", at "your_name".')


@pytest.mark.parametrize(
    "words",
    [
        "A nursing student who writes to a nurse.",
        "A student in New York, in the first year.",
        "dana okafor, who was offered a day.",
        "Career Center visitors who ask for a talk.",
    ],
)
def test_an_example_that_names_nobody_signs_as_nobody_else(
    check_edit: CheckEdit, minimal_content: Path, words: str
) -> None:
    who = re.search("    who: .*", (minimal_content / "emails/ask.yml").read_text())
    assert who
    library, _ = check_edit("emails/ask.yml", who[0], f"    who: {words}")
    assert list(check_people(library)) == []


@pytest.mark.parametrize("signed", ["DANA", "dana", "D.", "\u674e"])
def test_an_example_may_sign_in_another_way(
    check_edit: CheckEdit, minimal_content: Path, signed: str
) -> None:
    written = (minimal_content / "emails/ask.yml").read_text()
    example = re.search("    who: .*\n    values:\n", written)
    assert example
    now = f"    who: Dana Okafor, who asks.\n    values:\n      your_name: {signed}\n"
    library, _ = check_edit("emails/ask.yml", example[0], now)
    assert list(check_people(library)) == []


def test_a_draft_without_a_person_signs_as_nobody_else(
    check_edit: CheckEdit, minimal_content: Path
) -> None:
    words = (minimal_content / "emails/ask.yml").read_text()
    who = re.search("    who: .*\n", words)
    title = re.search("  title: .*\n", words)
    assert who
    assert title
    between = words[title.start() : who.end()]
    bare = between.replace(who[0], "").replace(title[0], f"  status: draft\n{title[0]}")
    library, _ = check_edit("emails/ask.yml", between, bare)
    assert library.drafts
    assert list(check_people(library)) == []
