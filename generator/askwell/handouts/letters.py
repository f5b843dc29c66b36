"""Signs that PDFs cannot show: which they are, where they stand, and what becomes of them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache

from fontTools.ttLib import TTFont

from askwell.handouts.fonts import FACES, FOLDER
from askwell.library import Library
from askwell.problems import Problem, name_of_sign


def shown(text: str) -> str:
    """Return a text without the signs, such as emojis, that the letters of handouts lack."""
    odd = [sign for sign in _lacking(text) if not _is_letter(sign)]
    return text.translate(dict.fromkeys(map(ord, odd))) if odd else text


def unshown(library: Library) -> Iterator[Problem]:
    """Tell of every sign that PDFs leave out, or take from the fonts of this machine.

    A layer's own keeper sees to those of the layer.
    """
    own = (each for each in library.published.entries if library.is_own(each.source.path))
    for entry in own:
        for number, text in enumerate(entry.texts):
            for sign in _lacking(text):
                yield entry.source.problem(entry.loc_of_text(number), "unshown-sign", *_told(sign))


def _told(sign: str) -> tuple[str, str]:
    becomes = "take it from this machine's fonts" if _is_letter(sign) else "leave it out"
    message = f"The letters of PDFs lack the {name_of_sign(sign)}; they {becomes}."
    return message, "Look at the PDF, or write it with another sign."


def _lacking(text: str) -> list[str]:
    return [] if text.isascii() else sorted(sign for sign in {*text} if ord(sign) not in _known())


def _is_letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LMN"


@cache
def _known() -> frozenset[int]:
    """Return the signs that the fonts have, and those that lay text out."""
    known = set(range(128))
    for _, weight, style, file in FACES:
        if (weight, style) == ("normal", "normal"):
            with TTFont(FOLDER / file, lazy=True) as font:
                known |= font.getBestCmap().keys()
    return frozenset(known | {0xA0, 0xAD, 0x200C, 0x200D, 0x200E, 0x200F, 0x2028, 0x2060})
