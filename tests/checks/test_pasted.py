"""Signs that were typed or pasted with a text are told; those that mean themselves are not.

How each is told stands in mistakes/markup.yml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.pasted import TELLS, check_pasted
from tests.mistaken import mistakes

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


@pytest.mark.parametrize(
    "words",
    [
        "10 a.m. is fine",
        "2.5 hours are too long",
        "24 hours later",
        "A. Okafor said so",
        "a.m. or p.m.",
        "CNA, LPN, RN",
        "ASL",
        "O'Brien was here",
        "-5 degrees",
        "Q1 is over",
        "Q1: January to March",
        "FAFSA, FERPA",
        "HIPAA, OSHA, FMLA",
        "STEM / ESL / GED",
        "ASVAB (AFQT)",
        "LEED AP BD+C",
    ],
)
def test_words_that_mean_themselves_are_fine(check_edit: CheckEdit, words: str) -> None:
    library, _ = check_edit("emails/ask.yml", "- Be short.", f'- "{words}"')
    assert list(check_pasted(library)) == []


def test_label_may_have_a_number_of_its_own(check_edit: CheckEdit) -> None:
    library, _ = check_edit("emails/ask.yml", "Ask for a talk", "1. Ask for a talk")
    assert list(check_pasted(library)) == []


def test_each_sort_is_among_the_mistakes() -> None:
    told = "".join(each.told for each in mistakes())
    assert all(hint in told for *_, hint in TELLS.values())
