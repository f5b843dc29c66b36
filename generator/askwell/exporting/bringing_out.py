"""Items of a guide into files for colleagues: the export from its start to its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from askwell import pipeline
from askwell.exporting.columns import DRAFTS, SORTS, ItemRow, Sort, lines
from askwell.exporting.sheets import comma_separated, workbook
from askwell.kinds.base import Identified
from askwell.library import Library
from askwell.patching.exchanging import exchange
from askwell.problems import UsageError
from askwell.problems.names import free_name
from askwell.project import Project


def bring_out(
    project: Project,
    what: str | None,
    into: Path,
    *,
    as_csv: bool = False,
    only: Sequence[str] = (),
    today: date,
) -> list[Path]:
    """Write a guide's questions, tips and messages, a kind of them, or those of a file or an item.

    `only` holds them to drafts, or to the guide's own, or to both; the files are named after it,
    and where one is there already, after the day. Raises UsageError if there is nothing of that.
    """
    sheets = _sheets(pipeline.check(project).library, what, only)
    stem = _stem(what) if what else "guide"
    if as_csv:
        files = [(f"{sort.name}.csv", comma_separated(sort, rows)) for sort, rows in sheets]
    else:
        files = [(f"{stem}.xlsx", workbook(sheets))]
    into.mkdir(parents=True, exist_ok=True)
    paths = _free([into / name for name, _ in files], only, today)
    for path, (_, raw) in zip(paths, files, strict=True):
        exchange(path, raw)
    return paths


def _free(paths: Sequence[Path], only: Sequence[str], today: date) -> list[Path]:
    """Return paths with an end to their names by which none of them is there already."""

    def with_end(end: str) -> list[Path]:
        return [path.with_stem(f"{path.stem}{end}") for path in paths]

    def is_taken(end: str) -> bool:
        return any(path.exists() for path in with_end(end))

    end = "".join(f"-{each}" for each in only)
    return with_end(free_name(f"{end}-{today}", is_taken) if is_taken(end) else end)


def _stem(what: str) -> str:
    """Return what a file is called after: "skills" for "bank.skills" as for "skills.yml"."""
    return Path(what).stem if what.endswith(".yml") else what.rpartition(".")[2]


def _sheets(
    library: Library, what: str | None, only: Sequence[str]
) -> list[tuple[Sort, list[ItemRow]]]:
    sorts = [sort for sort in SORTS if what in (None, sort.name)] or list(SORTS)
    sorts = [replace(sort, only=tuple(only)) for sort in sorts]
    path = what if what and what not in {sort.name for sort in SORTS} else ""
    path = _of_item(library, path) or _in_folder(library, path)
    found = [(sort, _in_order(library, sort, path)) for sort in sorts]
    found = [(sort, rows) for sort, rows in found if rows]
    if not found:
        known = ", ".join(sort.name for sort in SORTS)
        held = f"Without --{' --'.join(only)} there may be: say" if only else "Say"
        raise UsageError(
            f'There is no "{what or " ".join(only)}" to export. '
            f"{held} one of {known}, the id of a bank or a list, or a file of content."
        )
    return found


def _in_order(library: Library, sort: Sort, path: str) -> list[ItemRow]:
    """Return the rows of a sheet; of drafts those last that lack nothing."""
    rows = list(lines(library, sort, path))
    if DRAFTS in sort.only:
        lacking = {(each.source, each.loc) for each in library.drafts if each.lacking}
        rows.sort(key=lambda row: (row.entry.source, row.loc) not in lacking)
    return rows


def _of_item(library: Library, name: str) -> str:
    """Return the file of an item that holds others, by its id: "skills" or "bank.skills"."""
    rows = (row for sort in SORTS for row in lines(library, sort)) if name else ()
    return next((row.entry.source.path for row in rows if name in _ids(row.entry.model)), "")


def _ids(model: object) -> tuple[str, ...]:
    return (model.id, f"{model.kind}.{model.id}") if isinstance(model, Identified) else ()


def _in_folder(library: Library, path: str) -> str:
    """Return a path as the guide's messages name it, however it was typed."""
    place = path.replace("\\", "/").removeprefix("./")
    if not place or library.is_own(place):
        return place
    return library.path(place)
