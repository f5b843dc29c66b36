"""Texts whose line breaks vanish as YAML folds them, though their paragraphs should stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from askwell.kinds.words import Message, Prose, Text, Words
from askwell.library import Entry
from askwell.library.by_entry import by_entry
from askwell.problems import Problem
from askwell.reading.source import Extent, Loc, Source

SHORT = 60
"""Characters of a message that is one line of a file."""

_BROKEN = re.compile(r"\n[ \t]*\n")
"""A blank line: what parts paragraphs."""

_LISTED = re.compile(r"\n[ \t]*(?:[-*+]|[0-9]{1,2}[.)])[ \t]+\S")
"""A line that begins an entry of a list of Markdown."""

_MAY_BE_LISTED = re.compile(r"[^\s-] (?:[-*+]|[0-9]{1,2}[.)]) \S")
"""What such an entry becomes by folding, and also a dash between words."""

_FOLDED = re.compile(r"\n[ \t]*(?=[^\s])")
"""The end of a line that another follows at once: folding makes a space of it."""

_MARGIN = re.compile(r"\n +")
"""What a block is indented by."""

HINT = 'Write a bar behind the colon ("{}") and the text indented below it.'


@by_entry()
def check_folding(entry: Entry) -> Iterator[Problem]:
    """Warn of letters and prose that lose the breaks between their lines."""
    suspects = [
        (number, text)
        for number, text in enumerate(entry.texts)
        if isinstance(text, Message | Prose) and _may_be_folded(text)
    ]
    for number, text in enumerate(entry.texts):
        if type(text) is Text and "\n" in text.strip():
            yield from _run_together(entry.source, entry.loc_of_text(number))
    for number, text in suspects:
        if not _stands(text, entry.source.text, *_forms(entry.source)):
            yield from _told(entry.source, entry.loc_of_text(number), text)


def _run_together(source: Source, loc: Loc) -> Iterator[Problem]:
    """Tell several paragraphs where pages show one."""
    extent = source.values.get(loc)
    if extent and not extent.verbatim and _BROKEN.search(_typed(source, extent).strip()):
        message = "This is one paragraph on the page: the blank line in it vanishes."
        hint = "Write one paragraph, or put the rest into a field that takes several."
        yield source.problem(loc, "lost-paragraphs", message, hint)


def _may_be_folded(text: Words) -> bool:
    if "\n\n" in text:
        return False
    return "\n" in text or len(text) > SHORT or _may_be_listed(text)


def _may_be_listed(text: Words) -> bool:
    return isinstance(text, Prose) and _MAY_BE_LISTED.search(text) is not None


@lru_cache(1)
def _forms(source: Source) -> tuple[str, str]:
    """Return a file's text folded, and without its margin: the same for all that it holds."""
    return _FOLDED.sub(" ", source.text), _MARGIN.sub("\n", source.text)


def _stands(text: Words, typed: str, folded: str, unindented: str) -> bool:
    """Tell whether a text stands in its file without a break to lose: its place is costly to find.

    With its own breaks it stands line by line; without, prose may stand on several lines, all else
    on one.
    """
    if "\n" in text:
        return _MARGIN.sub("\n", text.strip()) in unindented
    if _may_be_listed(text):
        return False
    return text.strip() in (folded if isinstance(text, Prose) else typed)


def _told(source: Source, loc: Loc, text: Words) -> Iterator[Problem]:
    extent = source.values.get(loc)
    if extent is None or extent.verbatim:
        return
    typed = _typed(source, extent)
    if typed.startswith("|") or "\\n" in typed:
        return
    lost = _BROKEN if isinstance(text, Prose) else re.compile("\n")
    if lost.search(typed) or (isinstance(text, Prose) and _LISTED.search(typed)):
        message = "The line breaks of this text vanish: its paragraphs run into each other."
        key, file = source.keys.get(loc), extent.file or source
        is_below = key is not None and "\n" in file.text[key.end : extent.start]
        begin = f"{loc[-1]}: |"
        told = source.problem(loc, "lost-paragraphs", message, HINT.format(begin), key=is_below)
        yield replace(told, proposed=(begin,))


def _typed(source: Source, extent: Extent) -> str:
    """Return a value as it stands in the file, below the line of its sign for folding if any."""
    typed = (extent.file or source).text[extent.start : extent.end].rstrip()
    return typed.partition("\n")[2] if typed.startswith(">") else typed
