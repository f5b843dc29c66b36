"""Texts that lose their line breaks are told; those that were wrapped by an editor are not.

How each is told stands in mistakes/markup.yml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.folding import check_folding

if TYPE_CHECKING:
    from tests.conftest import CheckEdit

ANSWER = "answer: Write [once more](/emails/ask/)."


@pytest.mark.parametrize(
    "words",
    [
        "answer: >-\n      Write once more\n      on the next day, which is a day that follows.",
        "answer: Write once more\n      on the next day, which is a day that follows this one.",
        "answer: |\n      Write:\n      - once\n      - more",
        'answer: "Write:\\n\\n- once\\n- more"',
        "answer: Write - if you must - on the next day.",
    ],
)
def test_one_paragraph_may_be_wrapped(check_edit: CheckEdit, words: str) -> None:
    library, _ = check_edit("faq.yml", ANSWER, words)
    assert list(check_folding(library)) == []


@pytest.mark.parametrize(
    "words",
    [
        "answer: >-\n      Write once more.\n\n      Then wait.",
        'answer: "Write once more.\n\n      Then wait."',
        "answer: Write once more.\n\n      Then wait.",
        "answer: >-\n      Write:\n      1. once\n      2. more",
    ],
)
def test_paragraphs_that_run_together_are_told(check_edit: CheckEdit, words: str) -> None:
    library, _ = check_edit("faq.yml", ANSWER, words)
    assert [problem.line for problem in check_folding(library)] == [12]
