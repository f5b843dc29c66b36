"""A check of one entry looks at each once, and never at those that it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from askwell.checks import check
from askwell.kinds.publisher import Publisher
from askwell.library import Entry
from askwell.library.by_entry import by_entry
from askwell.problems import Problem


def test_each_entry_is_looked_at_once_however_often_a_library_is_checked(
    minimal_content: Path,
) -> None:
    library = check(minimal_content, today=date(2026, 11, 22))[0]
    seen: list[Entry] = []

    @by_entry(without=Publisher)
    def check_all(entry: Entry) -> Iterator[Problem]:
        """Warn of everything."""
        seen.append(entry)
        yield entry.source.problem(entry.loc, "long-text", "It is there.")

    told = [*check_all(library)]
    assert [*check_all(library)] == told
    assert len(seen) == len(told) == len(library.entries) - 1
    assert all(not isinstance(entry.model, Publisher) for entry in seen)
