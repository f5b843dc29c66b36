"""Words stand once in a list; how others are told stands in mistakes/names.yml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askwell.checks.repeats import check_repeats

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


def test_the_same_words_in_two_lists_are_fine(check_edit: CheckEdit) -> None:
    library, _ = check_edit("emails/ask.yml", "- Flattery.", "- Be short.")
    assert list(check_repeats(library)) == []
