"""How wide the columns of a table to fill in are: as wide as what is written into them."""

from __future__ import annotations

from collections.abc import Callable

from askwell.languages import Language

BRIEF = 3
"""Words of the longest heading of a narrow column: more would stand in as many lines."""


def weigher(language: Language) -> Callable[[str], int]:
    """Return what weighs a column by its heading: a date 1, a name 2, a reason 3."""
    narrow, wide = (
        set(language.text(f"handouts.columns.{name}").split()) for name in ("narrow", "wide")
    )

    def weigh(heading: str) -> int:
        words = heading.casefold().split()
        _, points, number = heading.rpartition(": ")  # as below "Fully: 2"
        are_points = points and number.isdigit()
        if (are_points or narrow.intersection(words)) and len(words) <= BRIEF:
            return 1
        return 3 if wide.intersection(words) else 2

    return weigh
