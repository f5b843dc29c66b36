"""What stands between drafts and the site, as somebody reads it in a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from askwell.drafts import Draft
from askwell.names import shown


def summary(drafts: Sequence[Draft]) -> str:
    """Return one line on all drafts; empty if there are none."""
    if not drafts:
        return ""
    lacking = sum(bool(draft.lacks) for draft in drafts)
    told = "1 draft is" if len(drafts) == 1 else f"{len(drafts)} drafts are"
    rest = (
        f", {lacking} of them unfinished (askwell review lists what they lack)" if lacking else ""
    )
    return f"{told} left out of the site{rest}.\n"


def listed(drafts: Sequence[Draft]) -> str:
    """Return the drafts file by file, each with its line and what it lacks."""
    if not drafts:
        return "There are no drafts.\n"
    lines: list[str] = []
    for path, group in groupby(drafts, key=lambda draft: draft.source.path):
        lines += [path, *map(_line, group), ""]
    counts = Counter(name.rpartition(".")[2] for draft in drafts for name in draft.lacks)
    total = ", ".join(f"{count} {name}" for name, count in counts.most_common())
    return "\n".join([*lines, f"{summary(drafts)}To write: {total or 'nothing'}."]) + "\n"


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
