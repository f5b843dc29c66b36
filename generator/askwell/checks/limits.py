"""Every message fits its channel once its blanks are filled."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.base import FactRef
from askwell.kinds.emails import Email
from askwell.kinds.evidence import Fact
from askwell.kinds.scripts import Script
from askwell.library import Entry, Library
from askwell.problems import Problem
from askwell.source import Loc
from askwell.wording import Wording


def check_limits(library: Library) -> Iterator[Problem]:
    """Tell every message that is longer, with its example filled in, than the limit it names."""
    wording = Wording(library)
    for entry in library.entries:
        if isinstance(entry.model, Email):
            yield from _check_email(library, wording, entry, entry.model)
        if isinstance(entry.model, Script):
            yield from _check_script(library, entry, entry.model)


def _check_email(
    library: Library, wording: Wording, entry: Entry, email: Email
) -> Iterator[Problem]:
    forms: list[tuple[Loc, str, FactRef | None]] = [((*entry.loc, "body"), email.body, email.limit)]
    forms += [
        ((*entry.loc, "shorter", n, "body"), form.body, form.limit)
        for n, form in enumerate(email.shorter)
    ]
    for loc, body, limit in forms:
        fact = library.get(Fact, limit) if limit else None
        if fact is None:
            continue
        length = count(wording.filled(body, email.example.values), fact.unit)
        if length > fact.value:
            message = f"With its example filled in, this has {length} {fact.unit}; its limit is {fact.value}."
            hint = f"Take out {length - fact.value} {fact.unit}, or choose another limit."
            yield entry.source.problem(loc, message, hint)


def _check_script(library: Library, entry: Entry, script: Script) -> Iterator[Problem]:
    fact = library.get(Fact, script.limit) if script.limit else None
    if fact and fact.unit == "seconds" and script.seconds > fact.value:
        message = f"This takes {script.seconds} seconds to say; its limit is {fact.value}."
        yield entry.source.problem(
            (*entry.loc, "seconds"), message, "Say less, or choose another limit."
        )


def count(text: str, unit: str) -> int:
    """Count words where the limit is in words, characters otherwise."""
    return len(text.split()) if unit == "words" else len(text)
