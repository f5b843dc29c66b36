"""Pictures that something names are there, are pictures, and cannot run anything."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable, Iterator
from dataclasses import replace
from urllib.parse import unquote

from askwell.kinds.braces import parsed
from askwell.kinds.forms import SAVED_ANEW, file_name
from askwell.kinds.publisher import Publisher
from askwell.kinds.words import Prose
from askwell.library import PICTURE, PICTURES, Entry, Library
from askwell.pictures import NamedPicture, faults, heavy, named
from askwell.pictures.signs import other_kind
from askwell.problems import Missing, Problem
from askwell.problems.names import MEANT, is_nearly, nearest, shown
from askwell.texts.slips import is_picture, slips, spaced

WORDS = "Write what it shows between the square brackets: ![a woman at a desk](...)."

BACK = "Put the file there, or take it out here."
"""What to do where no picture is near the one that is named."""

LIGHTER = "Save it smaller; a photo as JPEG or WebP."

_FILE = re.compile(r"\S+\.(?:png|jpe?g|svg|webp|gif|heic)", re.IGNORECASE)

HINTS = {
    "unsafe-picture": "Save the picture anew as a plain one, or choose another.",
    "cleaned-picture": "It is published without that. See whether it still shows what it should: "
    "a picture within it must be part of the file.",
}


def check_pictures(library: Library) -> Iterator[Problem]:
    """Tell pictures that are missing, foreign, unsafe or another kind of file, and unnamed ones."""
    every = list(named(library))
    where = {each.place: each for each in reversed(every)}
    used = where.keys() & library.pictures.keys()
    sought: set[str] = set()
    for each in every:
        if (problem := _refused(library, each)) is not None:
            yield problem
            used.add(_called(each.place, library.pictures) or nearest(each.place, library.pictures))
        elif each.place not in library.pictures and PICTURE not in library.unread_kinds:
            sought.add(each.place)
            yield _missing(library, each, library.pictures.keys() - where.keys())
        yield from _unworded(each)
    for place in sorted(used & library.pictures.keys()):
        yield from _wrong(library, place, where.get(place))
    spaced_out = [each for entry in library.entries for each in _spaced(library, entry)]
    used |= {place for _, place in spaced_out}
    yield from (problem for problem, _ in spaced_out)
    yield from _heavy(library)
    is_known = library.is_whole and _has_publisher(library)  # what a publisher names, nobody knows
    if is_known and not sought:  # or else one of them may be what is sought
        yield from _unused(library, used)


def _wrong(library: Library, place: str, each: NamedPicture | None) -> Iterator[Problem]:
    """Tell what is wrong with a picture's file; `each` is where it is named."""
    raw, path = library.pictures[place], library.path(place)
    for fault in faults(place, raw):
        hint = fault.hint or _as_it_is(each, place, raw)
        hint = hint or HINTS.get(fault.check, "Save the picture anew, or choose another.")
        yield Problem(path, fault.line, fault.column, fault.check, fault.message, hint)


def _as_it_is(each: NamedPicture | None, place: str, raw: bytes) -> str:
    """Return what to do with a file that is another kind of picture; nothing for any other."""
    name = place.rpartition("/")[2]
    other = other_kind(raw, name.rpartition(".")[2].lower())
    if not other:
        return ""
    if not other.ending:
        return "Open it, save it as PNG or JPEG, and use that file."
    better = f"{name.rpartition('.')[0]}.{other.ending}"
    hint = f'Rename it to "{shown(better)}"'
    if not each:
        return hint
    named = _tell(each, "wrong-picture", hint, "").place
    return f"{hint}, also where it is named: {named}."


def _spaced(library: Library, entry: Entry) -> Iterator[tuple[Problem, str]]:
    """Tell pictures that are none for the space in their address; yield with each what is meant."""
    for number, text in enumerate(entry.texts):
        if not isinstance(text, Prose) or "![" not in text:
            continue
        for left in slips(parsed(text)):
            if is_picture(text, left):
                place = next(spaced(left.written)).removeprefix("/")
                file = _called(place, library.pictures) or nearest(place, library.pictures)
                loc, at = entry.loc_of_text(number), left.start - 1
                message = "This picture is not shown: its address has a space in it."
                hint = _without_space(file or place, library.pictures)
                told = entry.source.problem(loc, "broken-markup", message, hint, offset=at)
                yield told, file


