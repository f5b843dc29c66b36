"""A digest of each line of a file: by these a later one knows that only its end is gone."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate, islice
from string import ascii_letters, digits
from zlib import crc32

from askwell.kinds.published import Published
from askwell.lasting.half_saved import has_end, looks_torn
from askwell.library import Entry

WHOLE = "."
"""What follows the digests of a file whose last line has an end, as a sentence has."""


_SIGNS = ascii_letters + digits


def line_digests(text: str) -> str:
    """Return a sign for each line of a text that is not empty, of the checksum so far.

    So another line makes others of all that follow, and one sign a line is enough.
    """
    sums = accumulate(_lines(text), lambda so_far, line: crc32(line, so_far), initial=0)
    signs = "".join(_SIGNS[each % len(_SIGNS)] for each in islice(sums, 1, None))
    return signs + (WHOLE if has_end(text) else "")


def lines_lost(text: str, before: str) -> int:
    """Return how many lines a text lost at its end, the torn one with them.

    `before` are the digests that it had. It lost none if anything else in it is new.
    """
    had, now = before.removesuffix(WHOLE), line_digests(text).removesuffix(WHOLE)
    if had.startswith(now) and len(now) < len(had):
        return len(had) - len(now)
    if not looks_torn(text) or len(now) > len(had) or not had.startswith(now[:-1]):
        return 0
    return len(had) - len(now) + 1 if len(now) < len(had) else int(before.endswith(WHOLE))


def _lines(text: str) -> list[bytes]:
    return [line.rstrip().encode() for line in text.splitlines() if line.strip()]


def lines_had(recorded: Iterable[Entry[Published]]) -> dict[str, str]:
    """Return the digests of the lines of each of the guide's own files, by its place."""
    rows = (each.model.lines for each in recorded)
    return {place: digests for row in rows for place, digests in row.items()}
