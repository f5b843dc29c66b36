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
from typing import Any

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
    held = [*_shards(postings)]
    shown = [*_shards([[entry.address, entry.title, entry.label, entry.words] for entry in rows])]
    directory = {
        "terms": [postings[start][0] for start in _starts(held)],
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


def _postings(rows: Sequence[SearchEntry]) -> list[list[Any]]:
    """List every term with the rows that it is found in, in the order of the terms."""
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
    return [
        _posting(term, named.get(term, []), held.get(term, []), most)
        for term in sorted(named.keys() | held.keys(), key=_in_browsers)
    ]


def _in_browsers(term: str) -> bytes:
    """Sort as scripts compare: by UTF-16."""
    return term.encode("utf-16-be")


def _posting(term: str, named: list[int], held: list[int], most: int) -> list[Any]:
    is_common = len(named) + len(held) > most
    return [term, _steps(named)] if is_common else [term, _steps(named), _steps(held)]


def _steps(numbers: Sequence[int]) -> list[int]:
    return [*map(sub, numbers, (0, *numbers))]


def _shards(lines: Iterable[list[Any]]) -> Iterator[list[str]]:
    """Cut lines, as JSON, into files of about one size; a line is never cut."""
    shard: list[str] = []
    size = 0
    for line in map(_json, lines):
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
