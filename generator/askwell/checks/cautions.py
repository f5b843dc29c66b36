"""Advice to work unpaid stands beside a word on who has to ask first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.checks.phrases import EVIDENCE
from askwell.kinds.base import Model
from askwell.kinds.words import Words
from askwell.library import Entry, Library
from askwell.names import shown
from askwell.problems import Problem

ADVICE = re.compile(
    r"\bvolunteer (?:shift|day|desk|one|at|for|there|somewhere)\b|\btrial (?:shift|day)\b|"
    r"\bweekend shift\b|\bshadow day\b",
    re.IGNORECASE,
)
"""Turns of words that send a reader to work without pay."""

SIGNS = ("volunteer ", "trial ", "weekend shift", "shadow day")
"""What is found fast, in lower case, and stands wherever such advice does."""

CAUTION = re.compile(r"\bvisas?\b|\bwork permits?\b|\bpapers\b", re.IGNORECASE)
"""A word of any caution: for some readers, even unpaid work is work."""

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
        if isinstance(node, Model) and (found := _bare(node)):
            message = (
                f'"{shown(found)}" may be forbidden to some readers, and nothing here says so.'
            )
            yield entry.source.problem(loc, "missing-caution", message, HINT)


def _may_advise(text: str) -> bool:
    lower = text.lower()
    return any(sign in lower for sign in SIGNS)


def _bare(piece: Model) -> str | None:
    """Return the advice in a piece's own texts, where none of them cautions."""
    own = "\n".join(_texts(piece))
    found = ADVICE.search(own) if _may_advise(own) else None
    return found.group() if found and not CAUTION.search(own) else None


def _texts(piece: Model) -> Iterator[str]:
    for value in piece.__dict__.values():
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Words):
                yield each
