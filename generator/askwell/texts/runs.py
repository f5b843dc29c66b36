"""Runs of eight words, by their digests: to find a source's words again without keeping them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b
from itertools import accumulate

WORDS = 8
"""How many words in a row are somebody's own; shorter runs are everybody's."""

BYTES = 5
"""Of a digest: among a million runs, one is taken for another's once in a thousand guides."""

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_ASCII_WORD = re.compile("[a-z0-9]+(?:'[a-z0-9]+)*")

_NOTHING = blake2b(digest_size=BYTES)
"""What each digest starts from: to copy it takes three quarters of the time of making one."""


def runs(text: str) -> Iterator[tuple[int, str]]:
    """Yield each run of words, by its offset and 10 hex digits of its digest.

    Capitals, signs between words and the form of an apostrophe make no difference.
    """
    found = (digest.hex() for digest in digests(text))
    return zip((word.start() for word in _WORD.finditer(text)), found, strict=False)


def digests(text: str) -> list[bytes]:
    """Return a digest for each run of words, in order: nobody can read the words back."""
    words = _words(text)
    if len(words) < WORDS:
        return []
    line = " ".join(words).lower().replace("\u2019", "'").encode()
    starts = [0, *accumulate([len(word) + 1 for word in line.split(b" ")])]
    found = []
    for start, end in zip(starts, starts[WORDS:], strict=False):
        digest = _NOTHING.copy()
        digest.update(line[start : end - 1])
        found.append(digest.digest())
    return found


def _words(text: str) -> list[str]:
    return _ASCII_WORD.findall(text.lower()) if text.isascii() else _WORD.findall(text)
