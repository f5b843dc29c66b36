"""What a blank asks for, by its own words or by those before it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from askwell.kinds.base import PLACEHOLDER_PATTERN, Placeholder
from askwell.meant.blanks import (
    MADE_UP,
    OTHERWISE,
    as_blank,
    fillers,
    in_short,
    nearest_placeholders,
    use_asked_for,
)
from askwell.problems.names import as_id, free_name

CONTEXT = "..."
"""What stands for the blank in a label that is the words before it."""

_FIRST = frozenset(("first", "first name", "firstname", "fname", "given name", "vorname", "nombre"))
_LAST = frozenset(
    ("last", "last name", "lastname", "lname", "surname", "family name", "nachname", "apellido")
)

_AFTER = (
    (re.compile(r"\b(?:dear|hi|hello|hey)[ ,]*$", re.I), "meeting.first-name"),
    (
        re.compile(
            r"\b(?:phone|tel|cell|call me at|reach me at|number is|at this number)[ :]*$", re.I
        ),
        "reader.phone",
    ),
    (
        re.compile(
            r"\b(?:my name is|i am|i'm|this is|regards,|sincerely,|best,|thanks,|thank you,)\s*$",
            re.I,
        ),
        "reader.name",
    ),
    (re.compile(r"[,!] it['’]s[ ]*$", re.I), "reader.name"),
    (
        re.compile(
            r"(?<!\ba )(?<!\byour )\b(?:talk|speak|meet|meeting|met|call(?! me)|chat|conversation"
            r"|visit|come|see (?:you|each other)|appointment|interview|free|available"
            r"|have [\w ]{0,15}(?:minutes|time))(?: [\w']+){0,3} on[ :]*$",
            re.I,
        ),
        "meeting.day",
    ),
    (re.compile(r"\b(?:on [^\s.,]+|\w+day|tomorrow) at[ :]*$", re.I), "meeting.time"),
    (
        re.compile(
            r"\b(?:work(?:s|ed|ing)?|job|position|role|career|years?|months?|internship|employed"
            r"|team|colleagues?)(?: (?!starts?|begins?|ends?|looks?)[\w']+){0,2} at[ :]*$"
            r"|\b(?:work(?:s|ed|ing)? for|company)[ :]*$",
            re.I,
        ),
        "meeting.employer",
    ),
)
"""What stands before a blank that does not say what it asks for, and what it asks for then.

Only words that leave no doubt: "our talk on ____" is for a day, "the day is spent on ____" is not.
"""

OF_ONE = (*OTHERWISE, "reader.name", "reader.phone")
"""What is one and the same however often a text asks for it."""

_INTRODUCES = re.compile(r"\b(?:my name is|i am|i['’]m|this is)\s*$", re.IGNORECASE)
"""What stands before the name of whoever writes."""

_COMMON = frozenset({"the", "a", "an", "your", "their", "my", "of", "name", "to", "what", "type"})
"""Words that many blanks hold, whatever they ask for."""

_SMALL = re.compile(
    "am|an|and|are|as|at|be|been|but|by|can|could|did|do|for|from|had|has|have|he|her|his|if|in|is|"
    "it|its|me|on|or|our|she|so|that|them|they|this|us|was|we|were|will|with|would|you"
)
"""Words that do not tell what is asked for."""


def asked(
    said: str,
    before: str,
    known: Mapping[str, Placeholder],
    has: Collection[str] = (),
    *,
    is_signature: bool,
) -> tuple[str, str, bool]:
    """Return a placeholder's name, its label, and whether the blank says as much.

    `said` is what stands in the blank, `before` the text up to it; a label is for a new one only.
    What others of the text ask for, it `has` already.
    """
    words = in_short(said)
    if said in known:
        return said, "", True
    fills = fillers(known)
    use = use_asked_for(said, fills, before)
    if use in fills:
        is_own = is_signature or _INTRODUCES.search(before)
        is_signed = use in OTHERWISE and is_own
        if is_signed and "reader.name" in fills:
            return fills["reader.name"], "", False
        return fills[use], "", True
    return _by_words(words, known) or _by_place(before, fills, has, is_signature=is_signature)


def says(said: str, placeholder: Placeholder) -> bool:
    """Tell whether a blank asks for a placeholder in that one's own words."""
    return in_short(said) in (in_short(placeholder.id), in_short(placeholder.label))


def is_first_name(said: str) -> bool:
    """Tell whether a blank asks for a first name."""
    return in_short(said) in _FIRST


def is_last_name(said: str) -> bool:
    """Tell whether a blank asks for a last name."""
    return in_short(said) in _LAST


def _by_words(words: str, known: Mapping[str, Placeholder]) -> tuple[str, str, bool] | None:
    """Return the placeholder that is nearly called so, or one to declare."""
    if words and (near := nearest_placeholders(words, known)) and _is_near(words, known[near[0]]):
        return near[0], "", False
    name = as_blank(words)[:60].strip("_") if words else ""
    return (name, words, False) if re.fullmatch(PLACEHOLDER_PATTERN, name) else None


def _by_place(
    before: str, fills: Mapping[str, str], has: Collection[str], *, is_signature: bool
) -> tuple[str, str, bool]:
    """Return what the words before a blank ask for: a use, a signature, or something new."""
    use = _use_before(before)
    use = use if use in fills else OTHERWISE.get(use, "")
    if use in fills and (fills[use] not in has or use in OF_ONE):
        return fills[use], "", False
    if is_signature and "reader.name" in fills:
        return fills["reader.name"], "", False
    name, label, is_sure = _by_context(before)
    if label == MADE_UP:
        name = free_name(name, has.__contains__, "{}_{}")
    return name, label, is_sure


def _is_near(words: str, placeholder: Placeholder) -> bool:
    """Tell whether a word is shared: letters alone make "email" like "detail"."""
    said = set(
        re.findall("[a-z]{3,}", f"{placeholder.id} {placeholder.label}".lower().replace("_", " "))
    )
    asked = {word for word in words.split() if word not in _COMMON}
    return bool(asked) and asked <= said


def _by_context(before: str) -> tuple[str, str, bool]:
    """Return a new name from the telling words before a blank: "My degree is in ____"."""
    said = re.findall(r"[^\W\d_]{2,}", re.split(r"[.!?\n]", before.rstrip(" "))[-1].lower())
    telling = [each for each in said if each not in _COMMON and not _SMALL.fullmatch(each)][-2:]
    if not (name := as_id(" ".join(telling)).replace("-", "_")):
        return "to_fill_in", MADE_UP, False
    label = " ".join([*said[said.index(telling[0]) :], CONTEXT])
    return name, label, False


def _use_before(before: str) -> str:
    return next((use for pattern, use in _AFTER if pattern.search(before)), "")
