"""An edited sheet back into the guide: only what a colleague changed, over nobody else's work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from askwell.exporting.columns import ItemRow, Sort, lines, sort_of
from askwell.exporting.sheets import unsafe
from askwell.importing.adding import Addition, NewRow, additions, message_told
from askwell.importing.blocks import Manuscript, Note, Row, Table
from askwell.importing.cells import changes_of
from askwell.importing.items import Batch, bare
from askwell.importing.known import known_of
from askwell.importing.whose import (
    digests_of,
    own_rows,
    told_without_its_id,
    without_its_id,
)
from askwell.importing.writing import Planned, planned, wrong
from askwell.kinds.base import Identified
from askwell.kinds.changes import CHANGES
from askwell.kinds.kind import Kind
from askwell.layers.noting import count, fields, noted
from askwell.layers.shelf import kind_of
from askwell.library import Entry, Library
from askwell.patching import (
    Edit,
    PatchError,
    Value,
    data_of,
    patched,
    written,
)
from askwell.patching.edits import after, value_at
from askwell.problems.names import shown
from askwell.reading.source import Data
from askwell.schema.remarks import schema_remark

FEW = 3
"""Names that a note lists."""

NO_FILE = 1_000_000
"""The number of a file that is none of the new ones: blanks of items that are there are shared."""


@dataclass
class Taken:
    """What came of a sheet: the files as they will be, and what is told."""

    above: str
    """The remark at the top of a changes.yml that was not there."""
    made: Batch
    """What comes of blanks, and of rows that are no item's yet."""
    files: dict[str, bytes] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    changed: list[Note] = field(default_factory=list)
    added: list[Note] = field(default_factory=list)
    guessed: list[Note] = field(default_factory=list)
    left_out: list[Note] = field(default_factory=list)
    nameless: set[str] = field(default_factory=set)
    """Items whose rows have their ids no more."""


def take_back(document: Manuscript, library: Library, content: Path) -> Taken:
    """Return the guide's own files with what was changed in the sheets, and what came with them."""
    made = Batch(known_of(library), into=NO_FILE)
    taken = Taken(schema_remark(library.entries, CHANGES.path, content), made)
    new: list[NewRow] = []
    for part in document.parts:
        if not isinstance(part, Table) or not part.rows:
            continue
        if not (sort := sort_of(part.rows[0].cells)):
            taken.left_out.append(Note(f'sheet "{part.name}"', "a sheet that was not exported"))
            continue
        table = replace(part, rows=tuple(_without_where(sort, part.rows)))
        known = {line.name: line for line in lines(library, replace(sort, only=()))}
        new += _rows(taken, sort, table.rows[1:], known, content)
        there = [line for line in lines(library, sort) if line.name not in taken.nameless]
        taken.left_out += _without_row(table, there)
    taken.counts |= {"changes": len(taken.changed)} if taken.changed else {}
    _add(taken, new, library, content)
    return taken


def _without_where(sort: Sort, rows: Iterable[Row]) -> Iterator[Row]:
    """Yield rows without the cell that says where their items are: nothing comes of that."""
    for row in rows:
        cells = (*row.cells[:1], *row.cells[2:]) if sort.has_where else row.cells
        yield replace(row, cells=cells)


def _rows(
    taken: Taken, sort: Sort, rows: Sequence[Row], known: dict[str, ItemRow], content: Path
) -> Iterator[NewRow]:
    """Take back what items' rows say; yield the rows that are no item's."""
    own = own_rows(sort, rows, known)
    beside = next((known[name] for name in own), None)
    for row in rows:
        name, *cells = (unsafe(each) for each in row.cells)
        if own.get(name) is row:
            beside = known[name]
            _row(taken, sort, row, beside, content)
        elif was := without_its_id(sort, row, known, own):
            taken.nameless.add(was.name)
            taken.left_out.append(told_without_its_id(row, was))
        elif not name or name in known or not digests_of(sort, cells):
            yield NewRow(sort, row, cells[: len(sort.fields)], beside)
        else:
            words = f'"{shown(name)}" is not in this guide; to add it, empty its first cell'
            taken.left_out.append(Note(row.where, f'{words} and its last: "{shown(cells[0])}"'))


def _add(taken: Taken, new: Sequence[NewRow], library: Library, content: Path) -> None:
    """Bring in what colleagues wrote as rows of their own."""
    made = taken.made
    made.into = None
    found = list(additions(made, [each for each in new if any(each.cells)]))
    files = planned(made, content, "", library.entries)
    taken.files |= {f"{content.name}/{file.place}": file.raw for file in files}
    own = [each for each in found if _is_own(each.beside, content)]
    from_the_end = sorted(own, key=lambda each: each.number)[::-1]
    below = [each for each in found if each not in own]
    done = [each for each in (*from_the_end, *below) if _is_added(taken, each, content)]
    taken.added += [message_told(data) for _, data in made.files]
    taken.added += [each.note for each in found if each in done]
    taken.counts |= {"additions": len(taken.added)} if taken.added else {}
    taken.guessed += made.told
    taken.left_out += made.left_out


