"""What is new in a list that comes again, into the files that its earlier state was made into."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from askwell.importing.items import PARTS, Batch
from askwell.kinds.base import Identified
from askwell.library import Entry
from askwell.library.drafts import DRAFT
from askwell.patching import Edit, Insert, PatchError, Put, patched
from askwell.problems import AskwellError
from askwell.schema.remarks import IMPORTED

NOTES = "notes"


def joined(made: Batch, content: Path, top: str) -> Iterator[tuple[str, bytes]]:
    """Yield the place of each file that is added to, and its bytes then; what is there stays."""
    for number, entry in made.joining.items():
        place = entry.source.path.removeprefix(f"{content.name}/")
        own = {n: made.new_blanks[n] for n, users in made.used_by.items() if users == {number}}
        [data] = made.files[number][1].values()
        edits = list(_edits(entry, cast("dict[str, Any]", data), own))
        raw = (content / place).read_bytes()
        try:
            raw = patched(place, raw, edits)
        except PatchError as error:
            raise AskwellError(f"{entry.source.path} cannot be added to: {error}") from error
        above, _, below = raw.partition(b"\n")
        yield place, top.encode() + below if above.startswith(IMPORTED.encode()) else raw


def _edits(entry: Entry, data: Mapping[str, Any], own: Mapping[str, str]) -> Iterator[Edit]:
    """Yield the edits that add entries, notes and blanks to what a file holds."""
    model = entry.model
    assert isinstance(model, Identified)  # noqa: S101 - for the type alone
    part = PARTS[model.kind]
    there = len(entry.source.value(entry.loc).get(part) or ())
    is_draft = getattr(model, "status", "") == DRAFT
    for at, each in enumerate(data[part]):
        waits = {} if is_draft or part == "tips" else {"status": DRAFT}
        yield Insert((*entry.loc, part, there + at), {"id": each["id"], **waits, **each})
    if notes := data.get(NOTES):
        kept = getattr(model, NOTES, None)
        yield Put((*entry.loc, NOTES), "\n".join(filter(None, [kept, notes])))
    blanks = len(getattr(model, "placeholders", ()))
    for at, (name, label) in enumerate(own.items()):
        example = {} if is_draft else {"example": label}
        blank = {"id": name, "label": label, **example}
        yield Put((*entry.loc, "placeholders", blanks + at), blank)
