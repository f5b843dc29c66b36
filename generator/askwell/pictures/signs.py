"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re
from typing import NamedTuple


class Known(NamedTuple):
    """A sort of file that stands where a picture should."""

    called: str
    ending: str = ""
    """How the names of its files end, if browsers show it."""


_SVG = (
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?"
    rb"(?:<!--(?:(?!-->).)*-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg\b"
)

_SIGNS = (
    (rb"\x89PNG\r\n\x1a\n", Known("a PNG", "png")),
    (rb"\xff\xd8\xff", Known("a JPEG", "jpg")),
    (rb"RIFF....WEBP", Known("a WebP", "webp")),
    (_SVG, Known("an SVG", "svg")),
    (rb"....ftyp(?:hei[cx]|hev[cx]|mif1|msf1|heim|heis)", Known("a HEIC photo, as phones make it")),
    (rb"....ftypavi[fs]", Known("an AVIF picture")),
    (rb"GIF8[79]a", Known("a GIF")),
    (rb"BM.{4}\x00\x00\x00\x00", Known("a BMP")),
    (rb"II\*\x00|MM\x00\*", Known("a TIFF")),
    (rb"8BPS", Known("a Photoshop file")),
    (rb"%PDF-", Known("a PDF")),
    (rb"PK\x03\x04", Known("a packed file, such as a Word document")),
    (rb"\s*(?:<!doctype html|<html)\b", Known("a web page")),
)  # fmt: skip

_KNOWN = tuple((re.compile(sign, re.DOTALL | re.IGNORECASE), known) for sign, known in _SIGNS)

SEEN = 1_000
"""Bytes that are looked at."""

SAME = {"jpeg": "jpg"}


def other_kind(raw: bytes, ending: str) -> Known | None:
    """Return what a file is if that is known, and another kind than its name says."""
    head = raw[:SEEN]
    found = next((known for pattern, known in _KNOWN if pattern.match(head)), None)
    return found if found and found.ending != SAME.get(ending, ending) else None
