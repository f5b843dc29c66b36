"""Content folders into a library: each layer read and stacked, each problem met on the way."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from unicodedata import normalize

from askwell.explaining.colon_in_entry import split_entries
from askwell.explaining.every_way import explained
from askwell.explaining.second_thing import with_file_of_its_own
from askwell.explaining.validation import Validated, validate
from askwell.kinds import KINDS, kind_at
from askwell.kinds.kind import Kind
from askwell.kinds.publisher import Publisher
from askwell.lasting.half_saved import looks_torn, with_what_was_cut
from askwell.lasting.recorded import never_had
from askwell.layers.governing import governed
from askwell.layers.layer import Layer
from askwell.layers.shelf import Shelf
from askwell.layers.stack import stacked
from askwell.layers.status import HalfRead, Layered
from askwell.library import PICTURE, PICTURES, STYLES, Entry, Library, Load, Loaded
from askwell.library.holding import is_answered, kinds_in
from askwell.loading.copies import copies, copy_beside
from askwell.loading.strays import stray
from askwell.lost.emptied import with_what_readers_had
from askwell.problems import AskwellError, Problem
from askwell.problems.names import as_id
from askwell.reading.folder import TOO_LARGE, File, Unread, files
from askwell.reading.lost_guide import GUIDE, WHOLE
from askwell.reading.reader import read, rest_of
from askwell.reading.source import Source


def load(content: Path, below: Sequence[Layer] = ()) -> tuple[Library, list[Problem]]:
    """Read everything in the content folder, on top of the layers below it, the lowest first.

    Problems name paths from the folder's parent; those of another layer start as its paths do.
    """
    return load_files(Layer.own(content), files(content), below)


def load_files(
    own: Layer,
    found: Iterable[File | Unread],
    below: Sequence[Layer] = (),
    load: Load | None = None,
) -> tuple[Library, list[Problem]]:
    """Make a library of what was found in a guide's own layer, on top of the layers below it.

    `load` may be another than `load_file`: one that knows what it has loaded before.
    """
    loading = _Loading(own, load or load_file, layered=bool(below))
    for layer in below:
        loading.read(layer, files(layer.folder))
    there = list(found)
    loading.read(own, there)
    loading.shelf = governed(loading.shelf)
    library = loading.library()
    told = loading.shelf.problems
    if not library.is_whole:  # what is not found may stand in what cannot be read
        told = tuple(problem for problem in told if problem.check != "unknown-item")
    library = replace(library, broken=library.broken | loading.shelf.adrift)
    raws = {own.path(each.place): each.raw for each in there if isinstance(each, File)}
    problems = with_what_readers_had(loading.problems, own, library, raws)
    sheets = {path: raw for path, raw in raws.items() if is_answered(path, own.start)}
    return library, [*with_what_was_cut([*problems], sheets, library.frozen), *told]


def layers(content: Path, below: Sequence[Layer]) -> Layered:
    """Read a guide's own layer apart from what it stands on.

    Raises AskwellError if anything in them cannot be read.
    """
    guide = layers_as_read(content, below)
    if guide.faults:
        raise AskwellError("Some files have mistakes. Mend first what askwell check tells.")
    return guide


def layers_as_read(content: Path, below: Sequence[Layer]) -> Layered:
    """Read a guide's own layer apart from what it stands on, as far as it can be read."""
    loading, there = _Loading(Layer.own(content), load_file, layered=bool(below)), files(content)
    for layer in below:
        loading.read(layer, files(layer.folder))
    own = tuple(loading.found(loading.own, there))
    faults = tuple(problem for problem in loading.problems if problem.severity == "error")
    wrong = {problem.path for problem in faults}
    half_read = (
        HalfRead(read(path, file.raw)[0], frozenset({kind.name, *kinds_in(kind.model)}))
        for file in there
        if isinstance(file, File)
        if (kind := kind_at(file.place)) and (path := loading.own.path(file.place)) in wrong
    )
    return Layered(loading.shelf, own, faults, tuple(half_read))


