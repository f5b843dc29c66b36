"""Advice to work unpaid stands beside a word on who has to ask first, and whom, and where."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from askwell.checks.phrases import EVIDENCE
from askwell.kinds.base import Model
from askwell.kinds.words import Words
from askwell.library import Entry
from askwell.library.by_entry import by_entry
from askwell.problems import Problem
from askwell.problems.names import shown

_PLACES = r"""
      \bvolunteer[ ](?:shift|day|week|desk|one|at|for|there|somewhere)\b
    | \btrial[ ](?:shift|day|week)\b | \bweekend[ ]shift\b | \bshadow[ ]day\b
    | \bunpaid[ ](?:internship|placement|shift|trial)\b
    | \bshadow[ ](?:him|her|them|someone|somebody|one[ ]of|for)\b
"""
"""What somebody works in without pay."""

_TO_READERS = r"""(?:
      (?:^|(?<=[.!?:;,(#*_-][ ])|(?<=["“(*_]))
    | \b(?:and|or|then|please|why[ ]not|I['\u2019]d|I['\u2019]ll)[ ]
    | \b(?:I|you)[ ](?:can|could|may|might|should|would)[ ]
    | \b(?:can|could|may|might|should)[ ]I[ ]
    | \b(?:offer|offering|ask|asking|propose|happy|glad|ready|willing)[ ]to[ ]
)"""
"""What stands before a verb that says what to do, rather than what others do."""

_DOING = r"""(?P<doing>
      (?:help(?:[ ]out)?|intern|pitch[ ]in|work)(?:[ ]there|[ ]a[ ](?:day|shift|summer|week))?
      [ ](?:for[ ](?:free|nothing)|unpaid|without[ ]pay)\b
    | (?:help[ ]out|lend[ ](?:(?:him|her|them)[ ])?a[ ]hand)
      (?=["”*_)]*(?:[.!?;,]|$)
        |[ ](?:there|here|somewhere|anywhere|at|on|one|every)\b
        |[ ](?:for[ ])?(?:an?|one)[ ](?:\w*day|hour|morning|afternoon|shift|week)\b)
)"""

ADVICE = re.compile(f"{_PLACES}|{_TO_READERS}{_DOING}", re.IGNORECASE | re.MULTILINE | re.VERBOSE)
"""Turns of words that send a reader to work without pay."""

_REFUSED = re.compile(
    r"(?:\bnever|(?<!\bwhy )\b(?:can)?not|n['\u2019]t)"
    r"(?: (?!(?:be|hesitate|just|only)\b)\w+){0,3} $|\bno (?:to (?:an? )?)?$",
    re.IGNORECASE,
)
"""What stands before work that a text tells nobody to do: "Never take an"."""

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
    r"\b(?:[Ii]n|under|of|from|[Ee]n|de)\s(?:(?:the|los|las|el|la)\s)?[A-Z]\w"
    r"|\b[A-Z]\.S\.|\b[A-Z]-\d"
)
"""What a country's name stands in, or a kind of visa that one country has."""

HINT = "Say beside it that on a visa, or waiting for a work permit, one asks somebody first."


@by_entry(without=EVIDENCE)
def check_cautions(entry: Entry) -> Iterator[Problem]:
    """Warn of advice to work unpaid without a caution in the same piece of content."""
    if not _may_advise(entry.joined):
        return
    for loc, node in entry.nodes:
        if isinstance(node, Model) and (message := _lacking(node)):
            yield entry.source.problem(loc, "missing-caution", message, HINT)


def _may_advise(text: str) -> bool:
    lower = text.lower().replace("\n", " ")
    return any(sign in lower for sign in SIGNS)


def _lacking(piece: Model) -> str | None:
    """Say what a piece that advises in a text of its own lacks in all of them."""
    advice = _texts(piece, NO_ADVICE)
    found = _advised(_by_lines(advice)) if _may_advise("\n".join(advice)) else ""
    if not found:
        return None
    own, said = _by_lines(_texts(piece)), f'"{shown(found)}"'
    if not CAUTION.search(own):
        return f"{said} may be forbidden to some readers, and nothing here says so."
    if not ASKED.search(own):
        return f"The caution beside {said} names nobody whom a reader on a visa could ask."
    if not COUNTRY.search(own):
        return f"The caution beside {said} names no country, and each has rules of its own."
    return None


def _advised(text: str) -> str:
    """Return the first words that send a reader to work; empty if there are none."""
    for found in ADVICE.finditer(text):
        start = found.start("doing") if found["doing"] else found.start()
        if not _REFUSED.search(text, max(0, start - 60), start):
            return found["doing"] or found.group()
    return ""


def _texts(piece: Model, but: Container[str] = ()) -> list[Words]:
    """Return the texts of a piece that stand in it themselves."""
    return [
        each
        for name, value in piece.__dict__.items()
        if value and name not in but  # most fields are empty
        for each in (value if type(value) is tuple else (value,))
        if isinstance(each, Words)
    ]


def _by_lines(texts: Iterable[str]) -> str:
    """Return texts, each on one line."""
    return "\n".join(" ".join(each.split()) for each in texts)
