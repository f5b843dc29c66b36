"""Copies of files: how systems call them, and which of two files is one of the other."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import combinations

from askwell.kinds.base import Identified
from askwell.kinds.published import Published
from askwell.kinds.questions import Question
from askwell.lasting.recorded import had
from askwell.library import Entry, Library, of_type
from askwell.problems import Problem
from askwell.problems.names import as_id, shown

ALIKE = 0.9
"""The share of lines that a copy has in common with its original: an id may be changed already."""

_WORD = "(?:copy|kopie|copie|copia|cópia)"
_CLASH = "(?:conflict|konflikt|conflit|conflitto)"

_COPIES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<of>.+?) ?\((?:\d+|[^()]*(?:{_WORD}|{_CLASH})[^()]*)\)",  # browsers, Dropbox
        rf"(?P<of>.+?)(?: - |[-_ ]){_WORD}(?:[-_ ]?\(?\d+\)?)?",  # Explorer, Finder
        rf"{_WORD} (?:of|von|de) (?P<of>.+)",  # Drive, Explorer of old
        rf"(?P<of>.+?)[-_. ]*(?:\[|sync-)?{_CLASH}.*",  # Syncthing, Nextcloud, Drive
        r"(?P<of>(?-i:[^A-Z]+?))-(?-i:[A-Z])[\w-]*",  # OneDrive: the computer that it came from
        r"(?P<of>.+?)[-_ ]\d+",  # iCloud
    )
)
"""How systems and programs that keep folders alike call copies of a file."""


def copied(name: str) -> str:
    """Return the name of which this is the name of a copy, such as "x (1)" of "x"; or nothing."""
    found = filter(None, (pattern.fullmatch(name) for pattern in _COPIES))
    return next((match["of"] for match in found), "")


def original(name: str) -> str:
    """Return the name of which this is the name of a copy, or of a copy of one; or nothing."""
    first = copied(name)
    return (original(first) or first) if first else ""


def copy_beside(problem: Problem, place: str, beside: Container[str]) -> Problem:
    """Tell of a page whose name cannot stand that it is a copy, if its original is beside it."""
    folder, _, name = place.rpartition("/")
    stem, _, ending = name.rpartition(".")
    of = next(
        (of for of in (copied(stem), original(stem)) if _at(folder, of, ending) in beside), ""
    )
    if problem.check != "wrong-file-name" or not of:
        return problem
    message = f'"{shown(name)}" looks like a copy of "{shown(of)}.{ending}".'
    better = f"{as_id(stem) or 'my-page'}.{ending}"
    hint = f'Delete one of them, or rename this one to what it is, such as "{shown(better)}".'
    return replace(problem, check="copied-file", message=message, hint=hint)


def _at(folder: str, stem: str, ending: str) -> str:
    return f"{folder}/{stem}.{ending}" if stem else ""


def copies(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Problem]]:
    """Yield the entries whose file is a copy of another one's, and what is told of it."""
    named: dict[tuple[str, str], list[Entry]] = {}
    recorded = {each.name for each in had(of_type(entries, Published))}
    for entry in entries:
        is_alone = not entry.loc[1:]  # in its file: below the key of its kind, or at the top
        if is_alone and isinstance(entry.model, Identified):
            for name in {entry.model.id, *([entry.model.name] if _has_questions(entry) else [])}:
                named.setdefault((entry.model.kind, name), []).append(entry)
    for same in named.values():
        by_age = sorted(same, key=lambda each: (_is_new(each, recorded), *_likely_original(each)))
        for pair in combinations(by_age, 2):
            if _are_alike(*pair):
                yield pair[1], _told(*pair)


def is_original(entry: Entry) -> bool:
    """Tell whether a file is called as the item in it, as the originals are."""
    return isinstance(entry.model, Identified) and _stem(entry) == entry.model.id


def by_age(library: Library) -> list[Entry]:
    """Return the entries, what readers do not have yet last: ids that both have are not its own.

    Of two files with one id, that which is called otherwise comes after the other.
    """
    recorded = {each.name for each in had(library.recorded)}
    return sorted(
        library.entries, key=lambda entry: (_is_new(entry, recorded), not is_original(entry))
    )


def _is_new(entry: Entry, recorded: Container[str]) -> bool:
    """Tell whether readers do not have an item yet, as far as a record tells."""
    model = entry.model
    return isinstance(model, Identified) and f"{model.kind}.{model.id}" not in recorded


def _likely_original(entry: Entry) -> tuple[bool, bool, int, str]:
    folders = entry.source.path.count("/")
    return not is_original(entry), bool(copied(_stem(entry))), folders, _stem(entry)


def _are_alike(one: Entry, other: Entry) -> bool:
    ours, theirs = one.source.text.splitlines(), other.source.text.splitlines()
    return ours == theirs or SequenceMatcher(None, ours, theirs).ratio() >= ALIKE


def _told(original: Entry, copy: Entry) -> Problem:
    message = f'"{_name(copy)}" looks like a copy of "{_name(original)}".'
    new = "it and its questions ids of their own" if _has_questions(copy) else "it an id of its own"
    hint = f"Delete one of them; if this is to become something new, give {new}."
    if not _have_one_id(original, copy):
        hint = "Delete one of them, or give this one a title, ids and words of its own."
    if _name(copy) == _name(original):
        message = f'"{copy.source.path}" looks like a copy of "{original.source.path}".'
        hint = "Delete it, or keep it outside the content folder: folders in that are read, too."
    return copy.source.problem((*copy.loc, "id"), "copied-file", message, hint)


def _has_questions(entry: Entry) -> bool:
    """Tell whether questions stand in an item, whose ids a copy would give away twice."""
    return any(isinstance(item, Question) for _, item in entry.identified)


def _have_one_id(one: Entry, other: Entry) -> bool:
    return getattr(one.model, "id", "") == getattr(other.model, "id", "")


def _name(entry: Entry) -> str:
    return entry.source.path.rpartition("/")[2]


def _stem(entry: Entry) -> str:
    return _name(entry).rpartition(".")[0]
