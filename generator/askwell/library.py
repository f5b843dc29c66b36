"""The content folder as one library: everything loaded, and every problem met on the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias, TypeVar, get_args

from askwell.folder import File, Unread, files
from askwell.kinds import KINDS
from askwell.kinds.base import Identified, Model, Reviewed, Words, nodes
from askwell.kinds.kind import Kind
from askwell.kinds.publisher import Publisher
from askwell.names import suggest
from askwell.problems import Problem
from askwell.reader import read
from askwell.source import Loc, Source
from askwell.validation import validate

M = TypeVar("M", bound=Model)
I = TypeVar("I", bound=Identified)  # noqa: E741 - an item of any kind

PICTURE = "picture"
"""What stands for pictures among the kinds that are lost."""

PICTURES = (".png", ".jpg", ".jpeg", ".svg", ".webp")


@dataclass(frozen=True)
class Entry:
    """A model that a file holds, and where it stands there."""

    source: Source
    loc: Loc
    model: Model
    _told: dict[object, tuple[Problem, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @cached_property
    def nodes(self) -> tuple[tuple[Loc, object], ...]:
        """Everything in it with its place in the file; kept, for every check walks it."""
        return tuple(nodes(self.model, self.loc))

    @cached_property
    def texts(self) -> tuple[tuple[Loc, Words], ...]:
        """Every text in it with its place in the file."""
        return tuple((loc, node) for loc, node in self.nodes if isinstance(node, Words))

    def told_by(self, check: Callable[[Entry], Iterable[Problem]]) -> tuple[Problem, ...]:
        """Return the problems that a check of this entry alone finds; kept, as it never changes."""
        if check not in self._told:
            self._told[check] = tuple(check(self))
        return self._told[check]


Loaded: TypeAlias = tuple[list[Entry], list[Problem]]
"""What one file holds, and what is wrong with it."""

Load: TypeAlias = Callable[[str, str, bytes], Loaded]
"""Loads a file, by its path for problems, its place in the folder, and its bytes."""


@dataclass(frozen=True)
class Library:
    """All content. Nothing in it changes: checks and pages only read it."""

    entries: tuple[Entry, ...]
    pictures: dict[str, bytes] = field(default_factory=dict)
    """The pictures in the content folder, by their place in it."""
    broken: frozenset[str] = frozenset()
    """Names seen in files that could not be read whole: to refer to one of them is no fault."""
    lost: frozenset[str] = frozenset()
    """Kinds of which something unknown could not be read: to refer to any of these is no fault."""
    absent: dict[str, str] = field(default_factory=dict)
    """Kinds whose one file is not there, and its path: that is the fault, not each reference."""
    _all: dict[type[Model], tuple[Any, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def publisher(self) -> Publisher:
        """Whose guide this is. Raises IndexError without one; loading has told that problem."""
        return self.all(Publisher)[0]

    def all(self, model: type[M]) -> tuple[M, ...]:
        """Return every model of this type, in the order of the files and within them."""
        if model not in self._all:
            models = (entry.model for entry in self.entries)
            self._all[model] = tuple(each for each in models if isinstance(each, model))
        return self._all[model]

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

    @property
    def is_whole(self) -> bool:
        """Whether everything could be read, so that what is not found is not there."""
        return not self.broken and not self.lost

    def not_found(self, kinds: Iterable[str], name: str, problem: Problem) -> Iterator[Problem]:
        """Yield the problem of a name that is none of these kinds, if no other fault explains."""
        kinds = list(kinds)
        if name in self.broken or self.lost.intersection(kinds):
            return
        if gone := [self.absent[kind] for kind in kinds if kind in self.absent]:
            message = "This file is missing, and other files name what it holds."
            hint = "Put it back, or take out what names it."
            yield Problem(gone[0], 1, 1, "missing-file", message, hint)
            return
        yield problem

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
    return load_files(content.name, files(content))


def load_files(
    folder: str, found: Iterable[File | Unread], load: Load | None = None
) -> tuple[Library, list[Problem]]:
    """Make a library of what was found in the content folder of this name.

    `load` may be another than `load_file`: one that knows what it has loaded before.
    """
    loading = _Loading(folder, load or load_file)
    for each in found:
        if isinstance(each, Unread):
            loading.unread(each)
        elif each.place.lower().endswith(PICTURES):
            loading.pictures[each.place] = each.raw
        else:
            loading.file(each)
    return loading.library(), loading.problems


@dataclass
class _Loading:
    """What is known so far of a folder that is being read."""

    folder: str
    load: Load
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    lost: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)

    def unread(self, each: Unread) -> None:
        """Tell what cannot be read, and remember what it may have held."""
        self.problems.append(each.problem(self.folder))
        self.places.add(each.place)
        if each.place.endswith(".md"):
            self.broken.add(_page_name(each.place))
            return
        for kind in KINDS:
            if _may_hold(each.place, kind):
                self.lost |= kinds_in(kind.model)
        if each.place.lower().endswith(PICTURES) or each.place.endswith("/") or not each.place:
            self.lost.add(PICTURE)

    def file(self, file: File) -> None:
        path = f"{self.folder}/{file.place}"
        self.places.add(file.place)
        found, faults = self.load(path, file.place, file.raw)
        self.entries += found
        self.problems += faults
        if any(problem.severity == "error" for problem in faults):
            self._broken(file, found)

    def _broken(self, file: File, found: list[Entry]) -> None:
        """Remember the names in a file with mistakes; if none, all that its kind may hold."""
        kind = _kind_of(file.place)
        if kind is None:
            return
        names = set(re.findall(r"\bid:[ \t]*[\"']?([\w-]+)", file.raw.decode("utf-8", "replace")))
        if file.place.endswith(".md"):
            names.add(_page_name(file.place))
        self.broken |= names
        if not names and not found:
            self.lost |= kinds_in(kind.model)

    def library(self) -> Library:
        absent = self._absent()
        entries = tuple(sorted(self.entries, key=_position))
        pictures = dict(self.pictures)
        library = Library(entries, pictures, frozenset(self.broken), frozenset(self.lost), absent)
        if not library.all(Publisher) and self.places.isdisjoint({"publisher.yml", ""}):
            self.problems.append(_missing_publisher(self.folder))
        return library

    def _absent(self) -> dict[str, str]:
        """Return the kinds whose one file is not there, and its path."""
        absent: dict[str, str] = {}
        for kind in KINDS:
            if not kind.path.endswith("/") and kind.path not in self.places:
                path = f"{self.folder}/{kind.path}"
                absent |= dict.fromkeys(kinds_in(kind.model) - self.lost, path)
        return absent


def _may_hold(place: str, kind: Kind) -> bool:
    """Tell whether a file or a folder (its place ends in `/`, or is "", the whole) holds a kind."""
    is_folder = not place or place.endswith("/")
    inside = place.startswith(kind.path) or f"{place}/" == kind.path
    return inside or (is_folder and kind.path.startswith(place))


def _page_name(place: str) -> str:
    return place.rpartition("/")[2].removesuffix(".md")


def kinds_in(model: type[Model]) -> set[str]:
    """Return the kinds in a file of this model: a bank holds questions and placeholders."""
    found = {model.kind} if issubclass(model, Identified) else set()
    for each in model.model_fields.values():
        for inner in _models(each.annotation):
            found |= kinds_in(inner)
    return found


def _models(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


def _kind_of(place: str) -> Kind | None:
    return next((kind for kind in KINDS if kind.holds(place)), None)


def load_file(path: str, place: str, raw: bytes) -> Loaded:
    """Return what a file of content holds, and its problems."""
    kind = _kind_of(place)
    if kind is None:
        return [], [_stray(path, place)]
    source, problems = read(path, raw)
    if source.data is None and any(problem.severity == "error" for problem in problems):
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
    message = "This file is not part of the guide: nothing reads it."
    return Problem(path, 1, 1, "stray-file", message, hint or "Delete or move it.")


def _position(entry: Entry) -> tuple[int, int, str]:
    """Order by kind, by the order the editor gave, by file; a stable sort keeps the file's own."""
    kinds = [kind.model for kind in KINDS]
    return kinds.index(type(entry.model)), int(getattr(entry.model, "order", 0)), entry.source.path


def _missing_publisher(folder: str) -> Problem:
    path = f"{folder}/publisher.yml"
    hint = 'Add a file with "schema: 1" and "publisher:", its name, colour and contact below it.'
    return Problem(path, 1, 1, "missing-file", "The publisher's file is missing.", hint)
