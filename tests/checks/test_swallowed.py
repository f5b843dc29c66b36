"""Names that a text has taken in are told; what only looks like them is not.

How each is told stands in mistakes/names.yml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.swallowed import check_swallowed

if TYPE_CHECKING:
    from tests.conftest import CheckEdit

ANSWER = "answer: Write [once more](/emails/ask/)."


@pytest.mark.parametrize(
    "words",
    [
        "answer: >-\n      Write once more\n      note: not on the next day.",
        "answer: >-\n      Write once more\n      group: all of them.\n      Then wait.",
        'answer: "Write once more, group: all of them."',
    ],
)
def test_words_with_a_colon_may_stand_in_a_text(check_edit: CheckEdit, words: str) -> None:
    library, _ = check_edit("faq.yml", ANSWER, words)
    assert list(check_swallowed(library)) == []


def test_a_field_at_the_end_of_a_text_is_told_where_it_begins(check_edit: CheckEdit) -> None:
    words = "answer: >-\n      Write once more.\n      group: faq\n      stages: [prepare]"
    library, _ = check_edit("faq.yml", ANSWER, words)
    [problem] = check_swallowed(library)
    assert (problem.check, problem.column) == ("swallowed-line", 7)
    assert '"group:"' in problem.message
