"""Whole numbers that people write in words, or with what they count."""

from __future__ import annotations

import re

from askwell.explaining.finding import Finding

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = {word: number for number, word in enumerate(_ONES.split())} | {
    word: 10 * number for number, word in enumerate(_TENS.split(), start=2)
}
_NUMBERS |= {"first": 1, "second": 2, "third": 3}

_UNITS = {
    "days": {"day": 1, "week": 7},
    "minutes": {"min": 1, "minute": 1, "hr": 60, "hour": 60},
    "seconds": {"sec": 1, "second": 1, "min": 60, "minute": 60},
}
"""What is counted, and how many of it each of these is."""

_SIGNS = {"-", "\u2212", "\u2013", "minus"}
"""What makes a number negative that stands behind it."""

_DATED = {"before": -1, "earlier": -1, "prior": -1, "ahead": -1, "same": 0, "after": 1, "later": 1}
"""To which side of a day so many days lie."""

_SILENT = {"the", "a", "an", "about", "to", "of", "meeting"}
_ENDINGS = {"st", "nd", "rd", "th"}
"""What follows the digits of "2nd"."""

_WORD = re.compile(r"[0-9]+|[^\W\d_]+|\S")


def number_meant(fault: Finding) -> str:
    """Return the whole number that was meant; empty if it can be another, or none that fits."""
    found = as_number(str(fault.details["input"]), fault.counted)
    return found if found and fault.takes(int(found)) else ""


_RANGE = re.compile(r"(\d+)\s*(?:-|\u2013|to|or)\s*(\d+)\b.*")


def one_of_range(fault: Finding) -> str:
    """Return the remedy for two numbers in the place of one; empty if it is something else."""
    found = _RANGE.fullmatch(str(fault.details["input"]).strip())
    return (
        f'Write one number, such as "{found[2]}".' if found and fault.takes(int(found[2])) else ""
    )


def as_number(written: str, counted: str) -> str:
    """Return a number, in digits, of what is counted; empty if it can be another, or none."""
    words = _words(written)
    sides = {-1} if words[:1] and words[0] in _SIGNS else set()
    words = words[len(sides) :]
    units = _UNITS.get(counted, {counted.removesuffix("s"): 1})
    dated = _DATED if counted == "days" else {}
    others = [each for each in words if not _counts(each)]
    found = [units[unit] for each in others if (unit := each.removesuffix("s")) in units]
    sides |= {dated[each] for each in others if each in dated}
    rest = {each for each in others if each.removesuffix("s") not in units} - dated.keys()
    # "The day before" means one day.
    number = _sum([each for each in words if _counts(each)] or ["one"] * bool(found and sides))
    if rest - _SILENT - _ENDINGS or len(found) > 1 or len(sides) > 1 or number is None:
        return ""
    return str(number * sum(found or [1]) * sum(sides or [1]))


def _words(written: str) -> list[str]:
    """Return the words and digits of a number, those that a hyphen or nothing joins apart."""
    plain = re.sub(r"(?<=[0-9]),(?=[0-9]{3}\b)", "", written.casefold())
    plain = re.sub(r"(?<=[0-9a-z])-(?=[a-z])", " ", plain)  # "forty-five", "10-minute"
    return _WORD.findall(re.sub(rf"({'|'.join(_TENS.split())})", r"\1 ", plain))


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
