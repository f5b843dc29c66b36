"""Which placeholder somebody meant who wrote a blank in words of their own."""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Mapping
from difflib import SequenceMatcher

from askwell.kinds.base import Placeholder
from askwell.problems.names import SHOWN, listed, nearest

NEAR = 0.6
"""How alike words and a placeholder's name or label must be, of 1."""

SPELLED = 0.8
"""How alike they are if only their spelling differs."""

MADE_UP = "what belongs here"
"""The label of a blank of which an import knows nothing."""

MOST = 3
"""Placeholders that are offered if they are equally near."""

UNUSED = "No text uses it."
"""What speaks for a placeholder as the one that was meant: it may have been renamed."""

_FILLER = re.compile(
    r"^(?:please )?(?:insert|add|fill in|enter|put)\b(?: in)? *(?:the |a |an )?", re.I
)

EMPLOYERS = "company, employer, organization, organisation, workplace, firm, business, agency"
"""What people call the place where somebody works."""

_ASKED = {
    "meeting.first-name": (
        "name, first name, first, firstname, fname, contact, person, contact name, "
        "contact first name, vorname, nombre, their name, recipient, recipient name, them"
    ),
    "meeting.person": (
        "full name, their full name, name of person, last name, first last, last, surname, "
        "family name, nachname, apellido"
    ),
    "meeting.employer": ", ".join(
        f"{each}, {each} name, name of {each}, name of the {each}, their {each}, the {each}"
        for each in EMPLOYERS.split(", ")
    ),
    "meeting.role": ("title, position, job title, their title, their role, their job, occupation"),
    "meeting.day": ("date, day, day of week, meeting date, weekday, mm dd yyyy, dd mm yyyy"),
    "meeting.time": ("time, hour, meeting time"),
    "meeting.place": ("place, location, address, where, meeting place"),
    "reader.name": (
        "your name, my name, your full name, signature, your first name, sender, "
        "sender name, student name, client name, your signature, me"
    ),
    "reader.phone": (
        "phone, phone number, your phone, your number, your phone number, cell, tel, "
        "telephone, mobile, my phone"
    ),
    "reader": ("your background, about you, who you are"),
}
"""Words in which people ask for what the kit knows."""

USES = {
    use: frozenset(words.split(", ")) | frozenset(words.replace(" ", "").split(","))
    for use, words in _ASKED.items()
}
"""The same, as words and as one word: YOURNAME asks for what "your name" does."""

OTHERWISE = {
    "meeting.first-name": "meeting.person",
    "meeting.person": "meeting.first-name",
}
"""What serves where a guide does not ask for the one."""

_GREETS = re.compile(
    r"\b(?:dear|hi|hello|hey|greetings|good (?:morning|afternoon|evening))[ ,]*"
    r"(?P<address>(?:(?:mr|mrs|ms|miss|mx|dr|sir|madam)\b\.?[ ]*(?:(?:/|or\b)[ ]*)?)*)$",
    re.IGNORECASE,
)
"""What stands before a name: a title there is a form of address, and no job."""

_WHOSE = re.compile(r"\b(?:their|them|contact|recipient|person)\b")
"""What says that a name is not that of whoever writes."""


def nearest_placeholders(
    words: str, known: Mapping[str, Placeholder], before: str = ""
) -> list[str]:
    """Return the names of the placeholders that are nearest to some words; none if none is near.

    `before` is the text up to them.
    """
    asked = _plain(words)
    if not asked:
        return []
    likeness = {name: _likeness(asked, each) for name, each in known.items()}
    best = max(likeness.values(), default=0)
    if best < 1 and (used := placeholders_of_use(words, known, before)):
        return used
    return [] if best < NEAR else sorted(name for name in likeness if likeness[name] == best)[:MOST]


def greeted(before: str) -> str:
    """Return what a blank behind a greeting asks for, if its own words say nothing; or nothing.

    `before` is the text up to it. Behind a form of address, that is the full name.
    """
    found = _GREETS.search(before)
    return ("their full name" if found["address"] else "their name") if found else ""


def placeholders_of_use(
    words: str, known: Mapping[str, Placeholder], before: str = ""
) -> list[str]:
    """Return the placeholders of the use that words ask for; of anybody's name, both."""
    fills = fillers(known)
    use = use_asked_for(words, fills, before)
    if use not in fills:
        return []
    is_anybodys = use in OTHERWISE and not (
        _WHOSE.search(in_short(words)) or _GREETS.search(before)
    )
    own = [fills["reader.name"]] if is_anybodys and "reader.name" in fills else []
    return [fills[use], *own]


def renamed_to(name: str, unused: Collection[str], meant: Collection[str]) -> str:
    """Ask whether a placeholder that no text uses is the one of this name; empty if none is near.

    Of those that are `meant` by what they ask for, one without a use says more than its name.
    """
    near = nearest(name, unused)
    return f"{listed([near])} {UNUSED}" if near and near not in meant else ""


def use_asked_for(said: str, fills: Container[str], before: str = "") -> str:
    """Return the use that a blank's words ask for, if a placeholder fills it; else nothing."""
    words = in_short(said)
    whose = words.replace("'s ", " ")
    use = next((use for use, asking in USES.items() if {words, whose} & asking), "")
    if not words or (use == "meeting.role" and _GREETS.search(before)):
        return ""
    return use if use in fills else OTHERWISE.get(use, "")


def fillers(known: Mapping[str, Placeholder]) -> dict[str, str]:
    """Return the placeholders that a use of the kit fills, by the use."""
    return {each.fills: name for name, each in known.items() if each.fills}


def _likeness(asked: str, placeholder: Placeholder) -> float:
    return max(_alike(asked, _plain(placeholder.id)), _alike(asked, _plain(placeholder.label)))


def _alike(one: str, other: str) -> float:
    """Compare two phrases, by their letters and by the words that both have."""
    ours, theirs = one.split(), other.split()
    letters = SequenceMatcher(None, one, other).ratio()
    if letters >= SPELLED:
        return letters
    # "your hobby" is no "your phone": the word that says what it is has to be the same.
    in_common = {*ours} <= {*theirs} or {*theirs} <= {*ours} or ours[-1:] == theirs[-1:]
    return round(NEAR + letters * 0.2, 1) if in_common and theirs else 0


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", apart(words[:SHOWN]).lower()))


def apart(words: str) -> str:
    """Return words that were joined with capitals apart: "FirstName" as "First Name"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", words)


def as_blank(words: str) -> str:
    """Return words as the name of a placeholder: "Your hobby" becomes "your_hobby"."""
    return "_".join(re.findall("[a-z0-9]+", apart(words).lower())).lstrip("0123456789_")


def in_short(words: str) -> str:
    """Return what a blank asks for in lower case, without what tells to write it there."""
    said = apart(words).strip().replace("\u2019", "'")
    found = re.findall(r"[^\W_]+(?:'s)?", _FILLER.sub("", said))
    return " ".join(found).lower().removesuffix(" here")
