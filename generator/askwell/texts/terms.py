"""Words as search compares them: in lower case, without accents, the same here and in browsers.

`overrides/scripts/kit/terms.js` does the same; `tests/texts/terms.json` holds both to it.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

from askwell.texts.anchors import in_word

_DROPPED = re.compile("[\u0300-\u036f'\u2019]")
"""Accents of Latin, Greek and Cyrillic letters, and apostrophes; other scripts keep their marks."""

_PARTS = b"0123456789abcdefghijklmnopqrstuvwxyz"
_SPACED = bytes(sign if sign in _PARTS else ord(" ") for sign in range(256))
"""By each sign of ASCII in lower case what it is where words are split: most are spaces."""

_SIGNS = {"\u2019": "'"} | dict.fromkeys(
    "\u201c\u201d\u2013\u2014\u2026\u2192\u00b7\u00a0\u00bf\u00a1", " "
)
"""Signs that are not ASCII and stand in many texts, as splitting takes them: the rest is ASCII.

To replace each is ten times as fast as to map every sign of a text.
"""

_COMPOUND = re.compile("[^\\W_]+(?:[-\u2010][^\\W_]+)+")


def terms(text: str) -> list[str]:
    """Return the words of a text in their order."""
    return _words(_folded(text))


def indexed(text: str) -> set[str]:
    """Return all words that a text is found by: those with a hyphen in them in one, too."""
    folded = _folded(text)
    found = set(_words(folded))
    if "-" in folded or "\u2010" in folded:
        found.update(re.sub("[-\u2010]", "", each) for each in _COMPOUND.findall(folded))
    return found


def _folded(text: str) -> str:
    plain = _plain(text)
    if plain.isascii():  # most are; of what is dropped, only the apostrophe is ASCII
        return plain.lower().replace("'", "")
    # As it stood: what is beside a letter decides how it is written small, as of a Greek sigma.
    return _DROPPED.sub("", unicodedata.normalize("NFKD", text)).lower()


def _plain(text: str) -> str:
    if not text.isascii():
        for sign, instead in _SIGNS.items():
            text = text.replace(sign, instead)
    return text


def _words(folded: str) -> list[str]:
    folded = _plain(folded)
    if folded.isascii():
        return folded.encode().translate(_SPACED).decode().split()
    return ["".join(signs) for is_word, signs in groupby(folded, in_word) if is_word]
