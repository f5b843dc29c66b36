"""Words as search compares them: in lower case, without accents, the same here and in browsers.

`overrides/scripts/kit/terms.js` does the same; `tests/texts/terms.json` holds both to it.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

_DROPPED = dict.fromkeys((*range(0x0300, 0x0370), *map(ord, "'\u2019")))
"""Accents of Latin, Greek and Cyrillic letters, and apostrophes; other scripts keep their marks."""

_ASCII_WORD = re.compile("[a-z0-9]+")
_COMPOUND = re.compile("[^\\W_]+(?:[-\u2010][^\\W_]+)+")


def terms(text: str) -> list[str]:
    """Return the words of a text in their order."""
    return _words(_folded(text))


def indexed(text: str) -> set[str]:
    """Return all words that a text is found by: those with a hyphen in them in one, too."""
    folded = _folded(text)
    joined = (re.sub("[-\u2010]", "", found) for found in _COMPOUND.findall(folded))
    return {*_words(folded), *joined}


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKD", text).translate(_DROPPED).lower()


def _words(folded: str) -> list[str]:
    if folded.isascii():
        return _ASCII_WORD.findall(folded)
    return ["".join(signs) for is_word, signs in groupby(folded, _in_word) if is_word]


def _in_word(sign: str) -> bool:
    return sign.isalnum() or unicodedata.category(sign).startswith("M")