def _is_added(taken: Taken, new: Addition, content: Path) -> bool:
    """Put an item into its list; tell it if that cannot be."""
    line = new.beside
    try:
        if _is_own(line, content):
            taken.files[line.entry.source.path] = _patched(taken, line, [new.edit], content)
        else:
            _changed(line, [new.edit])
            raw = _changes(taken, content)
            entry: Value = {"to": new.list, "entry": new.data}
            notes = [(("add", count(raw, "add")), entry)]
            taken.files[_path(CHANGES, content)] = noted(raw, notes, taken.above)
    except PatchError as error:
        taken.left_out.append(Note(new.where, f"{new.note.words}: {error}"))
        return False
    return True


def _without_row(table: Table, known: Sequence[ItemRow]) -> Iterator[Note]:
    """Tell what has no row any more: a sheet is made of one file, or of all."""
    names = {unsafe(row.cells[0]) for row in table.rows if row.cells}
    said = {bare(unsafe(cell)) for row in table.rows for cell in row.cells[1:2]}
    files = {line.entry.source.path for line in known if line.name in names}
    gone = [
        line.name
        for line in known
        if (len(files) > 1 or line.entry.source.path in files)
        and line.name not in names
        and bare(line.cells[0]) not in said
    ]
    if gone:
        words = f"{', '.join(gone[:FEW])}{' and more' * (len(gone) > FEW)}"
        where = f'sheet "{table.name}"' if table.name else "the sheet"
        yield Note(where, f"no row, and stays as it is: {words}")


def _row(taken: Taken, sort: Sort, row: Row, line: ItemRow, content: Path) -> None:
    found = changes_of(sort, row, line, taken.made)
    taken.left_out += found.left_out
    if not found.edits:
        return
    try:
        if _is_own(line, content):
            taken.files[line.entry.source.path] = _patched(taken, line, found.edits, content)
        else:
            taken.files[_path(CHANGES, content)] = _noted(taken, line, found.edits, content)
    except PatchError as error:
        taken.left_out.append(Note(row.where, f"{line.name}: {error}"))
    else:
        taken.changed += found.changed


def _patched(taken: Taken, line: ItemRow, edits: Sequence[Edit], content: Path) -> bytes:
    """Return an item's file with edits made. Raises PatchError if that cannot be."""
    path = line.entry.source.path
    place = path.removeprefix(f"{content.name}/")
    raw = taken.files.get(path) or (content / place).read_bytes()
    named = (*line.loc, "id")
    if value_at(data_of(path, raw), named) != line.entry.source.value(named):
        raise PatchError("this stands elsewhere in its file than in the guide: change it there")
    new = patched(path, raw, edits)
    if fault := wrong(Planned(place, new)):
        raise PatchError(fault)
    return new


def _noted(taken: Taken, line: ItemRow, edits: Sequence[Edit], content: Path) -> bytes:
    """Return changes.yml with edits of what comes from below. Raises PatchError."""
    whole, raw = _changed(line, edits), _changes(taken, content)
    name, old = _named(line, line.entry.source.value(line.loc))
    new = _named(line, value_at(whole, line.loc))[1]
    return noted(raw, fields(raw, name, old, new), taken.above)


def _changed(line: ItemRow, edits: Sequence[Edit]) -> Data:
    """Return what holds an item with edits made. Raises PatchError if it would be wrong."""
    whole = line.entry.source.data
    for edit in edits:
        whole = after(whole, edit)
    if fault := wrong(Planned(_place(line.entry), written("", whole))):
        raise PatchError(fault)
    return whole


def _changes(taken: Taken, content: Path) -> bytes | None:
    """Return changes.yml as it will be; None if there is none."""
    there = content / CHANGES.path
    on_disk = there.read_bytes() if there.exists() else None
    return taken.files.get(_path(CHANGES, content), on_disk)


def _path(kind: Kind, content: Path) -> str:
    """Return the path of a kind that is one file, as messages name it."""
    return f"{content.name}/{kind.path}"


def _is_own(line: ItemRow, content: Path) -> bool:
    return line.entry.source.path.startswith(f"{content.name}/")


def _place(entry: Entry) -> str:
    """Return where a file of its kind may stand in a content folder."""
    kind = kind_of(entry)
    return f"{kind.path}any{kind.suffix}" if kind.is_folder else kind.path


def _named(line: ItemRow, data: Data) -> tuple[str, Data]:
    """Return what changes.yml calls an item, or what holds it, and its data within that."""
    holder, _, name = line.name.rpartition("/")
    if not holder:
        return name, data
    model = line.entry.model
    assert isinstance(model, Identified)  # noqa: S101 - for the type alone
    return f"{model.kind}.{holder}", {str(line.loc[-2]): {name.partition(".")[2]: data}}
