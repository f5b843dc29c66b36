"""The length of a text as its channel counts it; overrides/scripts/kit/measure.js counts the same.

Both are held to the same lengths by tests/texts/lengths.json.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable

WORDS_A_SECOND = 2.4
"""An easy pace of speech."""

_WORD = re.compile(r"[^\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]+")
"""What stands between white space as ECMAScript defines it, so that both languages agree."""

GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The characters of plain text messages (3GPP TS 23.038, section 6.2.1)."""

GSM_TWICE = frozenset("\f^{}\\[~]|€")
"""Those that take the place of two (section 6.2.1.1)."""


def characters(text: str) -> int:
    """Count UTF-16 units, as web forms do (HTML, "maxlength"): at least what a channel counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def words(text: str) -> int:
    """Count what stands between white space."""
    return len(_WORD.findall(text))


def seconds(text: str) -> int:
    """Return how long it takes to say a text, to the nearest second."""
    return math.floor(words(text) / WORDS_A_SECOND + 0.5)


def text_messages(text: str) -> int:
    """Count the text messages that a text is sent as (3GPP TS 23.040, section 9.2.3.24.1).

    One holds 160 plain characters, or 70 UTF-16 units as soon as another character is among them;
    each of several holds 153 or 67.
    """
    if GSM.issuperset(set(text) - GSM_TWICE):
        size, one, each = len(text) + sum(sign in GSM_TWICE for sign in text), 160, 153
    else:
        size, one, each = characters(text), 70, 67
    return int(size > 0) if size <= one else math.ceil(size / each)


MEASURES: dict[str, Callable[[str], int]] = {
    "characters": characters,
    "words": words,
    "seconds": seconds,
    "messages": text_messages,
}
"""How each unit of a limit is counted. Units that are not here measure no text."""
