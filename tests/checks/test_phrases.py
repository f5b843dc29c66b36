from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.phrases import check_phrases

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("Dear Mr. Vega", 'A greeting by gender: "Mr".'),
        ("I will reach out", '"reach out" is an idiom that translates badly.'),
        ("Ask 80% of them", 'A number that needs its source: "80%".'),
        ("Ask 7 out of 10", 'A number that needs its source: "7 out of 10".'),
        ("Are you hiring", 'This asks for a job: "Are you hiring".'),
    ],
)
def test_phrase_to_avoid_gives_a_warning_where_it_stands(
    check_edit: CheckEdit, words: str, message: str
) -> None:
    library, _ = check_edit("emails/ask.yml", "- Be short.", f"- {words}.")
    [problem] = check_phrases(library)
    assert problem.message == message
    assert (problem.severity, problem.line) == ("warning", 28)


def test_message_about_a_vacancy_may_ask_for_it(check_edit: CheckEdit) -> None:
    check_edit("emails/ask.yml", "situation: ask", "situation: vacancy")
    library, _ = check_edit("emails/ask.yml", "- Be short.", "- Are you hiring?")
    assert list(check_phrases(library)) == []


def test_evidence_may_hold_numbers(check_edit: CheckEdit) -> None:
    library, _ = check_edit("claims.yml", "One talk in twelve", "8% of all talks")
    assert list(check_phrases(library)) == []


@pytest.mark.parametrize(
    "words",
    [
        "![A desk](/b\u00fcro%20100%25.png)",
        "![A desk](</b\u00fcro 100%.png>)",
        "[A page](/guide/100%25/)",
        "<https://example.org/100%25>",
        "A [page][one].\n\n[one]: https://example.org/100%25",
    ],
)
def test_an_address_is_no_prose(check_edit: CheckEdit, words: str) -> None:
    library, _ = check_edit("guide/prepare.md", "## Take a list", f"{words}\n\n## Take a list")
    assert list(check_phrases(library)) == []


def test_what_stands_beside_an_address_is_prose(check_edit: CheckEdit) -> None:
    words = "80% [of 70%](/guide/100%25/) and 60%."
    library, _ = check_edit("guide/prepare.md", "## Take a list", f"{words}\n\n## Take a list")
    assert [problem.column for problem in check_phrases(library)] == [1, 9, 34]
