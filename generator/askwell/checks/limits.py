"""Every message fits its channel once its blanks are filled."""

from __future__ import annotations

from collections.abc import Iterator

from askwell.kinds.base import FactRef
from askwell.kinds.emails import Email
from askwell.kinds.evidence import Fact
from askwell.kinds.scripts import Script
from askwell.kinds.words import Message
from askwell.library import Entry, Library
from askwell.library.wording import Wording
from askwell.problems import Problem
from askwell.reading.source import Loc
from askwell.texts.measure import MEASURES
from askwell.texts.spans import Gap, Value


def check_limits(library: Library) -> Iterator[Problem]:
    """Tell every message that is longer, with its example filled in, than the limit it names."""
    wording = Wording(library)
    for email in library.of(Email):
        yield from _check_email(library, wording, email)
    for script in library.of(Script):
        yield from _check_script(library, script)


def _check_email(library: Library, wording: Wording, entry: Entry[Email]) -> Iterator[Problem]:
    email = entry.model
    forms: list[tuple[Loc, Message, FactRef | None]] = [(entry.loc, email.body, email.limit)]
    forms += [
        ((*entry.loc, "shorter", n), form.body, form.limit) for n, form in enumerate(email.shorter)
    ]
    for loc, body, limit in forms:
        fact = library.get(Fact, limit) if limit else None
        if fact and fact.unit not in MEASURES:
            yield _unfit(entry, (*loc, "limit"), fact, ", ".join(MEASURES))
        elif fact and _is_known(wording, body):
            length = MEASURES[fact.unit](wording.filled(body, email.example.values))
            yield from _too_long(entry, (*loc, "body"), fact, length)


def _is_known(wording: Wording, body: Message) -> bool:
    """Tell whether all braces in a text have words; without them its length says nothing."""
    found = [span for span in body.spans if isinstance(span, Gap | Value)]
    return all(wording.say(span) != span.written for span in found)


def _too_long(entry: Entry, loc: Loc, fact: Fact, length: int) -> Iterator[Problem]:
    if length > fact.value:
        message = (
            f"With its example filled in, this has {length} {fact.unit}; its limit is {fact.value}."
        )
        more = length - fact.value
        unit = fact.unit.removesuffix("s") if more == 1 else fact.unit
        hint = f"Take out {more} {unit}, or choose another limit."
        yield entry.source.problem(loc, "too-long", message, hint)


def _unfit(entry: Entry, loc: Loc, fact: Fact, units: str) -> Problem:
    message = f'The limit "{fact.id}" is in {fact.unit}, which does not measure this.'
    return entry.source.problem(loc, "wrong-limit", message, f"Choose a limit in {units}.")


def _check_script(library: Library, entry: Entry[Script]) -> Iterator[Problem]:
    script = entry.model
    fact = library.get(Fact, script.limit) if script.limit else None
    if fact and fact.unit != "seconds":
        yield _unfit(entry, (*entry.loc, "limit"), fact, "seconds")
    elif fact and script.seconds > fact.value:
        message = f"This takes {script.seconds} seconds to say; its limit is {fact.value}."
        hint = "Say less, or choose another limit."
        yield entry.source.problem((*entry.loc, "seconds"), "too-long", message, hint)
