"""What the cells of a row change of its item: what a colleague wrote, with its blanks as ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from askwell.exporting.columns import STATUS, ItemRow, Sort, digest, value_of
from askwell.exporting.sheets import unsafe
from askwell.importing.blanks import filled
from askwell.importing.blocks import Note, Row
from askwell.importing.items import Batch, declared_in
from askwell.importing.whose import digests_of
from askwell.kinds.braces import VALUES
from askwell.patching import Edit, Put, Remove, between
from askwell.problems.names import shown

LISTS = ("listen_for", "follow_ups", "subjects")

FILLED = ("text", "why", "body", "send_when", "why_it_works", *LISTS)
"""Fields in which readers fill in blanks, but for those of tips."""

_BRACES = re.compile(r"\{\{ *([^{}\n]*?) *\}\}")


@dataclass
class Changes:
    """The edits of an item that its row asks for, and what is told of them."""

    edits: list[Edit] = field(default_factory=list)
    changed: list[Note] = field(default_factory=list)
    left_out: list[Note] = field(default_factory=list)


def changes_of(sort: Sort, row: Row, line: ItemRow, made: Batch) -> Changes:
    """Return what a row changes; what was changed on both sides is told and stays as it is."""
    found, made.holder = Changes(), line.entry
    cells = [unsafe(each) for each in row.cells[1:]]
    digests = digests_of(sort, cells)
    for at, name in enumerate(sort.fields):
        theirs, ours = cells[at] if at < len(cells) else "", line.cells[at]
        if name == STATUS:  # an empty one would publish
            theirs = theirs.strip().lower() or ours
        before = digests[at] if at < len(digests) else digest(ours)
        if digest(theirs) in (before, digest(ours)) or _is_filled_in(theirs, line, at, made):
            continue
        if why := _refused(theirs, ours, before):
            words = f'{line.name}: "{name}" {why}; the guide\'s stays'
            found.left_out.append(Note(row.where, words))
            continue
        found.changed.append(Note(row.where, f'{line.name}, {name}: "{shown(theirs)}"'))
        if name in FILLED and sort.name != "tips":
            theirs = made.blanks(theirs, row.where, _kept(theirs, line))
        found.edits += _edit(line, name, theirs)
    return found


def _is_filled_in(theirs: str, line: ItemRow, at: int, made: Batch) -> bool:
    """Tell whether a cell says what the guide says already, once its blanks are ours."""
    known = {**made.known.placeholders, **declared_in(line.entry)}
    text = filled(theirs, "", known, kept=_kept(theirs, line)).text
    return digest(text) == digest(line.cells[at])


def _kept(text: str, line: ItemRow) -> set[str]:
    """Return the names in braces that are no blanks of a colleague's: the guide has them."""
    there = set(_BRACES.findall("\n".join(line.cells)))
    values = (each for each in _BRACES.findall(text) if each.partition(".")[0] in VALUES)
    return {*there, *declared_in(line.entry), *values}


def _refused(theirs: str, ours: str, before: str) -> str:
    """Return why a cell that was changed is not taken; empty if it is."""
    if digest(ours) != before:
        return "was changed here and in the guide"
    pairs = list(zip(ours, theirs, strict=False))
    lost = [our for our, their in pairs if our != their and their in "?\ufffd"]
    is_lost = any(not sign.isascii() for sign in lost)
    if is_lost and len(lost) == sum(our != their for our, their in pairs):
        return "has lost letters in another program"
    return ""


def _edit(line: ItemRow, name: str, text: str) -> Iterator[Edit]:
    """Yield what makes a field say something else, as little as possible."""
    before = line.entry.source.value(line.loc).get(name)
    value = value_of(text, before, is_list=isinstance(before, list) or name in LISTS)
    loc = (*line.loc, name)
    if value is None:
        yield Remove(loc)
    elif before is None:
        yield Put(loc, value)
    else:
        yield from (replace(edit, loc=(*loc, *edit.loc)) for edit in between(before, value))
