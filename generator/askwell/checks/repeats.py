"""Words that stand twice in one list: one of them was pasted once too often."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.base import Searched
from askwell.kinds.evidence import CitedSource
from askwell.kinds.fields import Word
from askwell.kinds.nodes import nodes
from askwell.kinds.words import Words
from askwell.library import Entry
from askwell.library.by_entry import by_entry
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.reading.source import Loc


@by_entry(without=CitedSource)
def check_repeats(entry: Entry) -> Iterator[Problem]:
    """Warn of an entry of a list of words that stands in it already."""
    seen: set[tuple[Loc, str]] = set()
    for loc, words in _entries(entry):
        key = (loc[:-1], " ".join(words.casefold().split()))
        if key in seen:
            message = f'"{shown(words)}" stands twice in this list.'
            yield entry.source.problem(loc, "repeated-entry", message, "Keep one of them.")
        seen.add(key)


def _entries(entry: Entry) -> Iterator[tuple[Loc, str]]:
    """Yield the entries of lists of words, and of lists of explained words."""
    for loc, item in entry.identified:
        if isinstance(item, Searched):
            yield from (((*loc, "also", at), words) for at, words in enumerate(item.also))
    if len({text.casefold() for text in entry.texts}) == len(entry.texts):
        return  # nearly always: where its texts stand need not be looked for
    for loc, node in nodes(entry.model, entry.loc):
        if isinstance(node, Words) and isinstance(loc[-1], int):
            yield loc, node
        elif isinstance(node, Word):
            yield loc, node.word
