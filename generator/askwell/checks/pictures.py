"""Pictures that something names are there, are pictures, and cannot run anything."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import unquote

from askwell.kinds.publisher import Publisher
from askwell.kinds.words import Prose
from askwell.library import PICTURE, PICTURES, Library
from askwell.names import nearest, shown, suggest
from askwell.pictures import NamedPicture, faults, heavy, named
from askwell.problems import Problem
from askwell.texts.slips import spaced

WORDS = "Write what it shows between the square brackets: ![a woman at a desk](...)."

LIGHTER = "Save it smaller; a photo as JPEG or WebP."

_FILE = re.compile(r"\S+\.(?:png|jpe?g|svg|webp|gif|heic)", re.IGNORECASE)

HINTS = {
    "unsafe-picture": "Save the picture anew as a plain one, or choose another.",
    "cleaned-picture": "It is published without that. See whether it still shows what it should: "
    "a picture within it must be part of the file.",
}


def check_pictures(library: Library) -> Iterator[Problem]:
    """Tell pictures that are missing, foreign, unsafe or another kind of file, and unnamed ones."""
    used: set[str] = set()
    for each in named(library):
        if (problem := _refused(library, each)) is not None:
            yield problem
            used.add(_called(each.place, library.pictures) or nearest(each.place, library.pictures))
        elif each.place in library.pictures:
            used.add(each.place)
        elif PICTURE not in library.lost:
            meant = _called(each.place, library.pictures) or nearest(each.place, library.pictures)
            used.add(meant)  # what was meant is not unnamed, too
            yield _missing(library, each)
        if each.destination and not each.destination.words.strip():
            yield _wordless(each)
        elif each.destination and _FILE.fullmatch(each.destination.words.strip()):
            message = "The words for those who do not see this picture are the name of a file."
            yield _tell(each, "file-name-as-words", message, WORDS)
    for place in sorted(used & library.pictures.keys()):
        for fault in faults(place, library.pictures[place]):
            hint = fault.hint or HINTS.get(fault.check, "Save the picture anew, or choose another.")
            path = library.paths.get(place, f"{library.folder}/{place}")
            yield Problem(path, fault.line, fault.column, fault.check, fault.message, hint)
    used |= {nearest(place, library.pictures) for place in _spaced(library)}
    yield from _heavy(library)
    if library.is_whole and _has_publisher(library):  # without one, nobody can say what it names
        yield from _unused(library, used)


def _spaced(library: Library) -> Iterator[str]:
    """Yield the places of pictures that are none for the space in them, which a check tells."""
    for entry in library.entries:
        for text in entry.texts:
            if isinstance(text, Prose) and "![" in text:
                yield from (each.removeprefix("/") for each in spaced(text))


def _has_publisher(library: Library) -> bool:
    """Tell whether the guide has a publisher of its own, not one of the layers below."""
    return any(
        isinstance(each.model, Publisher) and each.source.path.startswith(f"{library.folder}/")
        for each in library.entries
    )


def _tell(each: NamedPicture, check: str, message: str, hint: str) -> Problem:
    offset = each.destination.start if each.destination else None
    return each.entry.source.problem(each.loc, check, message, hint, offset=offset)


def _refused(library: Library, each: NamedPicture) -> Problem | None:
    """Tell a picture in prose that is none of the content folder."""
    written = each.destination.written if each.destination else f"/{each.place}"
    if written.startswith("/") and not written.startswith("//"):
        if each.place.lower().endswith(PICTURES):
            return None
        message = f'"{shown(written)}" is no picture that every browser shows.'
        hint = "Save it as PNG, JPEG, SVG or WebP, and name that file here."
        return replace(_tell(each, "wrong-picture", message, hint), value=each.place)
    slashes = unquote(written).replace("\\", "/").lstrip("/")
    if slashes in library.pictures and "\\" in unquote(written):
        message = f'The place of a picture has "/" between its parts: "{shown(unquote(written))}".'
        return _tell(each, "foreign-picture", message, f'Write "/{shown(slashes)}".')
    if written in library.pictures:
        message = f'The place of a picture begins with "/": "{shown(written)}".'
        return _tell(each, "foreign-picture", message, f'Write "/{shown(written)}".')
    called = _called(written, library.pictures)
    if called and called.endswith(f"/{written}"):
        message = f'The place of a picture names its folder: "{shown(written)}".'
        return _tell(each, "foreign-picture", message, f'Write "/{shown(called)}".')
    message = f'A picture from elsewhere cannot be shown: "{shown(unquote(written))}".'
    if called and not re.match(r"(https?:)?//", written):
        return _tell(each, "foreign-picture", message, f'It lies here: write "/{shown(called)}".')
    hint = (
        "Put the file into the content folder and write its place there, "
        'such as "/brand/office.png".'
    )
    return _tell(each, "foreign-picture", message, hint)


def _called(written: str, pictures: Iterable[str]) -> str:
    """Return the one picture whose file is called so, wherever it was said to lie; else nothing."""
    name = unquote(written).replace("\\", "/").rpartition("/")[2].lower()
    found = [place for place in pictures if place.rpartition("/")[2].lower() == name]
    return found[0] if len(found) == 1 else ""


def _missing(library: Library, each: NamedPicture) -> Problem:
    start = "/" if each.destination else ""
    known = {f"{start}{place}" for place in library.pictures}
    called = _called(each.place, known)
    near = f'Did you mean "{shown(called)}"?' if called else suggest(f"{start}{each.place}", known)
    hint = near or "Put the file there."
    message = f'There is no picture "content/{shown(each.place)}".'
    return _tell(each, "missing-picture", message, hint)


def _wordless(each: NamedPicture) -> Problem:
    message = "This picture has no words for those who do not see it."
    return _tell(each, "picture-without-words", message, WORDS)


def _heavy(library: Library) -> Iterator[Problem]:
    for place, size in heavy(library):
        message = (
            f"This picture has {size // 1000} kB on its page: by a slow line it takes seconds."
        )
        path = library.paths.get(place, f"{library.folder}/{place}")
        yield Problem(path, 1, 1, "heavy-picture", message, LIGHTER)


def _unused(library: Library, used: set[str]) -> Iterator[Problem]:
    for place in sorted(library.pictures.keys() - used):
        message = "Nothing names this picture: it is not published."
        hint = "Name it where it belongs, or delete it."
        path = library.paths.get(place, f"{library.folder}/{place}")
        yield Problem(path, 1, 1, "unused-picture", message, hint)
