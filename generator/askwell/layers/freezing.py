"""Writes into changes.yml how the originals are now; all that was written there stays."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.changes import Changes
from askwell.layers.changing import decisions
from askwell.layers.noting import Note, noted
from askwell.layers.originals import digest
from askwell.layers.shelf import Shelf
from askwell.layers.status import Layered, lines
from askwell.library import Entry


def frozen(guide: Layered, raw: bytes | None, above: str = "") -> bytes | None:
    """Return changes.yml, now `raw`, with the digests of the originals as they are now.

    `above` is the remark at the top of a new one. None if nothing is to be said: the guide
    decides about nothing below it. Raises PatchError.
    """
    entry = guide.changes[0] if guide.changes else None
    now = dict(_replaced(guide))
    notes = [*_fields(guide.below, entry), *_replaces(entry, now)] if entry else _listed(now, 0)
    return noted(raw, notes, above) if entry or notes else None


def _replaced(guide: Layered) -> Iterator[tuple[str, str]]:
    for line in lines(guide):
        now = digest(guide.below, line.item)
        if line.state == "replaced" and now:
            yield line.item, now


def _fields(below: Shelf, entry: Entry[Changes]) -> Iterator[Note]:
    for decision in decisions(entry):
        now = digest(below, decision.item, decision.original)
        if now and decision.value != "because" and now != decision.of:
            yield (*decision.at[len(entry.loc) :], "of"), now


def _replaces(entry: Entry[Changes], digests: dict[str, str]) -> Iterator[Note]:
    """Mend the digests of what is listed already, and list what is not."""
    missing = dict(digests)
    for number, each in enumerate(entry.model.replaces):
        now = missing.pop(each.item, each.of)
        if now != each.of:
            yield ("replaces", number, "of"), now
    yield from _listed(missing, len(entry.model.replaces))


def _listed(digests: dict[str, str], start: int) -> list[Note]:
    """Return digests as entries of a list that has `start` of them."""
    return [
        (("replaces", number), {"item": name, "of": now})
        for number, (name, now) in enumerate(digests.items(), start)
    ]
