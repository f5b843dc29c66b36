"""Bytes into text: what a file is encoded as, and which byte of it is no UTF-8."""

from __future__ import annotations

from dataclasses import dataclass

from askwell.reading.formats import format_of

UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""How files begin that are saved as UTF-16 and say so."""

MOSTLY = 0.8
"""The share of every second byte that is zero in a file of UTF-16."""

WORDS_BEFORE = 20
"""Signs before one that cannot be read, by which it is told."""

SAVE_AS = 'Save the file as "UTF-8" (in the editor: File, Save as, Encoding).'

FEWEST, ENOUGH = 8, 200
"""Bytes below which zeros tell nothing, and above which no more are looked at."""


@dataclass(frozen=True, slots=True)
class NotUtf8(Exception):  # noqa: N818 - it is what the file is
    """A file is no text in UTF-8: what it is, and what could be read before the first wrong byte.

    The remedy is for what it is.
    """

    message: str
    before: str = ""
    remedy: str = SAVE_AS


def decoded(raw: bytes) -> str:
    """Return a file's text, whatever mark stands before it. Raises NotUtf8."""
    if encoding := utf_16(raw):
        raise NotUtf8(f"The file is saved as {encoding[:6].upper()}, not as UTF-8.")
    if known := format_of(raw):
        raise NotUtf8(
            f"The file is saved as {known.called}, not as plain text.", remedy=known.remedy
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig")
        raise NotUtf8(f"The file is not saved as UTF-8: {_unread(before)}.", before) from None


def _unread(before: str) -> str:
    """Return which sign cannot be read, by the words before it."""
    line = before.replace("\r", "\n").rpartition("\n")[2]
    words = line.strip()[-WORDS_BEFORE:].partition(" ")[2] or line.strip()[-WORDS_BEFORE:]
    words = next((each.strip() for each in reversed(words.split('"')) if each.strip()), "")
    return f'the sign behind "{words}" cannot be read' if words else "this sign cannot be read"


def utf_16(raw: bytes) -> str:
    """Return the name of the UTF-16 that a file is saved as; empty if it is not.

    Without its mark it is known by every second byte, which is zero in the letters of Europe.
    """
    if raw.startswith(UTF_16):
        return "utf-16"
    head = raw[:ENOUGH]
    if len(head) < FEWEST or len(raw) % 2:
        return ""
    for name, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if zeros.count(0) > len(zeros) * MOSTLY:
            return name
    return ""
