"""Runs of eight words, by their digests: to find a source's words again without keeping them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b

WORDS = 8
"""How many words in a row are somebody's own; shorter runs are everybody's."""

_BYTES = 5
"""Of a digest: among a million runs, one is taken for another's once in a thousand guides."""

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


def runs(text: str) -> Iterator[tuple[int, str]]:
    """Yield each run of words, by its offset and digest (10 hex digits).

    Capitals, signs between words and the form of an apostrophe make no difference.
    """
    found = list(_WORD.finditer(text))
    words = [each.group().lower().replace("\u2019", "'") for each in found]
    for position in range(len(words) - WORDS + 1):
        yield found[position].start(), digest(words[position : position + WORDS])


def digest(words: list[str]) -> str:
    """Return what stands for these words: nobody can read them back."""
    return blake2b(" ".join(words).encode(), digest_size=_BYTES).hexdigest()
