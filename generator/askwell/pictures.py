"""Pictures: which of them something names, and whether each is what its name says and safe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.parsers import expat

from askwell.kinds.base import Prose
from askwell.kinds.publisher import Publisher
from askwell.library import Entry, Library
from askwell.source import Loc
from askwell.texts.prose import Destination

BEGINNINGS = {
    "png": rb"\x89PNG\r\n\x1a\n",
    "jpg": rb"\xff\xd8\xff",
    "jpeg": rb"\xff\xd8\xff",
    "webp": rb"RIFF....WEBP",
}
"""How the bytes of each kind of picture begin."""

ACTIVE = (
    "script",
    "foreignobject",
    "handler",
    "listener",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
)
"""SVG elements that run or load something."""

_OUTSIDE = re.compile(r"""url\(\s*["']?(?!["'#]|\s*#)|@import|javascript:""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A place in content that names a picture; `destination` if it is a picture in prose."""

    entry: Entry
    loc: Loc
    place: str
    destination: Destination | None = None


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a picture's file; line and column count from 1."""

    check: str
    line: int
    column: int
    message: str


def named(library: Library) -> Iterator[Named]:
    """Yield every place that names a picture of the content folder."""
    for entry in library.entries:
        if isinstance(entry.model, Publisher):
            logo, picture = entry.model.logo, entry.model.picture
            if logo:
                yield Named(entry, (*entry.loc, "logo", "file"), logo.file)
            if picture:
                yield Named(entry, (*entry.loc, "picture"), picture)
        for loc, node in entry.nodes:
            if isinstance(node, Prose) and "![" in node:
                for found in node.document.destinations:
                    if found.picture:
                        yield Named(entry, loc, found.written.removeprefix("/"), found)


def published(library: Library) -> dict[str, bytes]:
    """Return the pictures that published content names, by their place in the folder."""
    places = {each.place for each in named(library.published)}
    return {place: raw for place, raw in library.pictures.items() if place in places}


def faults(place: str, raw: bytes) -> list[Fault]:
    """Tell what is wrong with a picture's file: none of its kind, or more than something to see."""
    ending = place.rpartition(".")[2].lower()
    if ending == "svg":
        return _Svg().faults(raw)
    if re.match(BEGINNINGS[ending], raw, re.DOTALL):
        return []
    return [Fault("wrong-picture", 1, 1, f"This is no picture of the kind {ending.upper()}.")]


class _Svg:
    """One walk over an SVG picture. A document type could hide anything, so none is read."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.found: list[Fault] = []
        self.root = ""
        self.parser.StartElementHandler = self._start
        self.parser.CharacterDataHandler = self._data
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartDoctypeDeclHandler = self._document_type

    def faults(self, raw: bytes) -> list[Fault]:
        try:
            self.parser.Parse(raw, True)  # noqa: FBT003 - expat's signature
        except expat.ExpatError as error:
            message = f"This is no picture of the kind SVG: {expat.ErrorString(error.code)}."
            self.found.append(Fault("wrong-picture", error.lineno, error.offset + 1, message))
        if self.root and self.root != "svg":
            self.found.append(Fault("wrong-picture", 1, 1, "This is no picture of the kind SVG."))
        return self.found

    def _tell(self, what: str) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        message = f"This picture holds {what}."
        self.found.append(Fault("unsafe-picture", line, column, message))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        self.root = self.root or local
        if local in ACTIVE:
            self._tell(f'an element that can run or load something ("{local}")')
        for attribute, value in attributes.items():
            self._attribute(_local(attribute), value)

    def _attribute(self, name: str, value: str) -> None:
        if name.startswith("on"):
            self._tell(f'an attribute that runs a script ("{name}")')
        elif name in ("href", "src") and not value.strip().startswith(("#", "data:image/")):
            self._tell("a reference to something outside")
        elif name == "attributename" and "href" in value.lower():
            self._tell("an animation of a reference")
        elif _OUTSIDE.search(value):
            self._tell("a reference to something outside")

    def _data(self, text: str) -> None:
        if _OUTSIDE.search(text):
            self._tell("a reference to something outside")

    def _instruction(self, target: str, _: str) -> None:
        if target != "xml":
            self._tell(f'an instruction for programs ("{target}")')

    def _document_type(self, *_: object) -> None:
        self._tell("a document type")
        self.parser.EntityDeclHandler = None


def _local(name: str) -> str:
    return name.rpartition(" ")[2].lower()
