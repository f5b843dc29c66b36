"""The content folder as one library: everything loaded, and every problem met on the way."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from askwell.kinds import KINDS
from askwell.kinds.base import Identified, Model, Reviewed, nodes
from askwell.kinds.publisher import Publisher
from askwell.names import suggest
from askwell.problems import Problem
from askwell.source import Loc, Source, read
from askwell.validation import validate

M = TypeVar("M", bound=Model)
I = TypeVar("I", bound=Identified)  # noqa: E741 - an item of any kind

PICTURES = (".png", ".jpg", ".jpeg", ".svg", ".webp")


@dataclass(frozen=True)
class Entry:
    """A model that a file holds, and where it stands there."""

    source: Source
    loc: Loc
    model: Model

    @cached_property
    def nodes(self) -> tuple[tuple[Loc, object], ...]:
        """Everything in it with its place in the file; kept, for every check walks it."""
        return tuple(nodes(self.model, self.loc))


@dataclass(frozen=True)
class Library:
    """All content. Nothing in it changes: checks and pages only read it."""

    entries: tuple[Entry, ...]
    pictures: dict[str, bytes] = field(default_factory=dict)
    """The pictures in the content folder, by their place in it."""
    broken: frozenset[str] = frozenset()
    """Names seen in files that could not be read whole: to refer to one of them is no fault."""

    @property
    def publisher(self) -> Publisher:
        """Whose guide this is. Raises IndexError without one; loading has told that problem."""
        return self.all(Publisher)[0]

    def all(self, model: type[M]) -> tuple[M, ...]:
        """Return every model of this type, in the order of the files and within them."""
        return tuple(entry.model for entry in self.entries if isinstance(entry.model, model))

    @cached_property
    def index(self) -> dict[str, dict[str, Identified]]:
        """Every item that can be referred to, by kind and id."""
        index: dict[str, dict[str, Identified]] = {}
        for entry in self.entries:
            for _, node in entry.nodes:
                if isinstance(node, Identified) and not node.local:
                    index.setdefault(node.kind, {}).setdefault(node.id, node)
        return index

    @cached_property
    def parts(self) -> tuple[tuple[Identified, Identified], ...]:
        """Every item that has an anchor on another's page, after the item whose page that is."""
        return tuple(
            (item, part)
            for kind in KINDS
            if kind.parts
            for item in self.all(kind.model)
            if isinstance(item, Identified)
            for part in getattr(item, kind.parts.field)
        )

    def get(self, model: type[I], name: str) -> I | None:
        """Return the item of this type with this id, if there is one."""
        found = self.index.get(model.kind, {}).get(name)
        return found if isinstance(found, model) else None

    @cached_property
    def published(self) -> Library:
        """The library without what is a draft, in review or retired."""
        kept = (
            entry
            if (model := _published(entry.model)) is entry.model
            else replace(entry, model=model)
            for entry in self.entries
            if not isinstance(entry.model, Reviewed) or entry.model.status == "published"
        )
        return replace(self, entries=tuple(kept))


def _published(model: Model) -> Model:
    """Return a model without those of its parts that are not published."""
    parts = next((kind.parts for kind in KINDS if kind.model is type(model)), None)
    if parts is None:
        return model
    every: tuple[Model, ...] = getattr(model, parts.field)
    kept = tuple(
        part for part in every if not isinstance(part, Reviewed) or part.status == "published"
    )
    return model if kept == every else model.model_copy(update={parts.field: kept})


def load(content: Path) -> tuple[Library, list[Problem]]:
    """Read everything in the content folder. Problems name paths from the folder's parent."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    pictures: dict[str, bytes] = {}
    broken: set[str] = set()
    for path in _files(content):
        place = path.relative_to(content).as_posix()
        try:
            raw = path.read_bytes()
        except OSError as error:
            problems.append(
                Problem(
                    f"{content.name}/{place}", 1, 1, f"The file cannot be read: {error.strerror}."
                )
            )
            continue
        if path.suffix.lower() in PICTURES:
            pictures[place] = raw
            continue
        found, faults = _load_file(f"{content.name}/{place}", place, raw)
        entries += found
        problems += faults
        if faults:
            broken |= set(re.findall(r"\bid:\s*[\"']?([\w-]+)", raw.decode("utf-8", "replace")))
    library = Library(tuple(sorted(entries, key=_position)), pictures, frozenset(broken))
    return library, problems + _missing_publisher(content, library, problems)


def _files(content: Path) -> list[Path]:
    """List the files in reading order, leaving out hidden ones and the editor's handbook."""
    return sorted(
        path
        for path in content.rglob("*")
        if path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(content).parts)
        and path != content / "README.md"
    )


def _load_file(path: str, place: str, raw: bytes) -> tuple[list[Entry], list[Problem]]:
    kind = next((kind for kind in KINDS if kind.holds(place)), None)
    if kind is None:
        return [], [_stray(path, place)]
    source, problems = read(path, raw)
    if source.data is None and problems:
        return [], problems
    found, faults = validate(kind, source)
    return [Entry(source, loc, model) for loc, model in found], problems + faults


def _stray(path: str, place: str) -> Problem:
    folder = place.partition("/")[0] + "/"
    kind = next((kind for kind in KINDS if kind.path == folder), None)
    if place.endswith(".yaml"):
        hint = 'Give it the ending ".yml".'
    elif kind:
        hint = f'Files in "{folder}" end in "{kind.suffix}".'
    else:
        hint = suggest(place if "/" not in place else folder, [kind.path for kind in KINDS])
    return Problem(
        path,
        1,
        1,
        "This file is not part of the guide: nothing reads it.",
        hint or "Delete or move it.",
    )


def _position(entry: Entry) -> tuple[int, int, str]:
    """Order by kind, then by the order the editor gave, then by file (a stable sort keeps the file's own order)."""
    kinds = [kind.model for kind in KINDS]
    return kinds.index(type(entry.model)), int(getattr(entry.model, "order", 0)), entry.source.path


def _missing_publisher(content: Path, library: Library, problems: list[Problem]) -> list[Problem]:
    path = f"{content.name}/publisher.yml"
    if library.all(Publisher) or any(problem.path == path for problem in problems):
        return []
    hint = 'Add a file with "schema: 1" and "publisher:", its name, colour and contact below it.'
    return [Problem(path, 1, 1, "The publisher's file is missing.", hint)]
