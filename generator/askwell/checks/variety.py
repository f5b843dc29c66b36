"""The examples of messages show more than one world."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from askwell.kinds.emails import Email
from askwell.kinds.fields import FieldOfWork
from askwell.library import Library
from askwell.problems import Problem

ENOUGH = 12
"""Examples below which one field in a quarter of them is chance."""

SHARE = 1 / 4
"""The share of the examples that one field may have."""


def check_variety(library: Library) -> Iterator[Problem]:
    """Warn of the field that more than a quarter of the examples are about."""
    emails = library.published.all(Email)
    about: Counter[str] = Counter(each.example.field for each in emails if each.example.field)
    for entry in library.of(FieldOfWork) if about.total() >= ENOUGH else ():
        if about[entry.model.id] > SHARE * about.total():
            message = (
                f"Of {about.total()} examples of messages {about[entry.model.id]} are about "
                f'"{entry.model.title}".'
            )
            hint = "Let some of them ask about other work, so that every reader meets somebody."
            yield entry.source.problem((*entry.loc, "id"), "one-world", message, hint)
