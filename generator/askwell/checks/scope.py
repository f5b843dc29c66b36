"""Scopes: a sheet about the reader holds nothing that changes from meeting to meeting."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.base import Placeholder
from askwell.kinds.worksheets import Block, Table, Worksheet
from askwell.library import Entry, Library
from askwell.problems import Problem

ABOUT_ALL = ("comparison", "")
"""The roles that a sheet about the reader can have."""


def check_scope(library: Library) -> Iterator[Problem]:
    """Tell what a sheet says of one meeting, where it is about the reader, and the reverse."""
    for entry in library.of(Worksheet):
        is_mine = entry.model.scope == "mine"
        yield from _about_reader(library, entry) if is_mine else _about_meeting(entry)


def _about_reader(library: Library, entry: Entry[Worksheet]) -> Iterator[Problem]:
    sheet = entry.model
    if (sheet.role or "") not in ABOUT_ALL:
        hint = 'Delete the line "scope: mine".'
        yield _problem(entry, ("role",), f"My kit needs its {sheet.role} for each meeting.", hint)
    for position, block in enumerate(sheet.blocks):
        for key in ("blank", "prefill"):
            if getattr(block, key, None) and not _is_readers(library, block):
                message = "This stands for one meeting, and the sheet is about all of them."
                hint = 'Delete the line, or "scope: mine".'
                yield _problem(entry, ("blocks", position, key), message, hint)


def _about_meeting(entry: Entry[Worksheet]) -> Iterator[Problem]:
    for position, block in enumerate(entry.model.blocks):
        for column, each in enumerate(block.columns if isinstance(block, Table) else ()):
            if each.meeting:
                message = "A table of all meetings stands on a sheet that is kept for each of them."
                hint = 'Write "scope: mine" above the blocks.'
                loc = ("blocks", position, "columns", column, "meeting")
                yield _problem(entry, loc, message, hint)


def _is_readers(library: Library, block: Block) -> bool:
    """Tell whether a block stands for the reader; of a blank that is not there others tell."""
    if not (name := getattr(block, "blank", None)):
        return False
    blank = library.get(Placeholder, name)
    return blank is None or (blank.fills or "").startswith("reader")


def _problem(entry: Entry, loc: tuple[str | int, ...], message: str, hint: str) -> Problem:
    return entry.source.problem((*entry.loc, *loc), "wrong-scope", message, hint)
