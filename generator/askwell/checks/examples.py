"""What is still the example's: made-up addresses and numbers that no reader should meet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.kinds.publisher import PUBLISHER, Publisher
from askwell.library import Entry, Library
from askwell.lost.missed import back_if_deleted
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.reading.source import Loc

HOST = re.compile(r"(?://|@)([^/:?#@]+)")
"""The name of a host in a web address or an email address."""

RESERVED = re.compile(
    r"(?:^|\.)(?:example\.(?:com|net|org|edu)|example|test|invalid)$", re.IGNORECASE
)
"""Names that nobody can have on the web (RFC 2606), and the one that examples of colleges use."""

FICTION = re.compile(r"555(?:01\d\d|010\d{4})$")
"""The digits of numbers kept for fiction in North America, and those of this project's examples."""

NAME, PLACE = "Riverbend Career Center", "14 Mill Street, second floor"
"""The office that does not exist, and where it is not."""

SEEN = (
    ("name",), ("site_url",), ("contact", "address"), ("contact", "phone"), ("contact", "email"),
    ("contact", "chat"),
    ("contact", "appointment"), ("privacy", "contact"), ("accessibility", "contact"),
)  # fmt: skip
"""Where a publisher says who it is, and how to reach somebody."""


def check_examples(library: Library) -> Iterator[Problem]:
    """Tell every way to the publisher that is a made-up one, where the guide is somebody's own."""
    for entry in library.of(Publisher) if library.layered else ():
        if library.is_own(entry.source.path):
            yield from _own(entry)
        elif entry.model.name == NAME and library.is_whole:
            yield _nobody(library)


def _nobody(library: Library) -> Problem:
    message = f'This guide names no publisher: it says that it is by "{NAME}", which is made up.'
    hint = f"Make this file, with your name in it.{back_if_deleted(library, PUBLISHER)}"
    return Problem(library.path(PUBLISHER.path), 1, 1, "example-data", message, hint)


def _own(entry: Entry[Publisher]) -> Iterator[Problem]:
    phones = range(len(entry.model.contact.phones))
    for way in (*SEEN, *(("contact", "phones", number, "number") for number in phones)):
        yield from _check(entry, way)


def _check(entry: Entry, way: Loc) -> Iterator[Problem]:
    place = (*entry.loc, *way)
    written = str(entry.source.value(place)) if entry.source.has(place) else ""
    if _is_made_up(written):
        message = f'"{shown(written)}" is still the example\'s.'
        hint = "Write your own here before you publish."
        yield entry.source.problem(place, "example-data", message, hint)


def _is_made_up(written: str) -> bool:
    host = HOST.search(written)
    if host:
        return bool(RESERVED.search(host[1]))
    digits = "".join(sign for sign in written if sign.isdigit())
    return written in (NAME, PLACE) or bool(FICTION.search(digits))