@dataclass
class _Loading:
    """What is known so far of layers that are being read."""

    own: Layer
    load: Load
    layered: bool
    shelf: Shelf = field(default_factory=Shelf)
    problems: list[Problem] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    styles: dict[str, bytes] = field(default_factory=dict)
    paths: dict[str, str] = field(default_factory=dict)
    """Of each picture and style sheet."""
    broken: set[str] = field(default_factory=set)
    unread_kinds: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)

    def read(self, layer: Layer, there: Iterable[File | Unread]) -> None:
        """Read one more layer, of which this is there, and put it on top."""
        self.shelf = stacked(self.shelf, self.found(layer, there))

    def found(self, layer: Layer, there: Iterable[File | Unread]) -> list[Entry]:
        """Return what the files of a layer hold, and remember what else is there."""
        found: list[Entry] = []
        strays: list[File] = []
        there = list(there)
        beside = {each.place for each in there}
        for each in there:
            if isinstance(each, Unread) and each.check == TOO_LARGE and not _is_read(each.place):
                strays.append(File(each.place, b""))
            elif isinstance(each, Unread):
                self.unread(layer, each)
            elif each.place.lower().endswith((*PICTURES, STYLES)):
                place, is_style = normalize("NFC", each.place), each.place.endswith(STYLES)
                (self.styles if is_style else self.pictures)[place] = each.raw
                self.paths[place] = layer.path(each.place)
            elif not kind_at(each.place):
                strays.append(each)
            else:
                found += self.file(layer, each, beside)
        for each in strays:
            self._stray(layer, each, beside)
        self._leave_out_copies(found)
        return sorted(found, key=lambda entry: entry.source.path)

    def _stray(self, layer: Layer, file: File, beside: Container[str]) -> None:
        """Tell a file that no kind is for; `beside` are the places of its layer."""
        self.problems.append(stray(layer.path(file.place), file.place, file.raw, beside))
        self.places.add(file.place)
        self._broken(file, [])

    def _leave_out_copies(self, found: list[Entry]) -> None:
        """Tell of copies that they are some, and nothing else."""
        for entry, problem in copies(found):
            if entry in found:
                found.remove(entry)
                self.problems = [each for each in self.problems if each.path != problem.path]
                self.problems.append(problem)

    def unread(self, layer: Layer, each: Unread) -> None:
        """Tell what cannot be read, and remember what it may have held."""
        self.problems.append(each.problem(layer.path(each.place)))
        self.places.add(each.place)
        if each.place.endswith(".md"):
            self.broken.add(_page_name(each.place))
            return
        for kind in KINDS:
            if _may_hold(each.place, kind):
                self.unread_kinds |= kinds_in(kind.model)
        is_folder = each.place.endswith("/") or not each.place
        if is_folder or each.place.lower().endswith((*PICTURES, STYLES)):
            self.unread_kinds.add(PICTURE)

    def file(self, layer: Layer, file: File, beside: Container[str]) -> list[Entry]:
        """Return what a file holds, and tell what is wrong with it."""
        self.places.add(file.place)
        found, faults = self.load(layer.path(file.place), file.place, file.raw)
        at = file.place, beside
        self.problems += (with_file_of_its_own(copy_beside(each, *at), *at) for each in faults)
        if any(problem.severity == "error" for problem in faults):
            self._broken(file, found)
        return found

    def _broken(self, file: File, found: list[Entry]) -> None:
        """Remember the names in a file with mistakes; if none, all that its kind may hold."""
        kind = kind_at(file.place)
        text = file.raw.decode("utf-8", "replace")
        lines = _NAMING.findall(text)
        names = {name for line in lines for name in (*re.findall(r"[\w-]+", line), as_id(line))}
        name = file.place.rpartition("/")[2]
        stem = name.rpartition(".")[0]
        names |= {stem, as_id(stem), name.partition(".")[0]}
        self.broken |= names | {each.replace("-", "_") for each in names}  # as blanks have it
        is_unknown = (not lines and not found) or _SENTENCE.search(text) or looks_torn(text)
        if kind and not kind.is_prose and is_unknown:
            self.unread_kinds |= kinds_in(kind.model) or {kind.name}

    def library(self) -> Library:
        """Return what was read as the library of the guide."""
        library = Library(
            self.shelf.ordered(),
            dict(self.pictures),
            dict(self.styles),
            frozenset(self.broken),
            frozenset(self.unread_kinds),
            self._absent(),
            layered=self.layered,
            folder=self.own.path(),
            paths=dict(self.paths),
            hidden=dict(self.shelf.hidden),
            hidden_items=dict(self.shelf.hidden_items),
            unchosen=self.shelf.unchosen,
            menu=self.shelf.menu,
            frozen=dict(self.shelf.frozen),
            recorded=self.shelf.recorded,
            changes=self.shelf.changes,
            taken=self.shelf.taken,
        )
        if not library.all(Publisher) and not any(map(_is_publisher, self.places)):
            path = self.own.path("publisher.yml")
            self.problems.append(_missing_publisher(path, is_had=bool(library.recorded)))
        return library

    def _absent(self) -> dict[str, str]:
        """Return the kinds whose one file is not there, and its path; or guide.yml as it."""
        absent: dict[str, str] = {}
        other = self.unread_kinds | never_had(self.shelf.recorded)
        for kind in KINDS:
            if not kind.path.endswith("/") and kind.path not in self.places:
                absent |= dict.fromkeys(kinds_in(kind.model) - other, self.own.path(kind.path))
        is_alone = self.layered or self.shelf.recorded  # what a record says of it was looked at
        is_lost = not is_alone and self.places.isdisjoint(WHOLE)
        return dict.fromkeys(absent, GUIDE) if is_lost else absent


