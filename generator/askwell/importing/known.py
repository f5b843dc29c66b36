"""What a guide holds, as an import needs to know it."""

from __future__ import annotations

from askwell.importing.items import Known, bare
from askwell.kinds.base import Identified, Placeholder
from askwell.kinds.checklists import Tip
from askwell.kinds.emails import Email
from askwell.kinds.questions import Question
from askwell.kinds.words import Words
from askwell.library import Library


def known_of(library: Library) -> Known:
    """Return a guide's blanks, its ids, and what its items say already."""
    index = library.index
    placeholders = {
        each.id: each
        for each in index.get("placeholder", {}).values()
        if isinstance(each, Placeholder)
    }
    shared = {each.id for each in library.all(Placeholder)}
    ids = {kind: {*items} for kind, items in index.items()}
    said: dict[str, str] = {}
    for entry in library.entries:
        for _, item in entry.identified:
            if words := _words(item):
                said.setdefault(bare(words), entry.source.path)
    known = {name: each for name, each in placeholders.items() if name in shared}
    return Known(known, ids, said)


def _words(item: Identified) -> Words | None:
    if isinstance(item, Question | Tip):
        return item.text
    return item.body if isinstance(item, Email) else None
