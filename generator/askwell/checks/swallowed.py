"""Lines that were meant as names or entries, and are part of the text above them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import get_args

from askwell.explaining.lost_entry import LET_DASH, SWALLOWED
from askwell.explaining.one_paragraph import NO_LIST
from askwell.kinds.base import Model
from askwell.kinds.nodes import nodes
from askwell.kinds.words import Text, Words
from askwell.library import Entry
from askwell.library.by_entry import by_entry
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.reading.source import Extent, Loc, Source

_COLON = re.compile(r":\s")
"""What stands behind a name: few texts have it, and it is found fast."""

_NAME = re.compile(r"(?<![^\s\0])[a-z][a-z_]*$")
"""What may be such a name, anywhere in texts, up to its colon."""

LONGEST = 60
"""Signs of a name, at most."""

_LINE = re.compile(r"[ ]*(?:-[ ]+)?([a-z][a-z_]*):[ ]")

_DASH = re.compile(r"(?P<dash>-) +$")
"""What stands before a name that begins an entry."""

MAY_BE_ENTRY = " - "
"""What an entry of a list becomes in the text above it, and also a dash between words."""

ROOM = 85
"""Signs of a line on which the next word would have had room."""

_ANEW = re.compile(
    r"^(?P<line> *(?:- +)*(?P<name>[a-z_]+): +(?P<words>[^\s>|\[{\"'#&*!].*[.?!]))\n"
    r" +(?P<next>[A-Z]\w*)(?!\w*:)",
    re.MULTILINE,
)
"""A text that begins beside its name, ends a sentence on that line, and goes on below it."""

_GOES_ON = re.compile(r"[.?!]\n +[A-Z]")
"""Where such a sentence ends: few lines do, and they are found fast."""

_ENTRY = re.compile(r"\n[ ]*(?=- )")


@by_entry()
def check_swallowed(entry: Entry) -> Iterator[Problem]:
    """Warn of names, values and entries that the text above them has taken in, where they begin."""
    joined = entry.joined
    yield from _check_names(entry, joined)
    yield from _check_entries(entry, joined)
    yield from _check_sentences(entry)


def _check_sentences(entry: Entry) -> Iterator[Problem]:
    """Tell sentences that another text seems to begin with: the lines that named it are gone."""
    source = entry.source
    if not source.path.endswith(".yml") or not (begun := _begun_anew(source.text)):
        return
    extents = [source.values.get(entry.loc_of_text(number)) for number in range(len(entry.texts))]
    own = {extent.start for extent in extents if extent and not extent.file}
    for words, start, name in begun:
        if words in own:
            message = f'This begins a sentence of its own, and belongs to "{name}" above it.'
            hint = (
                "If it is of another entry, write the lines that are missing above it; "
                f'else write "{name}: >-", and the whole text on the lines below it.'
            )
            yield source.at(start, "swallowed-line", message, hint)


@lru_cache(maxsize=64)
def _begun_anew(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return where a text beside its name goes on with a sentence that had room on its line."""
    return tuple(
        (found.start("words"), found.start("next"), found["name"])
        for end in _GOES_ON.finditer(text)
        if (found := _ANEW.match(text, text.rfind("\n", 0, end.start()) + 1))
        if len(found["line"]) + len(found["next"]) < ROOM
    )


def _check_entries(entry: Entry, joined: str) -> Iterator[Problem]:
    """Tell entries that go on in the text above: in that of an entry, or of what has a name."""
    if MAY_BE_ENTRY not in joined:
        return
    typed = entry.source.text
    joint = {text for text in entry.texts if MAY_BE_ENTRY in text and text not in typed}
    places = nodes(entry.model, entry.loc) if joint else []
    holders = {loc: node for loc, node in places if isinstance(node, Model)}
    for loc, node in places:
        extent = entry.source.values.get(loc) if isinstance(node, Text) and node in joint else None
        if extent and not extent.verbatim:
            lists = "" if isinstance(loc[-1], int) else _lists(holders.get(loc[:-1]))
            yield from _taken_in(extent.file or entry.source, extent, loc, lists)


