"""Characters that nobody sees: which a file may hold, and what reading does about the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from askwell.problems import name_of_sign

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
"""Characters that YAML 1.2 (section 5.1) does not allow in a file."""

_AS_SPACE = re.compile(r"[\x85\u2028\u2029]")
"""Line ends of old YAML and of slide programs, which no editor shows as such."""

_NOT_THERE = re.compile(r"[\u200b\u2060\ufeff\u180e\u202a-\u202e\u2066-\u2069]")
"""Zero-width signs, and those that turn the direction of what follows.

Joiners may stay: scripts and emoji need them."""

_BLANKS = r"[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
"""Spaces that are none to YAML. Inside a sentence they are good typography."""

_ANY = re.compile(
    rf"{_BLANKS}|{CONTROL.pattern}|{_AS_SPACE.pattern}|{_NOT_THERE.pattern}".replace("]|[", "")
)
"""Each of these, as one set: a text without them, as nearly all are, is looked through once."""

_LEADING = re.compile(
    rf"^ *(?:- +)*({_BLANKS}[ \xa0\u1680\u2000-\u200a\u202f\u205f\u3000]*)", re.MULTILINE
)
_AFTER_NAME = re.compile(rf"( *(?:- +)*)[\w-]+:({_BLANKS}+)|( *)-({_BLANKS}+)")
SPACE = "invisible-space"
FIX = '"askwell check --fix" writes usual ones. Or delete each, and press the space bar as often.'
SHOWN = 6
"""Lines that are named."""

_BLOCK = re.compile(r"(?:^|[ :-])[|>][0-9+-]*[ ]*(?:#.*)?$")


@dataclass(frozen=True, slots=True)
class Sighting:
    """An invisible character, where it stands (counted from 0), and the check that minds it."""

    start: int
    check: str
    message: str
    hint: str
    others: tuple[int, ...] = ()
    """Where else it stands, if it is told once for all."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A text without its invisible characters.

    `removed` are places in `text` before which one was taken out.
    """

    text: str
    removed: tuple[int, ...]
    sightings: tuple[Sighting, ...]


def see(text: str, *, structure: int) -> Seen:
    """Take out or replace what nobody sees.

    The first `structure` characters are YAML, where spaces mean something.
    """
    if _ANY.search(text) is None:
        return Seen(text, (), ())
    found = [*_sightings(text), *_spaces(text[:structure])]
    blanked = list(text)
    for sighting, length in found:
        if sighting.check != "invisible-character" or _AS_SPACE.match(text, sighting.start):
            blanked[sighting.start : sighting.start + length] = " " * length
    kept, removed = _without("".join(blanked))
    told = sorted((sighting for sighting, _ in found), key=lambda sighting: sighting.start)
    return Seen(kept, removed, tuple(_spaces_once(text, [*_once_a_line(text, told)])))


def _without(text: str) -> tuple[str, tuple[int, ...]]:
    starts = [match.start() for match in _NOT_THERE.finditer(text)]
    removed = tuple(start - number for number, start in enumerate(starts))
    return (_NOT_THERE.sub("", text) if starts else text), removed


def _sightings(text: str) -> Iterator[tuple[Sighting, int]]:
    delete = "Delete it; it may have come with pasted text."
    for pattern, check in (
        (CONTROL, "control-character"),
        (_AS_SPACE, "invisible-character"),
        (_NOT_THERE, "invisible-character"),
    ):
        for match in pattern.finditer(text):
            message = f"An invisible character stands here: {name_of_sign(match.group())}."
            yield Sighting(match.start(), check, message, delete), 1


def _spaces(text: str) -> Iterator[tuple[Sighting, int]]:
    """Find spaces that YAML takes for letters: at the start of a line, after a name or a dash."""
    for match in _LEADING.finditer(text):
        yield _space(match, 1)
    for line in _structural_lines(text):
        after = _AFTER_NAME.match(text, line)
        if after:
            yield _space(after, 2 if after.group(2) else 4)


def _space(match: re.Match[str], group: int) -> tuple[Sighting, int]:
    message = f"This space is none that separates here: {name_of_sign(match.group(group)[0])}."
    start, end = match.span(group)
    hint = "Delete it and press the space bar."
    if end - start > 1:
        hint = f"Delete these {end - start}, and press the space bar {end - start} times."
    return Sighting(start, SPACE, message, hint), end - start


def _structural_lines(text: str) -> Iterator[int]:
    """Yield the starts of the lines that are no part of a text in block form ("|" or ">")."""
    start, deeper = 0, -1
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(" "))
        if line.strip() and depth <= deeper:
            deeper = -1
        if deeper < 0:
            yield start
            if _BLOCK.search(line):
                deeper = depth
        start += len(line) + 1


def _once_a_line(text: str, sightings: list[Sighting]) -> Iterator[Sighting]:
    """Leave out a character that stands on its line before: one slip is told once."""
    told: set[tuple[int, str]] = set()
    line = start = 0
    for sighting in sightings:
        line += text.count("\n", start, sighting.start)
        start = sighting.start
        if (line, sighting.message) not in told:
            told.add((line, sighting.message))
            yield sighting


def _spaces_once(text: str, sightings: list[Sighting]) -> Iterator[Sighting]:
    """Tell spaces that separate nothing once for all lines: they came together from elsewhere."""
    spaces = [each for each in sightings if each.check == SPACE]
    if len(spaces) > 1:
        first, *others = spaces
        names = ", ".join(dict.fromkeys(name_of_sign(text[each.start]) for each in spaces))
        message = f"Spaces that separate nothing here stand on {_lines(text, spaces)}: {names}."
        told = Sighting(first.start, SPACE, message, FIX, tuple(each.start for each in others))
        sightings = [told, *(each for each in sightings if each.check != SPACE)]
    yield from sorted(sightings, key=lambda each: each.start)


def _lines(text: str, sightings: list[Sighting]) -> str:
    """Name the lines on which something stands."""
    numbers = [str(text.count("\n", 0, each.start) + 1) for each in sightings]
    if len(numbers) > SHOWN:
        return f"lines {', '.join(numbers[:SHOWN])} and {len(numbers) - SHOWN} more"
    return f"lines {', '.join(numbers[:-1])} and {numbers[-1]}"
