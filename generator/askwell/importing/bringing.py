"""Files into a guide: the import from its start to its end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from askwell import pipeline
from askwell.importing.altered import altered, is_exported
from askwell.importing.blocks import Manuscript, Note
from askwell.importing.items import As
from askwell.importing.known import known_of
from askwell.importing.reading import document_of
from askwell.importing.report import Report
from askwell.importing.sorting import sorted_items
from askwell.importing.taking_back import take_back
from askwell.importing.writing import Planned, imported_before, imported_remark, planned
from askwell.library import Library
from askwell.patching.exchanging import exchange
from askwell.problems import AskwellError
from askwell.project import Project

_ON_HEADS = re.compile(r", cell [A-Z]+1$")
"""Where an exported sheet has comments of its own."""


def bring(project: Project, path: Path, wanted: As | None = None, *, dry: bool = False) -> Report:
    """Import one file: new files of content, none of those that are there changed.

    Raises AskwellError in one line if the file cannot be read, or if nothing may be written.
    """
    name, raw = path.name, path.read_bytes()
    if before := imported_before(project.content, name, raw):
        return Report(name, before=tuple(_shown(project, each) for each in before))
    document = document_of(name, raw)
    library = pipeline.check(project).library
    if fault := altered(document, library):
        raise AskwellError(fault)
    if is_exported(document):
        return _taken_back(project, document, library, dry=dry)
    made = sorted_items(document, known_of(library, name), wanted)
    files = planned(made, project.content, imported_remark(name, raw), library.entries)
    if made.new_blanks:
        made.count("blanks declared", len(made.new_blanks))
    guessed = [*made.told, *_declared(made.new_blanks)]
    _write(project, () if dry else files)
    places = tuple(_shown(project, project.content / file.place) for file in files)
    return Report(
        name, made.counts, places, tuple(guessed),
        left_out=tuple(made.left_out), kept=tuple(made.gone), lost=document.lost, is_dry=dry,
    )  # fmt: skip


def _write(project: Project, files: Iterable[Planned]) -> None:
    for file in files:
        there = project.content / file.place
        there.parent.mkdir(parents=True, exist_ok=True)
        exchange(there, file.raw)


def _taken_back(project: Project, document: Manuscript, library: Library, *, dry: bool) -> Report:
    """Bring an edited sheet back into the files that it came from."""
    taken = take_back(document, library, project.content)
    if not dry:
        start = f"{project.content.name}/"
        _write(project, (Planned(n.removeprefix(start), raw) for n, raw in taken.files.items()))
    return Report(
        document.name,
        taken.counts,
        tuple(taken.files),
        guessed=tuple(taken.guessed),
        changed=tuple(taken.changed),
        added=tuple(taken.added),
        left_out=(*taken.left_out, *_unread(document)),
        lost=document.lost,
        is_dry=dry,
    )


def _unread(document: Manuscript) -> Iterator[Note]:
    """Yield what was left out of an exported sheet, such as comments, but for our own on heads."""
    yield from (note for note in document.left_out if not _ON_HEADS.search(note.where))


def _declared(new: dict[str, str]) -> list[Note]:
    return [
        Note("placeholders", f'"{name}" is new: say in its label and example what belongs there')
        for name in new
    ]


def _shown(project: Project, path: Path) -> str:
    return path.relative_to(project.content.parent).as_posix()
