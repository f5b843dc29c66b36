"""How wide the columns of a table to fill in are."""

from __future__ import annotations

import pytest

from askwell.languages import LANGUAGE, language
from askwell.pages.columns import weigher


@pytest.mark.parametrize(
    ("heading", "weight"),
    [
        ("By when", 1),
        ("Next message by", 1),
        ("Fully: 2", 1),
        ("2", 2),
        ("Person 1", 2),
        ("Clock", 1),
        ("Name", 2),
        ("I greet them by name", 2),
        ("Their words, or one sign to remember them by", 2),
        ("Why this person", 3),
    ],
)
def test_a_column_is_as_wide_as_what_is_written_below_its_heading(
    heading: str, weight: int
) -> None:
    assert weigher(language(LANGUAGE))(heading) == weight
