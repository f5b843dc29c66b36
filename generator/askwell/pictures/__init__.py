"""Pictures: which of them something names, whether each is one, and how it is published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TypeAlias

from askwell.kinds.braces import parsed
from askwell.kinds.publisher import Publisher
from askwell.kinds.words import Prose
from askwell.library import Entry, Library
from askwell.pictures.raster import TOO_MANY, Box, fault, fits, fitted
from askwell.pictures.signs import other_kind
from askwell.pictures.svg import Fault, cleaned, inked, svg_faults
from askwell.reading.source import Loc
from askwell.texts.anchors import decoded
from askwell.texts.prose import Destination

LOGO: Box = (672, 132)
"""How large a logo is kept: thrice what the head of a page shows, for the sharpest screens."""

LARGEST: Box = (1600, 1600)
"""How large any other picture is kept: twice the widest column of text."""

SMALLER = f"Save it smaller, at most {LARGEST[0]:,} by {LARGEST[1]:,} dots: pages show no more."

PACKED = ("jpg", "jpeg", "webp")
"""How the files of pictures end that are packed as photos should be."""

HEAVY = 500_000
"""Bytes of a picture that takes seconds to come by a slow line."""


@dataclass(frozen=True, slots=True)
class NamedPicture:
    """A place in content that names a picture; `destination` if it is a picture in prose."""

    entry: Entry
    loc: Loc
    place: str
    destination: Destination | None = None


def named(library: Library) -> Iterator[NamedPicture]:
    """Yield every place that names a picture of the content folder."""
    for each in library.of(Publisher):
        if logo := each.model.logo:
            yield NamedPicture(each, (*each.loc, "logo", "file"), logo.file)
        if picture := each.model.picture:
            yield NamedPicture(each, (*each.loc, "picture"), picture)
    for entry in library.entries:
        for loc, node in entry.nodes:
            if isinstance(node, Prose) and "![" in node:
                for found in parsed(node).destinations:
                    if found.picture:
                        yield NamedPicture(
                            entry, loc, decoded(found.written).removeprefix("/"), found
                        )


def published(library: Library) -> dict[str, bytes]:
    """Return the pictures that published content names, by their place in the folder.

    Those that are larger than pages show them are scaled down, drawings are cleaned and take the
    ink of their page.
    """
    boxes = _boxes(library)
    pictures = {place: library.pictures[place] for place in boxes if place in library.pictures}
    keys = {place: _key(place, raw, boxes[place]) for place, raw in pictures.items()}
    shown = {place: _as_shown(keys[place], raw) for place, raw in pictures.items()}
    for key in {*_shown}.difference(keys.values()):
        _shown.pop(key, None)
    return shown


def heavy(library: Library) -> Iterator[tuple[str, int]]:
    """Yield the pictures that pages would have to wait for, each with its bytes as published.

    A photo that was scaled down here is as light as it can be.
    """
    for place, box in _boxes(library).items():
        raw = library.pictures.get(place, b"")
        if len(raw) > HEAVY and not faults(place, raw):
            ending = _ending(place)
            will_be_packed = ending in PACKED and not fits(raw, ending, box)
            size = 0 if will_be_packed else len(_as_shown(_key(place, raw, box), raw))
            if size > HEAVY:
                yield place, size


def _boxes(library: Library) -> dict[str, Box]:
    """Return how large each picture is kept that published content names."""
    boxes: dict[str, Box] = {}
    for each in named(library.published):
        box = LOGO if each.loc[-2:] == ("logo", "file") else LARGEST
        boxes[each.place] = max(box, boxes.get(each.place, box))
    return boxes


_Key: TypeAlias = tuple[str, str, Box]
"""A picture by the digest of its bytes, which are too many to be held."""

_shown: dict[_Key, bytes] = {}
"""The pictures of the guide that was made last, as shown; empty for one that is shown as it is."""

_faults: dict[tuple[str, str], tuple[Fault, ...]] = {}
"""What is wrong with each picture, by its digest and how its file's name ends."""


def _key(place: str, raw: bytes, box: Box) -> _Key:
    return sha256(raw).hexdigest(), _ending(place), box


def _as_shown(key: _Key, raw: bytes) -> bytes:
    made = _shown.get(key)
    if made is None:
        _, ending, box = key
        made = inked(cleaned(raw) or b"") if ending == "svg" else fitted(raw, ending, box)
        made = _shown[key] = b"" if made == raw else made
    return made or raw


def faults(place: str, raw: bytes) -> tuple[Fault, ...]:
    """Tell what is wrong with a picture's file: none of its kind, or more than something to see."""
    key = sha256(raw).hexdigest(), _ending(place)
    if key not in _faults:
        _faults[key] = _found(raw, key[1])
    return _faults[key]


def _found(raw: bytes, ending: str) -> tuple[Fault, ...]:
    if not raw:
        return (Fault("wrong-picture", 1, 1, "This file is empty."),)
    if other := other_kind(raw, ending):
        return (Fault("wrong-picture", 1, 1, f"This is {other.called}, not {_CALLED[ending]}."),)
    if ending != "svg":
        told = fault(raw, ending)
        hint = SMALLER if told == TOO_MANY else ""
        return (Fault("wrong-picture", 1, 1, f"{told}.", hint),) if told else ()
    found = tuple(svg_faults(raw))
    if cleaned(raw) is None:
        return found
    return tuple(replace(each, check="cleaned-picture") for each in found)


_CALLED = {
    "png": "a PNG", "jpg": "a JPEG", "jpeg": "a JPEG", "webp": "a WebP", "svg": "an SVG",
}  # fmt: skip


def _ending(place: str) -> str:
    return place.rpartition(".")[2].lower()
