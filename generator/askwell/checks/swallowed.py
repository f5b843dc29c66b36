"""Lines that were meant as names with values, and are part of the text above them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from askwell.kinds.base import Model
from askwell.kinds.words import Words
from askwell.library import Entry, Library
from askwell.names import shown
from askwell.problems import Problem
from askwell.reading.source import Loc, Mark, Source

_LIKELY = re.compile(r"(?<![^\s\0])([a-z][a-z_]*):\s")

_LINE = re.compile(r"^[ ]*([a-z][a-z_]*):[ ]+\S", re.MULTILINE)

_END = re.compile(r"(?:^[ ]*[a-z][a-z_]*:[ ].*(?:\n\s*|\Z))+\Z", re.MULTILINE)
"""Such lines up to the end of a text."""


def check_swallowed(library: Library) -> Iterator[Problem]:
    """Warn of names and values that a text on lines of its own has taken in, where they begin."""
    for entry in library.entries:
        yield from entry.told_by(_check)


def _check(entry: Entry) -> Iterator[Problem]:
    likely = _LIKELY.findall(entry.joined)
    holders = {loc: node for loc, node in entry.nodes if isinstance(node, Model)}
    if not any(_are_names(likely, holder) for holder in holders.values()):
        return  # in nearly every file: where its texts stand need not be looked for
    for number, text in enumerate(entry.texts):
        if not (found := _LIKELY.findall(text)):
            continue
        loc = entry.loc_of_text(number)
        holder = holders.get(loc[:-1])
        if isinstance(text, Words) and holder and _are_names(found, holder):
            yield from _told(entry.source, loc, holder)


def _are_names(words: Iterable[str], holder: Model) -> bool:
    """Tell whether one of these is a name that stands in files."""
    fields = type(holder).model_fields
    return any("_" in word or word in fields for word in words)


def _told(source: Source, loc: Loc, holder: Model) -> Iterator[Problem]:
    mark = source.values.get(loc)
    if mark is None or mark.verbatim or not (typed := _block(source, mark)):
        return
    end = _END.search(typed, typed.find("\n") + 1)
    names = _LINE.findall(end.group()) if end else []
    if not end or not _are_names(names, holder):
        return
    first = end.start() + len(end.group()) - len(end.group().lstrip(" "))
    message = f'"{shown(names[0])}:" is no name here: the line is part of the text above it.'
    yield source.at(mark.start + first, "swallowed-line", message, _hint(loc, holder, names))


def _block(source: Source, mark: Mark) -> str:
    """Return a text as it stands below the sign that begins it; nothing of any other."""
    typed = (mark.file or source).text[mark.start : mark.end]
    return typed if typed.startswith((">", "|")) else ""


def _hint(loc: Loc, holder: Model, names: Sequence[str]) -> str:
    fields = type(holder).model_fields
    if all(name in fields for name in names):
        return f'Begin it in the column of "{loc[-1]}:".'
    group = next((each for each in fields if getattr(holder, each) == {}), "")
    said = f'the line "{group}:"' if group else "the line with the name of its group"
    return f"Write {said} above it."
