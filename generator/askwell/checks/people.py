"""People who were left in a message that others send: the one of its example, or its author."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from askwell.kinds.base import Placeholder
from askwell.kinds.emails import Email
from askwell.kinds.words import Message
from askwell.library import Entry, Library
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.reading.source import Loc
from askwell.texts.spans import Gap, spans

SENDER = "reader.name"
"""What the placeholder fills that stands for whoever sends a message."""

PEOPLE = (SENDER, "meeting.person", "meeting.first-name")
"""What those fill that stand for somebody. The example of another may stand in any message."""

_NAMED = re.compile(r"[^\W\d_a-z]\w*(?:[ -][^\W\d_a-z][\w.'\u2019-]*)+$")
"""Two words or more that begin with capitals: a name. One alone may be a day, a town, a program."""

_SIGNED = re.compile(
    r"(?:\A|\n)\s*(?P<name>[^\W\d_a-z][\w'\u2019-]+(?: [^\W\d_a-z][\w.'\u2019-]*){1,2})[ \t]*$"
)
"""Two or three words with capitals, alone on the last line of a message."""

_IS_NAMED = re.compile(
    r"[^\W\d_a-z]\w+(?:, (?:who|an?)\b|(?: [^\W\d_a-z][\w.'\u2019-]*)+(?:,|\.?$))"
)
"""What "who" begins with if it names somebody: "Ben, who ...", "Ben Ode, a ..."; not "A nurse"."""

_WORD = re.compile(r"[^\W\d_]+")

_CLOSING = re.compile(
    r"\b(?:wishes|regards|thanks|thank|yours|sincerely|center|office|team)\b", re.I
)
"""Words of an English closing, or of an office: nobody is called so."""


def check_people(library: Library) -> Iterator[Problem]:
    """Tell names in messages that stand where whoever sends them has their own."""
    shared = library.all(Placeholder)
    examples = {each.id: each.example for each in shared if each.fills in PEOPLE}
    sender = next((each.id for each in shared if each.fills == SENDER), "")
    for entry in library.of(Email):
        yield from _check(entry, examples, sender)


def _check(entry: Entry[Email], shared: Mapping[str, str], sender: str) -> Iterator[Problem]:
    email = entry.model
    own = {each.id: each.example for each in email.placeholders}
    known = {**shared, **own, **email.example.values}
    names = {words: name for name, words in known.items() if _NAMED.match(words)}
    yield from _in_body(entry, (*entry.loc, "body"), email.body, names, sender)
    yield from _signs_as_another(entry, known, sender)
    for at, each in enumerate(email.shorter):
        loc = (*entry.loc, "shorter", at, "body")
        yield from _in_body(entry, loc, each.body, names, sender)


def _signs_as_another(
    entry: Entry[Email], known: Mapping[str, str], sender: str
) -> Iterator[Problem]:
    """Tell an example whose person is one and whose signature is another's."""
    email = entry.model
    is_signed = any(isinstance(e, Gap) and e.name == sender for e in spans(email.body))
    signed = known.get(sender, "")
    who = email.example.who
    is_other = _IS_NAMED.match(who) and signed.upper() != signed.lower()
    words = _WORD.findall(signed.casefold())
    if not is_signed or not is_other or any(word in who.casefold() for word in words):
        return
    message = f'This example signs as "{shown(signed)}", and nobody in "who" is called so.'
    hint = f'Name them in "who", or write the name of whoever it is in "values", at "{sender}".'
    yield entry.source.problem((*entry.loc, "example", "who"), "example-name", message, hint)


def _in_body(
    entry: Entry, loc: Loc, body: Message, names: Mapping[str, str], sender: str
) -> Iterator[Problem]:
    found = ((words, re.search(rf"\b{re.escape(words)}\b", body)) for words in names)
    told = {words: (each.start(), names[words]) for words, each in found if each}
    if (signed := _SIGNED.search(body)) and not _CLOSING.search(signed["name"]):
        told.setdefault(signed["name"], (signed.start("name"), sender))
    for words, (start, name) in told.items():
        message = f'"{shown(words)}" stands in this message, whoever sends it.'
        hint = f"Write {{{{ {name} }}}}." if name else f'Write a placeholder that fills "{SENDER}".'
        yield entry.source.problem(loc, "example-name", message, hint, offset=start)
