"""Reviews that are due, by who looks after what."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter

from askwell.kinds.base import Reviewed
from askwell.library import Library

MOST = 8
"""Files that are listed for one owner; the rest is counted."""


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """An item that somebody should look at again."""

    owner: str
    """Who looks after it; empty if nobody is named."""
    path: str
    by: date
    item: str
    """Its kind and id, such as "email.thank-card"."""


def due(library: Library, today: date, days: int = 0) -> list[Due]:
    """List what was to be reviewed by today, or is within some days, by owner and file.

    Of content that a guide stands on, its own keeper sees to the reviews.
    """
    until = today + timedelta(days=days)
    own = (each for each in library.entries if library.is_own(each.source.path))
    found: list[Due] = []
    for entry, node in ((each, node) for each in own for _, node in each.identified):
        if isinstance(node, Reviewed) and node.review_by and node.review_by <= until:
            name = f"{node.kind}.{node.id}"
            found.append(Due(node.owner or "", entry.source.path, node.review_by, name))
    return sorted(found)


def due_text(found: Sequence[Due], today: date, days: int = 0) -> str:
    """Return a few lines for each owner, however much is due."""
    until = today + timedelta(days=days)
    if not found:
        return f"Nothing is to be reviewed by {until.isoformat()}.\n"
    parts = [f"To be reviewed by {until.isoformat()}: {len(found)}"]
    for owner, theirs in groupby(found, attrgetter("owner")):
        mine = list(theirs)
        parts += [f"  {owner or 'Nobody is named'} ({len(mine)})", *_files(mine)]
    return "\n".join(parts) + "\n"


def _files(found: Iterable[Due]) -> list[str]:
    files = [(path, list(group)) for path, group in groupby(found, attrgetter("path"))]
    files.sort(key=lambda each: min(item.by for item in each[1]))
    shown = [f"    {path}  {_counted(items)}" for path, items in files[:MOST]]
    rest = len(files) - MOST
    return [*shown, f"    and {rest} more files"] if rest > 0 else shown


def _counted(items: Sequence[Due]) -> str:
    first = min(item.by for item in items).isoformat()
    return items[0].item + f", by {first}" if len(items) == 1 else f"{len(items)}, from {first} on"


def due_json(found: Iterable[Due]) -> list[dict[str, str]]:
    """Return {owner, path, by, item} of each, the day as text."""
    rows: list[dict[str, str]] = json.loads(
        json.dumps([asdict(each) for each in found], default=str)
    )
    return rows
