"""Runs of eight words, by their digests: to find a source's words again without keeping them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b

WORDS = 8
"""How many words in a row are somebody's own; shorter runs are everybody's."""

BYTES = 5
"""Of a digest: among a million runs, one is taken for another's once in a thousand guides."""

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")

_PARTS = b"'0123456789abcdefghijklmnopqrstuvwxyz\0"
_SPACED = bytes(sign if sign in _PARTS or sign > ord("\x7f") else ord(" ") for sign in range(256))
"""By each sign of ASCII in lower case what it is in a line of words: most are spaces."""

_NOTHING = blake2b(digest_size=BYTES)
"""What each digest starts from: to copy it takes three quarters of the time of making one."""


def runs(text: str) -> Iterator[tuple[int, str]]:
    """Yield each run of words, by its offset and 10 hex digits of its digest.

    Capitals, signs between words and the form of an apostrophe make no difference.
    """
    found = (digest.hex() for digest in digests([text]))
    return zip((word.start() for word in _WORD.finditer(text)), found, strict=False)


def digests(texts: Iterable[str]) -> list[bytes]:
    """Return a digest for each run of words in a text, in order: nobody can read them back."""
    found = []
    for line in _lines("\0".join(texts)).split(b"\0"):  # at once: most texts are short
        words = line.split()
        for at in range(len(words) - WORDS + 1):
            digest = _NOTHING.copy()
            digest.update(b" ".join(words[at : at + WORDS]))
            found.append(digest.digest())
    return found


def _lines(text: str) -> bytes:
    """Return a text as words with spaces; to map each sign takes half of finding the words."""
    if not text.isascii():
        text = "\0".join(line if line.isascii() else _found(line) for line in text.split("\0"))
    line = text.lower().encode().translate(_SPACED)
    return _without_lone(line) if b"'" in line else line


def _found(line: str) -> str:
    """Return the words of a line in which not all signs that are no words are known."""
    return " ".join(_WORD.findall(line)).replace("\u2019", "'")


def _without_lone(line: bytes) -> bytes:
    """Take out the apostrophes that are no part of a word; an expression takes four times as long.

    Texts, too, are parted by spaces then.
    """
    line = b" %b " % line.replace(b"\0", b" \0 ")
    return line.replace(b"''", b"  ").replace(b" '", b"  ").replace(b"' ", b"  ")
