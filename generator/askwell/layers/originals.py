"""Originals: how they were when somebody decided about them, and whether they are so still."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from askwell.kinds.changes import Changes
from askwell.layers.changing import Decision, decisions, suggest_item, way
from askwell.layers.shelf import Shelf
from askwell.library import Entry
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.reading.source import Data

REMEDY = 'Compare with "askwell diff {}"; if yours still fits: "askwell status --freeze".'


def digest_of(data: Data) -> str:
    """Return the digest of an original: twelve digits of the checksum of its data (SHA-256)."""
    words = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(words.encode()).hexdigest()[:12]


def digest(below: Shelf, name: str, field: str = "") -> str | None:
    """Return the digest of an item below, or of a field of it; None if it is not there."""
    found = below.find(name)
    if found is None:
        return None
    loc = way(found, field) if field else found.loc
    if isinstance(loc, str):
        return None
    source = found.entry.source
    return digest_of(source.value(loc) if source.has(loc) else None)


def changed_since(below: Shelf, entry: Entry[Changes]) -> Iterator[Problem]:
    """Tell originals that are not as they were when a changes.yml decided about them."""
    for decision in decisions(entry):
        now = digest(below, decision.item, decision.original)
        if decision.of and now and now != decision.of:
            yield _changed(decision)
    for number, each in enumerate(entry.model.replaces):
        now = digest(below, each.item)
        loc = (*entry.loc, "replaces", number, "item")
        if now is None:
            message = f'The original of "{shown(each.item)}" is gone: yours stands alone.'
            hint = f"Delete these lines. {suggest_item(below, each.item)}"
            yield entry.source.problem(loc, "original-gone", message, hint)
        elif now != each.of:
            message = (
                f"The original of {each.item}, in whose place yours stands, has changed since."
            )
            hint = REMEDY.format(each.item)
            yield entry.source.problem(loc, "original-changed", message, hint)


def _changed(decision: Decision) -> Problem:
    message = f'The original of {decision.item}, "{decision.field}", has changed since.'
    return decision.tell(decision.value, "original-changed", message, REMEDY.format(decision.item))
