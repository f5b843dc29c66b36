"""What stands between drafts and the site, as somebody reads it in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from askwell.library.drafts import Draft
from askwell.problems.names import shown

MOST = 24
"""Drafts that are listed one by one; of more, each file has a line."""

MOST_FILES = 24


def summary(drafts: Sequence[Draft]) -> str:
    """Return one line on all drafts; empty if there are none."""
    if not drafts:
        return ""
    of_them = (
        f", {_lacking(drafts)} of them unfinished (askwell review lists what they lack)"
        if _lacking(drafts)
        else ""
    )
    return f"{_counted(drafts)} left out of the site{of_them}.\n"


def listed(drafts: Sequence[Draft]) -> str:
    """Return the drafts file by file with what they lack: each with its line, unless many."""
    if not drafts:
        return "There are no drafts.\n"
    files = [(path, list(group)) for path, group in groupby(drafts, lambda each: each.source.path)]
    if len(drafts) <= MOST:
        lines = [line for path, group in files for line in (path, *map(_line, group), "")]
    else:
        lines = [f"{path}  {_of_a_file(group)}" for path, group in files[:MOST_FILES]]
        rest = files[MOST_FILES:]
        count = sum(len(group) for _, group in rest)
        lines += [f"and {count} drafts in {len(rest)} more files"] if rest else []
        lines += ["askwell edit opens each of them; --format json lists them all.", ""]
    told = f"{_counted(drafts)} left out of the site, {_lacking(drafts)} of them unfinished."
    return "\n".join([*lines, told, f"To write: {_lacks(drafts) or 'nothing'}."]) + "\n"


def _counted(drafts: Sequence[Draft]) -> str:
    return "1 draft is" if len(drafts) == 1 else f"{len(drafts)} drafts are"


def _lacking(drafts: Sequence[Draft]) -> int:
    return sum(bool(draft.lacks) for draft in drafts)


def _of_a_file(drafts: Sequence[Draft]) -> str:
    """Return how many drafts a file holds, and what is to be written in it."""
    count = "1 draft" if len(drafts) == 1 else f"{len(drafts)} drafts"
    lacks = _lacks(drafts)
    return f"{count}; to write: {lacks}" if lacks else f"{count}, complete"


def _lacks(drafts: Sequence[Draft]) -> str:
    counts = Counter(name.rpartition(".")[2] for draft in drafts for name in draft.lacks)
    return ", ".join(f"{count} {name}" for name, count in counts.most_common())


def _line(draft: Draft) -> str:
    line = draft.place.rpartition(":")[2]
    lacks = f"lacks {', '.join(draft.lacks)}" if draft.lacks else "is complete"
    return f"  {line:>4}  {draft.item.kind} {draft.item.id}  {shown(draft.item.name)}: {lacks}"


def rows(drafts: Sequence[Draft]) -> list[dict[str, object]]:
    """Return {place, kind, id, name, lacks} of each."""
    return [
        {
            "place": draft.place,
            "kind": draft.item.kind,
            "id": draft.item.id,
            "name": str(draft.item.name),
            "lacks": list(draft.lacks),
        }
        for draft in drafts
    ]