def _without_space(place: str, pictures: Container[str]) -> str:
    """Return the remedy for a picture whose file's name has a space, or had one."""
    folder, slash, name = unquote(place).rpartition("/")
    better = file_name(name).lower()
    write = f'write "/{folder}{slash}{better}".'
    if f"{folder}{slash}{better}" in pictures:
        return f"W{write[1:]}"
    return f'Rename "{shown(place)}" to "{better}", and {write}'


def _has_publisher(library: Library) -> bool:
    """Tell whether the guide has a publisher of its own, not one of the layers below."""
    return any(library.is_own(each.source.path) for each in library.of(Publisher))


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
        return replace(_tell(each, "wrong-picture", message, SAVED_ANEW), refused=each.place)
    return _tell(each, "foreign-picture", *_foreign(library.pictures, written))


def _foreign(pictures: Collection[str], written: str) -> tuple[str, str]:
    """Return what is wrong with an address that is no place of a picture, and the remedy."""
    plain, named = unquote(written), f'"{shown(written)}"'
    slashes = plain.replace("\\", "/").lstrip("/")
    if slashes in pictures and "\\" in plain:
        message = f'The place of a picture has "/" between its parts: "{shown(plain)}".'
        return message, f'Write "/{shown(slashes)}".'
    if written in pictures:
        message = f'The place of a picture begins with "/": {named}.'
        return message, f'Write "/{shown(written)}".'
    called = _called(written, pictures)
    if called and called.endswith(f"/{written}"):
        return f"The place of a picture names its folder: {named}.", f'Write "/{shown(called)}".'
    hint = (
        "Put the file into the content folder and write its place there, "
        'such as "/brand/office.png".'
    )
    if called and not re.match(r"(https?:)?//", written):
        hint = f'It lies here: write "/{shown(called)}".'
    return f'A picture from elsewhere cannot be shown: "{shown(plain)}".', hint


def _called(written: str, pictures: Iterable[str]) -> str:
    """Return the one picture whose file is called so, wherever it was said to lie; else nothing."""
    name = unquote(written).replace("\\", "/").rpartition("/")[2].lower()
    found = [place for place in pictures if place.rpartition("/")[2].lower() == name]
    return found[0] if len(found) == 1 else ""


def _missing(library: Library, each: NamedPicture, unnamed: Collection[str]) -> Problem:
    message = f'There is no picture "content/{shown(each.place)}".'
    told = _tell(each, "missing-picture", message, _meant(library, each, unnamed))
    return replace(told, missing=Missing(PICTURE, each.place, each.place))


def _meant(library: Library, each: NamedPicture, unnamed: Collection[str]) -> str:
    """Return which picture was meant: one that lies elsewhere, differs by a slip, or is unnamed."""
    place, start = each.place, "/" if each.destination else ""
    if called := _called(place, library.pictures):
        near = f'{MEANT} "{start}{shown(called)}"?'
        is_moved = called in unnamed and _folder(place) != _folder(called)
        return f"{near} If it was moved by accident, move it back." if is_moved else near
    near = nearest(place, library.pictures)
    if not is_nearly(place, near):
        beside = [other for other in unnamed if _folder(other) == _folder(place)]
        near = nearest(place, unnamed) or (beside[0] if len(beside) == 1 else "")
    if not near:
        return BACK
    meant = f'{MEANT} "{start}{shown(near)}"?'
    return meant if is_nearly(place, near) else f"{meant} If not: {BACK[0].lower()}{BACK[1:]}"


def _folder(place: str) -> str:
    return place.rpartition("/")[0]


def _unworded(each: NamedPicture) -> Iterator[Problem]:
    """Tell a picture in prose without words for those who do not see it."""
    words = each.destination.words.strip() if each.destination else None
    if words == "":
        message = "This picture has no words for those who do not see it."
        yield _tell(each, "picture-without-words", message, WORDS)
    elif words and _FILE.fullmatch(words):
        message = "The words for those who do not see this picture are the name of a file."
        yield _tell(each, "file-name-as-words", message, WORDS)


def _heavy(library: Library) -> Iterator[Problem]:
    for place, size in heavy(library):
        message = (
            f"This picture has {size // 1000} kB on its page: by a slow line it takes seconds."
        )
        path = library.path(place)
        yield Problem(path, 1, 1, "heavy-picture", message, LIGHTER)


def _unused(library: Library, used: set[str]) -> Iterator[Problem]:
    for place in sorted(library.pictures.keys() - used):
        message = "Nothing names this picture: it is not published."
        hint = "Name it where it belongs, or delete it."
        path = library.path(place)
        yield Problem(path, 1, 1, "unused-picture", message, hint)
