"""Pictures: which of them something names, and whether each is what its name says and safe."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from askwell.kinds.base import Prose
from askwell.kinds.publisher import Publisher
from askwell.library import Entry, Library
from askwell.source import Loc
from askwell.svg import Fault, svg_faults
from askwell.texts.anchors import decoded
from askwell.texts.prose import Destination

BEGINNINGS = {
    "png": rb"\x89PNG\r\n\x1a\n",
    "jpg": rb"\xff\xd8\xff",
    "jpeg": rb"\xff\xd8\xff",
    "webp": rb"RIFF....WEBP",
}
"""How the bytes of each kind of picture begin."""


@dataclass(frozen=True, slots=True)
class Named:
    """A place in content that names a picture; `destination` if it is a picture in prose."""

    entry: Entry
    loc: Loc
    place: str
    destination: Destination | None = None


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
                        yield Named(entry, loc, decoded(found.written).removeprefix("/"), found)


def published(library: Library) -> dict[str, bytes]:
    """Return the pictures that published content names, by their place in the folder."""
    places = {each.place for each in named(library.published)}
    return {place: raw for place, raw in library.pictures.items() if place in places}


def faults(place: str, raw: bytes) -> list[Fault]:
    """Tell what is wrong with a picture's file: none of its kind, or more than something to see."""
    ending = place.rpartition(".")[2].lower()
    if ending == "svg":
        return svg_faults(raw)
    if re.match(BEGINNINGS[ending], raw, re.DOTALL):
        return []
    return [Fault("wrong-picture", 1, 1, f"This is no picture of the kind {ending.upper()}.")]