def _lists(holder: Model | None) -> str:
    """Return the names of lists of texts that a group may have and has not, as they are written."""
    fields = type(holder).model_fields if holder else {}
    empty = (
        name
        for name, field in fields.items()
        if get_args(field.annotation) == (Text, ...) and not getattr(holder, name)
    )
    return '" or "'.join(f"{name}:" for name in empty)


def _taken_in(source: Source, extent: Extent, loc: Loc, lists: str) -> Iterator[Problem]:
    """Tell an entry within a text that is an entry itself, or above which a list may begin."""
    typed = source.text[extent.start : extent.end]
    is_entry = isinstance(loc[-1], int)
    verbatim = ("|", '"', "'", ">") if is_entry else ("|", '"', "'")
    if typed.startswith(verbatim) or not (found := _ENTRY.search(typed)):
        return
    at = extent.start + found.end()
    if is_entry:
        message = (
            "This line starts further right than the entries above it: it is part of the last."
        )
        yield source.at(at, "swallowed-line", message, "Let its dash stand below theirs.")
    elif lists:
        message = "This begins as an entry of a list does, and is part of the text above it."
        hint = f'Write "{lists}" above it, in the column of "{loc[-1]}:".'
        yield source.at(at, "swallowed-line", message, hint)
    elif len(_ENTRY.findall(typed)) > 1:
        message = "This begins as entries of a list do, and is part of the text above it."
        yield source.at(at, "swallowed-line", message, NO_LIST)


def _check_names(entry: Entry, joined: str) -> Iterator[Problem]:
    likely = _likely(joined)
    holders = {loc: node for loc, node in entry.nodes if isinstance(node, Model)}
    if not any(_are_names(likely, holder) for holder in holders.values()):
        return  # in nearly every file: where its texts stand need not be looked for
    for number, text in enumerate(entry.texts):
        if not (found := _likely(text)):
            continue
        loc = entry.loc_of_text(number)
        holder = holders.get(loc[:-1])
        if isinstance(text, Words) and holder and _are_names(found, holder):
            yield from _told(entry.source, loc, holder)


def _likely(text: str) -> list[str]:
    ends = (colon.start() for colon in _COLON.finditer(text))
    names = (_NAME.search(text, max(0, end - LONGEST), end) for end in ends)
    return [name.group() for name in names if name]


def _are_names(words: Iterable[str], holder: Model) -> bool:
    """Tell whether one of these is a name that stands in files."""
    fields = type(holder).model_fields
    return any("_" in word or word in fields for word in words)


def _told(source: Source, loc: Loc, holder: Model) -> Iterator[Problem]:
    extent = source.values.get(loc)
    if extent is None or extent.verbatim or not (typed := _block(source, extent)):
        return
    first, names = _names_at_end(typed)
    if not _are_names(names, holder):
        return
    dash = _DASH.search(typed, 0, first)
    if dash and dash.end() == first:
        yield source.at(extent.start + dash.start("dash"), "swallowed-line", SWALLOWED, LET_DASH)
        return
    message = f'"{shown(names[0])}:" is no name here: the line is part of the text above it.'
    yield source.at(extent.start + first, "swallowed-line", message, _hint(loc, holder, names))


def _names_at_end(typed: str) -> tuple[int, list[str]]:
    """Return where the first of the names stands that a text's last lines begin with, and all."""
    first, at, names = 0, len(typed) + 1, list[str]()
    for line in reversed(typed.split("\n")[1:]):
        at -= len(line) + 1
        if found := _LINE.match(line):
            first = at + found.start(1)
            names.append(found[1])
        elif line.strip():
            break
    return first, names[::-1]


def _block(source: Source, extent: Extent) -> str:
    """Return a text as it stands below the sign that begins it; nothing of any other."""
    typed = (extent.file or source).text[extent.start : extent.end]
    return typed if typed.startswith((">", "|")) else ""


def _hint(loc: Loc, holder: Model, names: Sequence[str]) -> str:
    fields = type(holder).model_fields
    if all(name in fields for name in names):
        return f'Begin it in the column of "{loc[-1]}:".'
    group = next((each for each in fields if getattr(holder, each) == {}), "")
    said = f'the line "{group}:"' if group else "the line with the name of its group"
    return f"Write {said} above it."
