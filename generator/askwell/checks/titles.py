"""Items of a kind that are called the same: in a list, nobody can tell one from the other."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.checks.roles import is_claimed
from askwell.kinds.base import Identified
from askwell.kinds.evidence import CitedSource
from askwell.library import Entry, Library
from askwell.loading.copies import by_age
from askwell.problems import Problem
from askwell.problems.names import shown

HINT = "Call one of them otherwise, or delete it if it is a copy."


def check_titles(library: Library) -> Iterator[Problem]:
    """Warn of each item that is called as an earlier one of its kind; drafts come last.

    What readers have is no copy of what they have not.
    Of one that claims the role of the other, too, it is told that it does.
    """
    seen: dict[tuple[str, str], Identified] = {}
    for entry in sorted(by_age(library), key=lambda each: not _has_status(each, "published")):
        item = entry.model
        if not isinstance(item, Identified) or isinstance(item, CitedSource):
            continue
        if _has_status(entry, "retired"):
            continue
        key = (item.kind, str(item.name).casefold())
        other = seen.setdefault(key, item)
        if other.id != item.id and not is_claimed(item, other):
            message = f'The {item.kind} "{shown(other.id)}" is called "{shown(item.name)}" already.'
            yield entry.source.problem((*entry.loc, item.named_by), "like-title", message, HINT)


def _has_status(entry: Entry, status: str) -> bool:
    """Tell whether an item has a status; what knows none is published."""
    return getattr(entry.model, "status", "published") == status
