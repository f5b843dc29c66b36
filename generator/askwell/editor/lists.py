"""The list of everything in a guide, or of what somebody looks for in it. Pure."""

from __future__ import annotations

from typing import Any

from askwell.editor.guide import Guide
from askwell.editor.items import BY_COMMANDS, Editable
from askwell.kinds import KINDS
from askwell.kinds.evidence import RULES
from askwell.library.drafts import DRAFT

EDITED = sorted((each for each in KINDS if each not in BY_COMMANDS), key=lambda kind: kind.many)
"""The kinds with forms: what readers take with them first, then lists."""


def in_list(guide: Guide) -> list[Editable]:
    """Return every item as the list has it: kind by kind, then what stands in others."""
    ranks = {kind.name: rank for rank, kind in enumerate(EDITED)}
    return sorted(guide.in_order, key=lambda e: len(ranks) if e.holder else ranks[e.kind.name])


def listed(guide: Guide, words: str, wanted: str) -> dict[str, Any]:
    """Return what the page of the list shows: all, or what holds words and is of a kind wanted."""
    found = [each for each in guide.in_order if _is_found(each, words, wanted)]
    named = [each for each in found if words and _holds(f"{each.name} {each.title}", words)]
    named.sort(key=lambda each: each.kind is not RULES)
    names = {each.name for each in named}
    found = [each for each in found if each.name not in names]
    groups = [
        (kind, items, () if words or wanted else guide.movable(kind, items))
        for kind in EDITED
        for items in [[each for each in found if each.kind is kind and not each.holder]]
    ]
    return {
        "named": named,
        "groups": groups,
        "loose": [each for each in found if each.holder and (words or wanted == DRAFT)],
        "drafts": len(guide.drafts),
        "words": words,
        "wanted": wanted,
        "hidden": {name: guide.title_of(name) for name in guide.hidden},
    }


def _holds(said: str, words: str) -> bool:
    """Tell whether all words are in what is said; a dash is as good as a space."""
    said = said.casefold().replace("-", " ")
    return all(word in said for word in words.casefold().replace("-", " ").split())


def _is_found(item: Editable, words: str, wanted: str) -> bool:
    if wanted and wanted not in (item.kind.name, item.status):
        return False
    return not words or _holds(item.words(), words)
