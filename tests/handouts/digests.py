"""What becomes of the same sources, in digests: another process can be asked for them.

Usage: python -m tests.handouts.digests
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from askwell.handouts.making import make
from askwell.handouts.paper import Sheet
from askwell.handouts.text import TextSource
from askwell.handouts.word import WordSource
from tests.handouts.everything import EVERYTHING, HEAD

SOURCES = (
    Sheet(EVERYTHING, HEAD, "letter"),
    Sheet(EVERYTHING, HEAD, "a4", "fillable"),
    WordSource(EVERYTHING, HEAD, "a4"),
    TextSource(EVERYTHING, HEAD),
)


def digests() -> Iterator[str]:
    """Make each, and yield the digests of their bytes."""
    for source in SOURCES:
        yield hashlib.sha256(make(source)).hexdigest()


if __name__ == "__main__":
    print(*digests())  # noqa: T201 - whoever asked reads it
