"""Items of a guide into files for colleagues: the export from its start to its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from askwell import pipeline
from askwell.exchanging import exchange
from askwell.exporting.columns import SORTS, ItemRow, Sort, lines
from askwell.exporting.sheets import comma_separated, workbook
from askwell.kinds.base import Identified
from askwell.library import Library
from askwell.problems import UsageError
from askwell.project import Project


def bring_out(
    project: Project,
    what: str | None,
    into: Path,
    *,
    as_csv: bool = False,
    only: Sequence[str] = (),
) -> list[Path]:
    """Write a guide's questions, tips and messages, a kind of them, or those of a file or an item.

    `only` holds them to drafts, or to the guide's own, or to both.
    Raises UsageError if there is nothing of that, or if a file is there already.
    """
    sheets = _sheets(pipeline.check(project).library, what, only)
    stem = _stem(what) if what else "guide"
    if as_csv:
        files = [(f"{sort.name}.csv", comma_separated(sort, rows)) for sort, rows in sheets]
    else:
        files = [(f"{stem}.xlsx", workbook(sheets))]
    if there := next((into / name for name, _ in files if (into / name).exists()), None):
        raise UsageError(f"{there} is there already. Move it away, or say --into a folder.")
    into.mkdir(parents=True, exist_ok=True)
    return list(_written(files, into))


def _stem(what: str) -> str:
    """Return what a file is called after: "skills" for "bank.skills" as for "skills.yml"."""
    return Path(what).stem if what.endswith(".yml") else what.rpartition(".")[2]


def _written(files: Sequence[tuple[str, bytes]], into: Path) -> Iterator[Path]:
    for name, raw in files:
        exchange(into / name, raw)
        yield into / name


def _sheets(
    library: Library, what: str | None, only: Sequence[str]
) -> list[tuple[Sort, list[ItemRow]]]:
    sorts = [sort for sort in SORTS if what in (None, sort.name)] or list(SORTS)
    sorts = [replace(sort, only=tuple(only)) for sort in sorts]
    path = what if what and what not in {sort.name for sort in SORTS} else ""
    path = _of_item(library, path) or _in_folder(library, path)
    found = [(sort, list(lines(library, sort, path))) for sort in sorts]
    found = [(sort, rows) for sort, rows in found if rows]
    if not found:
        known = ", ".join(sort.name for sort in SORTS)
        held = f"Without --{' --'.join(only)} there may be: say" if only else "Say"
        raise UsageError(
            f'There is no "{what or " ".join(only)}" to export. '
            f"{held} one of {known}, the id of a bank or a list, or a file of content."
        )
    return found


def _of_item(library: Library, name: str) -> str:
    """Return the file of an item that holds others, by its id: "skills" or "bank.skills"."""
    rows = (row for sort in SORTS for row in lines(library, sort)) if name else ()
    return next((row.entry.source.path for row in rows if name in _ids(row.entry.model)), "")


def _ids(model: object) -> tuple[str, ...]:
    return (model.id, f"{model.kind}.{model.id}") if isinstance(model, Identified) else ()


def _in_folder(library: Library, path: str) -> str:
    """Return a path as the guide's messages name it, however it was typed."""
    place = path.replace("\\", "/").removeprefix("./")
    if not place or place.startswith(f"{library.folder}/"):
        return place
    return f"{library.folder}/{place}"
