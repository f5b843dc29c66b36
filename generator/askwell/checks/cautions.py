"""Advice to work unpaid stands beside a word on who has to ask first, and whom, and where."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from askwell.checks.phrases import EVIDENCE
from askwell.kinds.base import Model
from askwell.kinds.words import Words
from askwell.library import Entry, Library
from askwell.names import shown
from askwell.problems import Problem

ADVICE = re.compile(
    r"\bvolunteer (?:shift|day|week|desk|one|at|for|there|somewhere)\b|"
    r"\btrial (?:shift|day|week)\b|\bweekend shift\b|\bshadow day\b|"
    r"\bunpaid (?:internship|placement|shift|trial)\b|"
    r"\bshadow (?:him|her|them|someone|somebody|one of|for)\b|"
    r"\b(?:help|intern|pitch in|work)(?: out)?(?: there| a shift| a day| a week)?"
    r" (?:for (?:free|nothing)|unpaid|without pay)\b|"
    r"\blend (?:him |her |them )?a hand\b|\bhelp out\b",
    re.IGNORECASE,
)
"""Turns of words that send a reader to work without pay."""

SIGNS = (
    "volunteer ", "trial ", "weekend shift", "shadow ", "unpaid", "for free", "for nothing",
    "without pay", "a hand", "help out",
)  # fmt: skip
"""What is found fast, in lower case, and stands wherever such advice does."""

NO_ADVICE = {"avoid", "avoid_if", "listen_for"}
"""What warns of something, or tells what may be heard of it, and sends nobody there."""

CAUTION = re.compile(r"\bvisas?\b|\bwork permits?\b|\bpermiso de trabajo\b", re.IGNORECASE)
"""A word of any caution: for some readers, even unpaid work is work. "Papers" can mean a form."""

ASKED = re.compile(
    r"\boffices?\b|\blegal aid\b|\blawyer|\battorney|\badvis[eo]r|\bcaseworker|\bcounselor|"
    r"\bschool\b|\bofficer\b|\boficina\b|\bayuda legal\b|\]\(/|\{\{ publisher\.",
    re.IGNORECASE,
)
"""Somebody whom such a reader can ask, or a page that says who that is."""

COUNTRY = re.compile(
    r"\b(?:[Ii]n|under|of|from|[Ee]n|de)\s(?:(?:the|los|las|el|la)\s)?[A-Z]\w|\b[A-Z]\.S\.|\b[A-Z]-\d"
)
"""What a country's name stands in, or a kind of visa that one country has."""

HINT = "Say beside it that on a visa, or waiting for a work permit, one asks somebody first."


def check_cautions(library: Library) -> Iterator[Problem]:
    """Warn of advice to work unpaid without a caution in the same piece of content."""
    for entry in library.entries:
        if not isinstance(entry.model, EVIDENCE):
            yield from entry.told_by(_check)


def _check(entry: Entry) -> Iterator[Problem]:
    if not _may_advise(entry.joined):
        return
    for loc, node in entry.nodes:
        if isinstance(node, Model) and (message := _lacking(node)):
            yield entry.source.problem(loc, "missing-caution", message, HINT)


def _may_advise(text: str) -> bool:
    lower = text.lower()
    return any(sign in lower for sign in SIGNS)


def _lacking(piece: Model) -> str | None:
    """Say what a piece that advises in a text of its own lacks in all of them."""
    advice = "\n".join(_texts(piece, NO_ADVICE))
    found = ADVICE.search(advice) if _may_advise(advice) else None
    if found is None:
        return None
    own, said = "\n".join(_texts(piece)), f'"{shown(found.group())}"'
    if not CAUTION.search(own):
        return f"{said} may be forbidden to some readers, and nothing here says so."
    if not ASKED.search(own):
        return f"The caution beside {said} names nobody whom a reader on a visa could ask."
    if not COUNTRY.search(own):
        return f"The caution beside {said} names no country, and each has rules of its own."
    return None


def _texts(piece: Model, but: Container[str] = ()) -> Iterator[str]:
    for name, value in piece.__dict__.items():
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Words) and name not in but:
                yield each
