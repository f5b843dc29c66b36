"""A description of a fleet into tasks: which guide, from which folder, to which site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from glob import glob
from os.path import relpath
from pathlib import Path
from typing import Any

from askwell.fleet.description import Description
from askwell.fleet.task import MADE, Task
from askwell.kinds import SCHEMA
from askwell.kinds.base import ID_PATTERN
from askwell.problems.names import shown
from askwell.reading.lost_guide import GUIDE

WORKSHOP = "build/fleet"
"""Where, beside the description, the guides are made that only it tells from others."""


@dataclass(frozen=True, slots=True)
class _Member:
    """A guide as the description names it, and where."""

    id: str
    base: Path
    loc: tuple[str | int, ...]
    publisher: Mapping[str, Any]


def plan(description: Description) -> tuple[Task, ...]:
    """Return the tasks of a fleet in the order of its file, the folders of its guides made.

    Raises UsageError if two guides have one name or one folder, or if a folder holds no guide.
    """
    tasks: dict[str, Task] = {}
    folders: set[Path] = set()
    for member in _members(description):
        task = _task(description, member)
        if member.id in tasks or task.folder in folders:
            message = f'"{shown(member.id)}" is named or built twice.'
            hint = "Give each its own id, and below publisher what it says otherwise."
            raise description.refusal(*member.loc, message=message, hint=hint)
        tasks[member.id] = task
        folders.add(task.folder)
        if member.publisher:
            _make(task.folder, member)
    return tuple(tasks.values())


def part(tasks: Sequence[Task], number: int, of: int) -> tuple[Task, ...]:
    """Return one of `of` parts of a fleet, as even as can be; `number` counts from 1."""
    return tuple(tasks[number - 1 :: of])


def _members(description: Description) -> Iterator[_Member]:
    for number, pattern in enumerate(description.fleet.folders):
        loc = ("folders", number)
        found = [each for each in _matching(description.home, pattern) if _is_guide(each)]
        if not found:
            raise description.refusal(*loc, message=f'No guide is at "{shown(pattern)}".')
        for base in found:
            if not re.fullmatch(ID_PATTERN, base.name):
                message = f'A guide cannot be called "{shown(base.name)}".'
                hint = 'Name the folder in lower-case words joined by "-", or list it in guides.'
                raise description.refusal(*loc, message=message, hint=hint)
            yield _Member(base.name, base, loc, {})
    for number, each in enumerate(description.fleet.guides):
        base = (description.home / each.folder).resolve()
        if not _is_guide(base):
            message = f'"{shown(each.folder)}" is no guide: it holds no folder "content".'
            hint = f"Paths start at {description.home.name}/, the folder of this file."
            raise description.refusal("guides", number, "folder", message=message, hint=hint)
        yield _Member(each.id, base, ("guides", number), each.publisher)


def _matching(home: Path, pattern: str) -> list[Path]:
    """Return what a pattern fits, seen from a folder; one that says a whole path counts as well."""
    found = glob(pattern, root_dir=home, recursive=True)  # noqa: PTH207 - a path's own can raise
    return sorted((home / each).resolve() for each in found)


def _is_guide(folder: Path) -> bool:
    return (folder / "content").is_dir()


def _task(description: Description, member: _Member) -> Task:
    fleet = description.fleet
    made = description.home / WORKSHOP / member.id
    said = [description.place(*member.loc)] * 2
    said += [description.place(*member.loc, "publisher", name) for name in member.publisher]
    return Task(
        id=member.id,
        folder=made if member.publisher else member.base,
        site=description.home / fleet.into / member.id,
        engine=fleet.engine,
        handouts=fleet.handouts,
        said=tuple(said) if member.publisher else (),
    )


def _make(folder: Path, member: _Member) -> None:
    """Make a guide that stands on another. JSON is YAML: here a line for each field."""
    base = relpath(member.base, folder)
    fields = [
        json.dumps({"item": "publisher", "field": name, "now": value}, ensure_ascii=False)
        for name, value in member.publisher.items()
    ]
    head = f"schema: {SCHEMA}\n"
    _write(folder / GUIDE, f"{head}guide: {json.dumps({'extends': [f'./{base}']})}\n")
    changes = f'{head}changes: {{"fields": [\n' + ",\n".join(fields) + "\n]}\n"
    _write(folder / MADE, changes)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
