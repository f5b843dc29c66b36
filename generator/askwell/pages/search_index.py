"""The index of search: small files, of which a browser fetches those that hold what is asked.

`assets/search.json` says where everything is: the first term of each file of terms, the first row
of each file of rows, how many rows there are, and the words that mean the same. A file of terms
lists `[term, rows with it in their names, rows with it in their words]`; a term that stands nearly
everywhere lacks the latter, and the numbers of rows are told as steps from the one before. A file
of rows lists `[address, title, label, words]`. `overrides/scripts/kit/lookup.js` reads it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from operator import sub

from askwell.pages.site import SearchEntry
from askwell.texts.terms import indexed, terms

DIRECTORY = "assets/search.json"
FOLDER = "assets/search/"

SIZE = 5000
"""Characters of a file, beyond which the next one begins."""

COMMON, SOME = 5, 100
"""A word that more than one row in five and more than a hundred hold tells nothing."""


def index_files(entries: Iterable[SearchEntry], same: Sequence[Sequence[str]]) -> dict[str, bytes]:
    """Return the files of an index by their place. `same` are groups of words for one thing."""
    # Of two rows that hold the same words the earlier one is shown first: short titles say more.
    rows = sorted(entries, key=lambda entry: len(terms(entry.title)))
    postings = _postings(rows)
    held = [*_shards(postings.values())]
    shown = [*_shards(_json([each.address, each.title, each.label, each.words]) for each in rows)]
    found = [*postings]
    directory = {
        "terms": [found[start] for start in _starts(held)],
        "rows": _starts(shown),
        "count": len(rows),
        "same": [[" ".join(terms(words)) for words in group] for group in same],
    }
    return {
        DIRECTORY: _json(directory).encode(),
        **{f"{FOLDER}terms-{number}.json": _file(shard) for number, shard in enumerate(held)},
        **{f"{FOLDER}rows-{number}.json": _file(shard) for number, shard in enumerate(shown)},
    }


def _starts(shards: Sequence[Sequence[str]]) -> list[int]:
    """Return the number of the line that each shard begins with."""
    return [0, *accumulate(map(len, shards[:-1]))] if shards else []


def _postings(rows: Sequence[SearchEntry]) -> dict[str, str]:
    """Return the line of every term in JSON, in the order of the terms."""
    named: defaultdict[str, list[int]] = defaultdict(list)
    held: defaultdict[str, list[int]] = defaultdict(list)
    labelled = cache(indexed)  # a label is that of many rows
    for number, entry in enumerate(rows):
        names = indexed(f"{entry.title} {entry.also}")
        for term in names:
            named[term].append(number)
        words = indexed(entry.words)  # changed in place: a third set would take as long as it
        words |= labelled(entry.label)
        words -= names
        for term in words:
            held[term].append(number)
    most = max(SOME, len(rows) // COMMON)
    return {
        term: _posting(term, named.get(term, []), held.get(term, []), most)
        for term in sorted(named.keys() | held.keys(), key=_in_browsers)
    }


def _in_browsers(term: str) -> bytes:
    """Sort as scripts compare: by UTF-16."""
    return term.encode("utf-16-be")


def _posting(term: str, named: list[int], held: list[int], most: int) -> str:
    """Write a term's line: a term is letters and digits, which JSON has as they are.

    An encoder gets ready for each of fifty thousand short lines, and takes twice as long.
    """
    told = _steps(named) if len(named) + len(held) > most else f"{_steps(named)},{_steps(held)}"
    return f'["{term}",{told}]'


def _steps(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:  # as of most words
        return f"[{numbers[0]}]"
    return f"[{','.join(map(str, map(sub, numbers, (0, *numbers))))}]"


def _shards(lines: Iterable[str]) -> Iterator[list[str]]:
    """Cut lines of JSON into files of about one size; a line is never cut."""
    shard: list[str] = []
    size = 0
    for line in lines:
        length = len(line.encode())
        if shard and size + length > SIZE:
            yield shard
            shard, size = [], 0
        shard.append(line)
        size += length
    if shard:
        yield shard


def _file(lines: Iterable[str]) -> bytes:
    """Return a file of lines that are JSON already."""
    return f"[{','.join(lines)}]".encode()


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
"""One encoder for all lines: `json.dumps` makes one for each."""
