"""Words for a thing stand each alone; how others are told stands in mistakes/names.yml."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell.checks.search_words import check_search_words

if TYPE_CHECKING:
    from tests.conftest import CheckEdit


@pytest.mark.parametrize(
    "also", ["people", "[people I know, ties]", "[jack (of all trades)]", '["10,000 hours"]']
)
def test_one_word_or_a_list_is_fine(also: str, check_edit: CheckEdit) -> None:
    library, _ = check_edit("glossary.yml", "term: Network", f"term: Network\n    also: {also}")
    assert list(check_search_words(library)) == []
