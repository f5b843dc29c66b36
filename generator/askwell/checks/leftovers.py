"""Blanks as other programs write them: readers would send them, as no field fills them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import TypeAlias

from askwell.checks.blanks import WITH_BLANKS
from askwell.kinds.base import Placeholder
from askwell.kinds.braces import parsed
from askwell.kinds.emails import Email
from askwell.kinds.evidence import CitedSource
from askwell.kinds.scripts import Script
from askwell.kinds.words import Prose, Words
from askwell.library import Entry, Library
from askwell.meant.blanks import as_blank, greeted, nearest_placeholders
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.texts.leftovers import SIGNS, TYPED, Leftover, blanks_in, forum_marks_in
from askwell.texts.signs import holders

MOST_OFFERED = 3
"""Placeholders that are named where nothing says which is meant."""

Known: TypeAlias = Mapping[str, Placeholder]
Tell: TypeAlias = Callable[[str, str, str], Problem]
"""Makes a problem of a check's name, a message and a remedy, at a place that is set."""

WRITE_OUT = "Write out what belongs there."

ASKED = {"phone": "phone number", "line": "", "dots": "", "crosses": ""}
"""What a blank asks for that does not say it."""


def check_leftovers(library: Library) -> Iterator[Problem]:
    """Tell every blank that is none here, with the nearest placeholder's name."""
    shared = {each.id: each for each in library.all(Placeholder)}
    for entry in library.entries:
        if isinstance(entry.model, CitedSource):  # other people's words
            continue
        found = entry.kept(foreign_blanks)
        if not found:
            continue
        own = {each.id: each for each in getattr(entry.model, "placeholders", ())}
        where = "" if hasattr(entry.model, "placeholders") else " in placeholders.yml"
        fillable = partial(_fillable, where)
        told = fillable if isinstance(entry.model, WITH_BLANKS) else _elsewhere
        for number, left in found:
            tell = partial(entry.source.problem, entry.loc_of_text(number), offset=left.start)
            yield told(tell, left, shared | own, entry.texts[number])


def suspects(entry: Entry) -> list[int]:
    """Return the numbers of the texts that may hold what was left in them; most entries have none.

    Two checks ask: `entry.kept(suspects)` looks once.
    """
    return holders(SIGNS, entry.joined)


def foreign_blanks(entry: Entry) -> tuple[tuple[int, Leftover], ...]:
    """Return the blanks of other programs, each with its text's number."""
    is_spoken = isinstance(entry.model, Email | Script)
    return tuple(
        (number, left)
        for number in entry.kept(suspects)
        for left in _of_text(entry.texts[number])
        if is_spoken or left.sort not in TYPED
    )


def _of_text(text: Words) -> Iterator[Leftover]:
    """Yield the blanks of a text; those of prose where its words are no link and no code."""
    if not isinstance(text, Prose):
        yield from blanks_in(text)
        return
    marks = {each.start for each in forum_marks_in(text)}
    for start, words in parsed(text).stretches:
        every = (replace(left, start=start + left.start) for left in blanks_in(words))
        yield from (left for left in every if left.start not in marks)


def _fillable(where: str, tell: Tell, left: Leftover, known: Known, text: str) -> Problem:
    if left.sort == "remark":
        return tell("foreign-blank", *_remark(left))
    message = f'"{shown(left.written)}" is no blank that readers can fill in.'
    before = text[: left.start]
    words = left.words if len(left.words) > 1 else ""  # a lone letter says nothing
    asked = ASKED.get(left.sort, words) or greeted(before) or _last_words(before)
    name = as_blank(words)
    if near := nearest_placeholders(asked, known, before):
        hint = f"Write {_listed(near)}."
    elif name:
        declared = f"- {{id: {name}, label: {name.replace('_', ' ')}, example: an example}}"
        hint = f'Write {{{{ {name} }}}}, and below "placeholders"{where} write "{declared}".'
    else:
        such = f", such as {_listed(list(known)[:MOST_OFFERED])}" if known else ""
        hint = f"Write the name of a placeholder in two pairs of braces{such}."
    return tell("foreign-blank", message, hint)


def _remark(left: Leftover) -> tuple[str, str]:
    message = f'"{shown(left.written)}" is a remark on this text, and readers would see it.'
    return message, "Delete it."


def _listed(names: list[str]) -> str:
    return " or ".join(f"{{{{ {name} }}}}" for name in names)


def _last_words(before: str) -> str:
    """Return the words on the line before a blank that says nothing itself: "Phone: ____"."""
    words: list[str] = re.findall(r"[^\W\d_]+", before.rpartition("\n")[2])
    return " ".join(words[-3:])


def _elsewhere(tell: Tell, left: Leftover, known: Known, text: str) -> Problem:  # noqa: ARG001
    if left.sort == "remark":
        return tell("like-a-blank", *_remark(left))
    message = f'"{shown(left.written)}" looks like a blank, but nobody can fill it in here.'
    hint = "Write out what belongs there, or delete it." if left.sort in ASKED else WRITE_OUT
    return tell("like-a-blank", message, hint)
