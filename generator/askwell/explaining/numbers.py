"""Whole numbers that people write in words, or with what they count."""

from __future__ import annotations

import re

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = {word: number for number, word in enumerate(_ONES.split())} | {
    word: 10 * number for number, word in enumerate(_TENS.split(), start=2)
}
_NUMBERS |= {"first": 1, "second": 2, "third": 3, "same": 0}
_UNITS = {"day": 1, "days": 1, "week": 7, "weeks": 7}
"""How many days each of these is."""

_BACK = {"-", "\u2212", "\u2013", "minus", "before", "earlier", "prior", "ahead"}
_AHEAD = {"after", "later"}
_SILENT = {"the", "a", "an", "about", "to", "of", "min", "mins", "minute", "minutes", "meeting"}
_ENDINGS = {"st", "nd", "rd", "th"}
"""What follows the digits of "2nd"."""

_WORD = re.compile(r"[0-9]+|[^\W\d_]+|\S")


def as_number(written: str) -> str:
    """Return the whole number that was meant, in digits; empty if it can be another, or none."""
    plain = re.sub(r"(?<=[0-9]),(?=[0-9]{3}\b)|(?<=[a-z])-(?=[a-z])", "", written.casefold())
    words = _WORD.findall(re.sub(rf"({'|'.join(_TENS.split())})", r"\1 ", plain))
    units = [_UNITS[each] for each in words if each in _UNITS]
    others = {each for each in words if not _counts(each)} - _UNITS.keys()
    is_dated = bool(units) and bool(others & (_BACK | _AHEAD))  # "the day before"
    number = _sum(list(filter(_counts, words)) or ["one"] * is_dated)
    if others - _SILENT - _ENDINGS - _BACK - _AHEAD or len(units) > 1 or number is None:
        return ""
    return str(number * sum(units or [1]) * (-1 if others & _BACK else 1))


def _counts(word: str) -> bool:
    return word in _NUMBERS or (word.isascii() and word.isdecimal())


def _sum(words: list[str]) -> int | None:
    """Return the number that words make: one alone, or "forty" and "five"."""
    match words:
        case [word]:
            return _NUMBERS[word] if word in _NUMBERS else int(word)
        case [tens, ones] if tens in _TENS.split() and ones in _ONES.split()[1:10]:
            return _NUMBERS[tens] + _NUMBERS[ones]
    return None
