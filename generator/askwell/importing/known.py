"""What a guide holds, as an import needs to know it."""

from __future__ import annotations

from askwell.importing.before import Before, MadeItem, is_made_of, without_number
from askwell.importing.items import Batch, Known, bare
from askwell.kinds.base import Identified, Placeholder
from askwell.kinds.checklists import Checklist, Tip
from askwell.kinds.emails import Email
from askwell.kinds.questions import Bank, Question
from askwell.kinds.words import Words
from askwell.library import Entry, Library
from askwell.library.drafts import DRAFT


def known_of(library: Library, name: str = "") -> Known:
    """Return a guide's blanks, its ids, what its items say, and what a list was made into before.

    `name` is the list's.
    """
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
    return Known(known, ids, said, before_of(library, name))


def before_of(library: Library, name: str) -> Before:
    """Return what an earlier state of a list was made into in the guide's own files."""
    lists: dict[tuple[str, str], Entry] = {}
    items: list[MadeItem] = []
    own = (each for each in library.entries if library.is_own(each.source.path))
    for entry in (each for each in own if is_made_of(each, name)):
        model = entry.model
        # a tip that lacks its reason can wait in a draft alone
        if isinstance(model, Bank) or (isinstance(model, Checklist) and model.status == DRAFT):
            for each in (model.id, _first(model)):
                lists.setdefault((model.kind, each), entry)
        for _, item in entry.identified:
            if words := _words(item):
                items.append(_made(item, words, entry.source.path))
    return Before(lists, tuple(items))


def _made(item: Identified, words: Words, place: str) -> MadeItem:
    first, text = _first(item), str(item.name)
    is_as_made = Batch.words_id(text)[:56] in (item.id[:56], first) and not isinstance(item, Email)
    return MadeItem(item.id, text, bare(words), place, first, is_as_made)


def _first(item: Identified) -> str:
    """Return an id without the number that tells it from another like it; one of words stays."""
    is_of_words = Batch.words_id(str(item.name)) == item.id
    return item.id if is_of_words else without_number(item.id)


def _words(item: Identified) -> Words | None:
    if isinstance(item, Question | Tip):
        return item.text
    return item.body if isinstance(item, Email) else None
