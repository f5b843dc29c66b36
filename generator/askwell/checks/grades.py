"""Texts that readers can read: grade 8 or below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_letters

from askwell.checks.lengths import is_too_long
from askwell.kinds.evidence import CitedSource, Claim, Fact, Rule
from askwell.kinds.publisher import Publisher
from askwell.kinds.words import tongue
from askwell.library import Entry
from askwell.library.by_entry import by_entry
from askwell.problems import Problem
from askwell.texts.spans import Plain

HIGHEST = 8.0
"""The grade a text may have."""

ENOUGH = 100
"""Words below which a grade is chance (Flesch took samples of a hundred)."""

NOT_GRADED = (Publisher, CitedSource, Claim, Fact, Rule)
"""Names, and words about other people's words."""


_LINE_END = re.compile(r"\n\s*\n|\n(?=\s*[-*#|\d])")
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)")
_PARTS = f"{ascii_letters}'".encode()
_LETTERS = bytes(sign if sign in _PARTS else ord(" ") for sign in range(256))
"""By each sign what it is where words are told apart: most are spaces."""

_VOWELS = re.compile(r"[aeiouy]+")


@by_entry(without=NOT_GRADED)
def check_grades(entry: Entry) -> Iterator[Problem]:
    """Warn of every item that is harder to read than grade 8."""
    text = _text(entry)
    if len(text.split(None, ENOUGH - 1)) == ENOUGH and (found := grade(text)) > HIGHEST:
        message = f"This reads at grade {found:.1f}; readers are promised grade {HIGHEST:.0f}."
        hint = "Use shorter sentences and words."
        yield entry.source.problem(entry.loc, "hard-to-read", message, hint)


def _text(entry: Entry) -> str:
    """Join an item's texts as sentences; list entries and headings end like sentences."""
    texts = [
        "".join(span.written if isinstance(span, Plain) else "this" for span in text.spans)
        if "{" in text or "}" in text
        else text
        for text in entry.texts
        if not is_too_long(text) and not tongue(text)
    ]
    lines = [
        line.strip(" #*->|")
        for text in texts
        for line in (_LINE_END.split(text) if "\n" in text else [text])
    ]
    return " ".join(
        line if line.endswith((".", "!", "?")) else f"{line}." for line in lines if line
    )


def grade(text: str) -> float:
    """Return the grade level of Kincaid and others (1975).

    0.39 words a sentence + 11.8 syllables a word - 15.59.
    """
    sentences = len(_SENTENCE_END.findall(text)) or 1
    words = _words(text)
    if not words:
        return 0.0
    syllables = sum(map(_SYLLABLES.__getitem__, words))
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def _words(text: str) -> list[str]:
    """Return the words of a text; to map each sign takes half of the time of finding them."""
    return text.encode("ascii", "replace").translate(_LETTERS).decode().split()


class _Syllables(dict[str, int]):
    """The syllables of every word that was met; half the time of a cached function."""

    def __missing__(self, word: str) -> int:
        number = self[word] = count_syllables(word)
        return number


_SYLLABLES = _Syllables()


def count_syllables(word: str) -> int:
    """Count the groups of vowels of an English word, without a silent "e" at its end."""
    word = word.lower().strip("'")
    groups = len(_VOWELS.findall(word))
    silent = word.endswith(("e", "es", "ed")) and not word.endswith(
        ("le", "ted", "ded", "ses", "ces", "ges", "xes", "zes")
    )
    return max(1, groups - silent)