_NAMING = re.compile(r"(?:\b(?:id|if)[ \t:]|- +\w+:)[ \t]*([^\r\n]*)")
"""A line of a file with mistakes that may name something: with its id, or as an entry's first."""

_SENTENCE = re.compile(r"\bid:[ \t]+[^\s#]+[ \t]+[^\s#]")
"""A sentence in the place of an id: nobody knows what its item was called."""


def _may_hold(place: str, kind: Kind) -> bool:
    """Tell whether a file, or a folder (its place ends in `/` or is empty), holds a kind."""
    is_folder = not place or place.endswith("/")
    inside = place.startswith(kind.path) or f"{place}/" == kind.path
    return inside or (is_folder and kind.path.startswith(place))


def _page_name(place: str) -> str:
    return place.rpartition("/")[2].removesuffix(".md")


def _is_read(place: str) -> bool:
    """Tell whether anything of the guide is in a file of this name."""
    return bool(kind_at(place)) or place.lower().endswith((*PICTURES, STYLES))


def load_file(path: str, place: str, raw: bytes) -> Loaded:
    """Return what a file of content holds, and its problems."""
    kind = kind_at(place)
    if kind is None:
        return [], [stray(path, place, raw)]
    source, found, problems = _read(kind, path, raw)

    def read_again(text: str) -> list[Problem]:
        return _read(kind, path, text.encode())[2]

    told = explained(kind, source, problems, read_again)
    resting = replace(source)  # a copy, without the data that were worked out
    return [Entry(resting, *each) for each in found], told


def _read(kind: Kind, path: str, raw: bytes) -> tuple[Source, list[Validated], list[Problem]]:
    """Return a file with what it holds, and its problems: of one line, those of its form alone."""
    source, problems = read(path, raw)
    wrong = {problem.line for problem in problems if problem.severity == "error"}
    if source.data is None and wrong:
        split = split_entries(rest_of(source))
        return source, [], [*problems, *(fault for fault in split if fault.line not in wrong)]
    found, faults = validate(kind, source)
    return source, found, [*problems, *(fault for fault in faults if fault.line not in wrong)]


def _is_publisher(place: str) -> bool:
    """Tell whether a file is the publisher's, whatever ending it has; or what may hold that."""
    return place.partition(".")[0].lower() in ("publisher", "")


def _missing_publisher(path: str, *, is_had: bool) -> Problem:
    back = "Put it back as it was. If there is no copy: add" if is_had else "Add"
    hint = (
        f'{back} a file with "schema: 1" and "publisher:", its name, colour and contact below it.'
    )
    return Problem(path, 1, 1, "missing-file", "The publisher's file is missing.", hint)
