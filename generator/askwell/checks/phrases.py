"""Words that hurt, mislead or translate badly, and numbers nobody can trace."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from askwell.checks.leftovers import foreign_blanks
from askwell.kinds.base import Model
from askwell.kinds.braces import parsed
from askwell.kinds.emails import Email
from askwell.kinds.evidence import CitedSource, Claim, Fact, Rule
from askwell.kinds.words import Address, Prose, Words
from askwell.library import Entry
from askwell.library.by_entry import by_entry
from askwell.problems import Problem
from askwell.problems.names import shown
from askwell.texts.signs import holders


@dataclass(frozen=True, slots=True)
class Phrase:
    """A turn of words to avoid, and why and what to do instead."""

    pattern: re.Pattern[str]
    message: str
    hint: str
    signs: tuple[str, ...]
    """What is found fast, and of which one stands wherever the pattern does; in lower case if case
    is nothing to the pattern."""

    def suspects(self, joined: str) -> list[int]:
        """Return the numbers of the texts that may hold it."""
        is_small = self.pattern.flags & re.IGNORECASE
        return holders(self.signs, joined.lower() if is_small else joined)


def _phrase(
    pattern: str,
    message: str,
    hint: str,
    *,
    signs: tuple[str, ...],
    flags: re.RegexFlag = re.IGNORECASE,
) -> Phrase:
    return Phrase(re.compile(pattern, flags), message, hint, signs)


_BY_GENDER = "(?:Mr|Mrs|Ms|Miss|Sir|Madam)"

EVERYWHERE = (
    _phrase(
        rf"\b{_BY_GENDER}\b(?:\.?\s?(?:/|or\b)\s?{_BY_GENDER}\b)*(?! [a-z])",
        'A greeting by gender: "{}".',
        "Use the full name, which fits everybody.",
        signs=("Mr", "Ms", "Miss", "Sir", "Madam"),
        flags=re.NOFLAG,
    ),
    _phrase(
        r"\b(?:pick (?:your|their|her|his|someone's) brain|touch base|circle back|ballpark|"
        r"low-hanging fruit|hit the ground running|reach out|think outside the box|"
        r"a foot in the door|break the ice|rule of thumb)\b",
        '"{}" is an idiom that translates badly.',
        "Say plainly what is meant.",
        signs=(
            "brain",
            "h base",
            "e back",
            "ballpark",
            "g fruit",
            "e ground",
            "e the box",
            "foot in",
            "k the ice",
            "f thumb",
            "h out",
        ),
    ),
    _phrase(
        r"(?<!\d)(?<!\d[.,])\b\d[\d.,]*+\s?(?:%|percent\b)|"
        r"\b[0-9]+ (?:in|out of) (?:every )?[0-9]+\b",
        'A number that needs its source: "{}".',
        "Put it into claims.yml and write {{{{ claim.its-id }}}} here, or leave it out.",
        signs=("%", "percent", " out of ", " in every ", *(f" in {digit}" for digit in range(10))),
    ),
)

OUTSIDE_VACANCIES = _phrase(
    r"\b(?:hire me|are you hiring|(?:any|a) (?:job )?openings? for me|consider me for|"
    r"offer me a (?:job|position))\b",
    'This asks for a job: "{}".',
    'Only messages of the situation "vacancy" may do that.',
    signs=("hire me", "hiring", "for me", "me for", "offer me"),
)

EVIDENCE = (Claim, Fact, Rule, CitedSource)
"""Kinds that exist to hold numbers and other people's words."""


@by_entry(without=EVIDENCE)
def check_phrases(entry: Entry) -> Iterator[Problem]:
    """Warn of every phrase to avoid, where it stands."""
    joined = entry.joined
    for phrase in _phrases(entry.model):
        for number in phrase.suspects(joined):
            text = entry.texts[number]
            for match in phrase.pattern.finditer(text):
                at = match.start()
                if not _in_an_address(text, at) and not _in_a_blank(entry, number, at):
                    message = phrase.message.format(shown(match.group()))
                    hint, loc = phrase.hint.format(), entry.loc_of_text(number)
                    yield entry.source.problem(loc, "phrase", message, hint, offset=at)


def _in_a_blank(entry: Entry, number: int, offset: int) -> bool:
    """Tell whether this stands in a blank of another program: that is told, and goes."""
    return any(
        holder == number and left.start <= offset < left.start + len(left.written)
        for holder, left in entry.kept(foreign_blanks)
    )


def _in_an_address(text: Words, offset: int) -> bool:
    """Tell whether this stands where a link or a picture leads: nobody reads it there."""
    if isinstance(text, Prose):
        return any(each.start <= offset < each.end for each in parsed(text).destinations)
    return isinstance(text, Address)


def _phrases(model: Model) -> tuple[Phrase, ...]:
    if isinstance(model, Email) and model.situation != "vacancy":
        return (*EVERYWHERE, OUTSIDE_VACANCIES)
    return EVERYWHERE
