"""What is published shows something: a bank without a published question has no page."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.base import Reviewed
from askwell.library import Library
from askwell.library.drafts import SHOWN
from askwell.library.holding import parts_of
from askwell.problems import Problem

PUBLISH = 'Publish them: "Publish all" in its form in askwell edit, or "status" in the file.'
WRITE = "Write one, or make all of it a draft."


def check_waiting(library: Library) -> Iterator[Problem]:
    """Tell of everything published in which nothing is."""
    for entry in library.entries:
        parts = parts_of(entry.model)
        if parts is None or not isinstance(entry.model, Reviewed) or entry.model.status != SHOWN:
            continue
        every = getattr(entry.model, parts.field)
        if any(each.status == SHOWN for each in every):
            continue
        message = f'None of its "{parts.field}" is published, so it has no page.'
        yield entry.source.problem(
            (*entry.loc, parts.field), "no-page", message, PUBLISH if every else WRITE
        )
