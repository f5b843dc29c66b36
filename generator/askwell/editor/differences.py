"""What differs between two texts, two files or two states of an item, in few words. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TypeAlias

from askwell.editor.answers import is_empty, pointer_of
from askwell.reading.source import Data, Loc

GOES, COMES, STAYS, SKIPPED = "-", "+", "", "…"

Piece: TypeAlias = tuple[str, str]
"""Words after what becomes of them; what is skipped has none."""

Row: TypeAlias = tuple[Piece, ...]

ALIKE = 0.5
"""Of sentences in which less stays, no words are told apart."""

AROUND = 1
"""Lines that are shown around those that change."""

WORD = re.compile(r"\s*\S+")
END = re.compile("[.?!…][\"'”\u2019)\\]*_]*$")


def in_file(before: bytes, after: bytes) -> Iterator[Sequence[Row]]:
    """Yield the places in which a file changes, each as the rows that show it."""
    old, new = (raw.decode("utf-8", "replace").splitlines() for raw in (before, after))
    for group in SequenceMatcher(None, old, new).get_grouped_opcodes(AROUND):
        rows: list[Row] = []
        for what, i, to_i, j, to_j in group:
            if what == "equal":
                rows += [((STAYS, line),) for line in old[i:to_i]]
            else:
                rows.append(in_text("\n".join(old[i:to_i]), "\n".join(new[j:to_j])))
        yield rows


def in_data(old: Data, new: Data, at: Loc = ()) -> Iterator[tuple[str, Row]]:
    """Yield each field in which an item changes, by its pointer, and what changes in it."""
    if old == new or (is_empty(old) and is_empty(new)):
        return
    if isinstance(old, dict | None) and isinstance(new, dict | None):
        was, becomes = old or {}, new or {}
        for name in dict.fromkeys((*was, *becomes)):
            yield from in_data(was.get(name), becomes.get(name), (*at, name))
    elif isinstance(old, list | None) and isinstance(new, list | None):
        yield from _in_list(old or [], new or [], at)
    else:
        yield pointer_of(at), in_text(_written(old), _written(new))


def in_text(before: str, after: str) -> Row:
    """Return the sentences in which a text changes, and marks for those that stay."""
    old, new = _sentences(before), _sentences(after)
    row: list[Piece] = []
    for what, i, to_i, j, to_j in _steps(old, new):
        if what == "equal":
            row.append((SKIPPED, f" {SKIPPED}"))
        else:
            row += _in_sentences("".join(old[i:to_i]), "".join(new[j:to_j]))
    if all(sign in (STAYS, SKIPPED) for sign, _ in row):  # only where lines end is another
        row = [(GOES, before), (COMES, after)]
    return tuple(row)


def _in_sentences(before: str, after: str) -> list[Piece]:
    """Return the words that go and come; where little stays, all of them."""
    old, new = WORD.findall(before), WORD.findall(after)
    steps = _steps(old, new)
    staying = sum(to_i - i for what, i, to_i, *_ in steps if what == "equal")
    if staying < ALIKE * max(len(old), len(new)):
        steps = [("replace", 0, len(old), 0, len(new))]
    row: list[Piece] = []
    for what, i, to_i, j, to_j in steps:
        goes, comes = "".join(old[i:to_i]), "".join(new[j:to_j])
        row += [(STAYS, comes)] if what == "equal" else [(GOES, goes), (COMES, comes)]
    return [piece for piece in row if piece[1]]


def _steps(old: Sequence[str], new: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    """Return how one list of words becomes another, however their lines are broken."""
    was, becomes = ([" ".join(each.split()) for each in words] for words in (old, new))
    return SequenceMatcher(None, was, becomes, autojunk=False).get_opcodes()


def _sentences(text: str) -> list[str]:
    found: list[str] = []
    for word in WORD.findall(text):
        if not found or "\n" in word or END.search(found[-1]):
            found.append(word)
        else:
            found[-1] += word
    return found


def _in_list(old: Sequence[Data], new: Sequence[Data], at: Loc) -> Iterator[tuple[str, Row]]:
    matcher = SequenceMatcher(None, [*map(_written, old)], [*map(_written, new)], autojunk=False)
    for what, i, to_i, j, to_j in matcher.get_opcodes():
        if what == "equal":
            continue
        pairs = zip_longest(old[i:to_i], new[j:to_j])
        for place, (was, becomes) in enumerate(pairs, i if what == "delete" else j):
            yield from in_data(was, becomes, (*at, place))


def _written(data: Data) -> str:
    if isinstance(data, dict | list):
        return json.dumps(data, ensure_ascii=False)
    return "" if data is None else str(data)
