"""The anchors of headings: one rule for the pages that set them and the check that reads them."""

from __future__ import annotations

import unicodedata
from urllib.parse import unquote

from askwell.problems.names import free_name

JOINERS = "\u200c\u200d\xad"
"""Signs inside words that shape letters or mark where a line may break."""


def anchor_of(heading: str) -> str:
    """Return the anchor of a heading: its words in lower case, joined by "-".

    Letters, digits and the marks that combine with them (as in Hindi) make up words.
    """
    # One form for what looks the same: "é" as one character or as "e" with an accent (NFC).
    text = unicodedata.normalize("NFC", heading).casefold()
    kept = (sign if in_word(sign) else " " for sign in text if sign not in JOINERS)
    return "-".join("".join(kept).split()) or "section"


def in_word(sign: str) -> bool:
    """Tell whether a sign is a part of words: a letter, a digit, or what combines with one."""
    return sign.isalnum() or unicodedata.category(sign).startswith("M")


def free_anchor(anchor: str, taken: set[str]) -> str:
    """Return the anchor, numbered from 2 if it is taken, and take it."""
    found = free_name(anchor, taken.__contains__)
    taken.add(found)
    return found


def decoded(part: str) -> str:
    """Return an anchor as headings have it, or the place of a file as the content folder has it.

    A link may spell them in any way (RFC 3986, section 2.1).
    """
    return unicodedata.normalize("NFC", unquote(part))
