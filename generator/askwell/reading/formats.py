"""Files of other programs under the name of a text: what each is by its first bytes."""

from __future__ import annotations

import re
from typing import NamedTuple

SEEN = 4_000
"""Bytes that are looked at."""

SAVE = "Save it as plain text under this name"
PUT_BACK = "Put the text itself here, or an earlier copy of this file."


class Format(NamedTuple):
    """What a file is that is no plain text, and how one is made of it."""

    called: str
    remedy: str


_WORD = Format("a Word document", f"{SAVE} (Word: File, Save as, Plain text, UTF-8).")
_EXCEL = Format("an Excel workbook", 'Give it a name that ends in ".xlsx", and import it.')
_OLD = "d0cf11e0a1b11ae1"
"""How files of Word and Excel before 2007 begin."""

_SIGNS = (
    (rb"\{\\rtf", Format("RTF (rich text)", f"{SAVE} (TextEdit: Format, Make Plain Text).")),
    (rb"PK\x03\x04.*?\bxl/", _EXCEL),
    (rb"PK\x03\x04.*?\bword/", _WORD),
    (
        rb"PK\x03\x04.*?opendocument",
        Format("a document of LibreOffice", f"{SAVE} (File, Save as)."),
    ),
    (bytes.fromhex(_OLD), Format("a document of an old Word or Excel", f"{SAVE}.")),
    (rb"PK\x03\x04", Format("a zip file", "Unpack it, and put the file that is in it here.")),
    (rb"%PDF-", Format("a PDF", PUT_BACK)),
    (
        rb"(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html)\b",
        Format("a web page (HTML)", "Download the file itself, or save it as plain text."),
    ),
    (rb"bplist00", Format("a web archive", f"{SAVE}.")),
    (rb"\x1f\x8b", Format("a packed file", "Unpack it, and put the file that is in it here.")),
    (rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|....ftyp", Format("a picture", PUT_BACK)),
)

_KNOWN = tuple((re.compile(sign, re.DOTALL | re.IGNORECASE), known) for sign, known in _SIGNS)


def format_of(raw: bytes) -> Format | None:
    """Return what a file is if it is known, and no plain text."""
    head = raw[:SEEN]
    return next((known for pattern, known in _KNOWN if pattern.match(head)), None)
