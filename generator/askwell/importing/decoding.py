"""Bytes of a text into text: which encoding it has is seen in the bytes, never asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from askwell.importing.blocks import Note
from askwell.reading.decoding import utf_16

_SPACES = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    r"\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffc\ufffe\uffff]"
)
_MOJIBAKE = re.compile("[\u00c2\u00c3][\u0080-\u00bf]|\u00e2\u20ac[\u0098-\u2122\u0153\u00a6]?")
_QUESTIONED = re.compile(r"[^\W\d_]\?[^\W\d_]")


def decoded(raw: bytes) -> tuple[str, str]:
    """Return a text, and the name of its encoding where it is another than UTF-8."""
    if encoding := utf_16(raw):
        return raw.decode(encoding, "replace"), "UTF-16"
    try:
        return raw.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        # Bytes that Windows-1252 leaves open are lost letters, not a reason to take nothing.
        return raw.decode("cp1252", "replace"), "Windows-1252"


def clean(text: str) -> str:
    """Return a text composed (NFC), without what nobody sees; odd spaces are spaces."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
    text = _SPACES.sub(" ", text.replace("\x0b", "\n").replace("\x0c", "\n"))
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))


def lost_letters(where: str, text: str) -> Iterator[Note]:
    """Tell a text in which letters were lost on its way here: what stands there is kept."""
    shown = " ".join(text.split())[:60]
    if "\ufffd" in text:
        yield Note(where, f'letters are lost (\ufffd): "{shown}"')
    elif _MOJIBAKE.search(text):
        yield Note(where, f'letters were read in a wrong encoding: "{shown}"')
    elif _QUESTIONED.search(re.sub(r"\S*://\S*", "", text)):
        yield Note(where, f'a "?" stands inside a word, as where a letter is lost: "{shown}"')
