"""An edited sheet back into the guide: only what a colleague changed, over nobody else's work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from askwell.exporting.columns import Line, Sort, lines, mark, sort_of, value_of
from askwell.exporting.sheets import unsafe
from askwell.importing.blocks import Document, Note, Row, Table
from askwell.importing.items import short
from askwell.importing.writing import Planned, faults
from askwell.kinds import KINDS
from askwell.kinds.base import Identified
from askwell.kinds.changes import CHANGES
from askwell.layers.noting import fields, noted
from askwell.library import Entry, Library
from askwell.patching import Edit, PatchError, Put, Remove, between, data_of, patched, written
from askwell.patching.edits import after, value_at
from askwell.reading.source import Data
from askwell.remarks import schema_remark

FEW = 3
"""Names that a note lists."""

LISTS = ("listen_for", "follow_ups", "subjects")


@dataclass
class Taken:
    """What came of a sheet: the files as they will be, and what is told."""

    above: str = ""
    """The remark at the top of a changes.yml that was not there."""
    files: dict[str, bytes] = field(default_factory=dict)
    changed: list[Note] = field(default_factory=list)
    left_out: list[Note] = field(default_factory=list)


def is_exported(document: Document) -> bool:
    """Tell whether a file holds nothing but sheets that were exported from a guide."""
    tables = [part for part in document.parts if isinstance(part, Table) and part.rows]
    return bool(tables) and all(sort_of(each.rows[0].cells) for each in tables)


def take_back(document: Document, library: Library, content: Path) -> Taken:
    """Return the guide's own files with what was changed in the sheets."""
    taken = Taken(schema_remark(library.entries, CHANGES.path))
    for part in document.parts:
        if isinstance(part, Table) and part.rows and (sort := sort_of(part.rows[0].cells)):
            known = {line.name: line for line in lines(library, sort)}
            for row in part.rows[1:]:
                _row(taken, sort, row, known, content)
            taken.left_out += _without_row(part, known.values())
    return taken


def _without_row(table: Table, known: Iterable[Line]) -> Iterator[Note]:
    """Tell what has no row any more, of files that have others: sheets are made of whole files."""
    there = {unsafe(row.cells[0]) for row in table.rows if row.cells}
    of: dict[str, list[str]] = {}
    for line in known:
        of.setdefault(line.entry.source.path, []).append(line.name)
    gone = [
        name for names in of.values() if there & {*names} for name in names if name not in there
    ]
    if gone:
        words = f"{', '.join(gone[:FEW])}{' and more' * (len(gone) > FEW)}"
        where = f'sheet "{table.name}"' if table.name else "the sheet"
        yield Note(where, f"no row, and stays as it is: {words}")


def _row(taken: Taken, sort: Sort, row: Row, known: dict[str, Line], content: Path) -> None:
    name, *cells = (unsafe(each) for each in row.cells)
    line = known.get(name)
    if line is None:
        what = f'"{short(name)}" is not in this guide' if name else "a row without an id"
        told = "" if name else "; import new ones as a list of their own"
        words = f'{what}: "{short(" ".join(cells))}"{told}'
        taken.left_out.append(Note(row.where, words))
        return
    changed: list[Note] = []
    edits = list(_edits(taken, sort, row, line, cells, changed))
    if not edits:
        return
    is_own = line.entry.source.path.startswith(f"{content.name}/")
    path = line.entry.source.path if is_own else f"{content.name}/{CHANGES.path}"
    try:
        taken.files[path] = (_patched if is_own else _noted)(taken, line, edits, content)
    except PatchError as error:
        taken.left_out.append(Note(row.where, f"{name}: {error}"))
    else:
        taken.changed += changed


def _patched(taken: Taken, line: Line, edits: Sequence[Edit], content: Path) -> bytes:
    """Return an item's file with edits made. Raises PatchError if that cannot be."""
    path = line.entry.source.path
    place = path.removeprefix(f"{content.name}/")
    raw = taken.files.get(path) or (content / place).read_bytes()
    named = (*line.loc, "id")
    if value_at(data_of(path, raw), named) != line.entry.source.value(named):
        raise PatchError("this stands elsewhere in its file than in the guide: change it there")
    new = patched(path, raw, edits)
    if fault := next(faults(Planned(place, new)), ""):
        raise PatchError(f"this would be wrong ({fault})")
    return new


def _noted(taken: Taken, line: Line, edits: Sequence[Edit], content: Path) -> bytes:
    """Return changes.yml with edits of what comes from below. Raises PatchError."""
    whole = line.entry.source.data
    for edit in edits:
        whole = after(whole, edit)
    if fault := next(faults(Planned(_place(line.entry), written("", whole))), ""):
        raise PatchError(f"this would be wrong ({fault.partition(': ')[2]})")
    there = content / CHANGES.path
    raw = taken.files.get(f"{content.name}/{CHANGES.path}") or (
        there.read_bytes() if there.exists() else None
    )
    name, old = _named(line, line.entry.source.value(line.loc))
    new = _named(line, value_at(whole, line.loc))[1]
    return noted(raw, fields(raw, name, old, new), taken.above)


def _place(entry: Entry) -> str:
    """Return where a file of its kind may stand in a content folder."""
    kind = next(each for each in KINDS if each.model is type(entry.model))
    return f"{kind.path}any{kind.suffix}" if kind.is_folder else kind.path


def _named(line: Line, data: Data) -> tuple[str, Data]:
    """Return what changes.yml calls an item, or what holds it, and its data within that."""
    holder, _, name = line.name.rpartition("/")
    if not holder:
        return name, data
    model = line.entry.model
    assert isinstance(model, Identified)  # noqa: S101 - for the type alone
    return f"{model.kind}.{holder}", {str(line.loc[-2]): {name.partition(".")[2]: data}}


def _edits(
    taken: Taken, sort: Sort, row: Row, line: Line, cells: Sequence[str], changed: list[Note]
) -> Iterator[Edit]:
    """Yield what a row changes; what was changed on both sides is told and stays as it is."""
    marks = cells[len(sort.fields)].split() if len(cells) > len(sort.fields) else []
    for at, name in enumerate(sort.fields):
        theirs, ours = cells[at] if at < len(cells) else "", line.cells[at]
        before = marks[at] if at < len(marks) else mark(ours)
        if mark(theirs) in (before, mark(ours)):
            continue
        if why := _refused(theirs, ours, before):
            words = f'{line.name}: "{name}" {why}; the guide\'s stays'
            taken.left_out.append(Note(row.where, words))
            continue
        changed.append(Note(row.where, f'{line.name}, {name}: "{short(theirs)}"'))
        yield from _edit(line, name, theirs)


def _refused(theirs: str, ours: str, before: str) -> str:
    """Return why a cell that was changed is not taken; empty if it is."""
    if mark(ours) != before:
        return "was changed here and in the guide"
    pairs = list(zip(ours, theirs, strict=False))
    lost = [our for our, their in pairs if our != their and their in "?\ufffd"]
    is_lost = any(not sign.isascii() for sign in lost)
    if is_lost and len(lost) == sum(our != their for our, their in pairs):
        return "has lost letters in another program"
    return ""


def _edit(line: Line, name: str, text: str) -> Iterator[Edit]:
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
