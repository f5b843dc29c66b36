"""Letters that a program read in a wrong encoding and saved so: two signs where one stood."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askwell.reading.invisible import Sighting

_BEHIND = re.escape(bytes(range(0x80, 0xC0)).decode("cp1252", "ignore"))
"""What the second and later bytes of a letter become that are read as those of old Windows."""

_RUN = re.compile(
    rf"(?<![A-Z\u00c0-\u00de])[\u00c2\u00c3][{_BEHIND}]|\u00e2[{_BEHIND}]{{2}}|\u00f0[{_BEHIND}]{{3}}"
)
"""One letter, sign or emoji; behind a capital the first may be a letter and the next a quote."""

_FIRST = "\u00c2\u00c3\u00e2\u00f0"
"""What each of them begins with; most files hold none of these."""

REMEDY = 'Write it again. "askwell check --fix" does so wherever one stands in the file.'


def garbled(text: str) -> Iterator[Sighting]:
    """Yield the first such letter of a text, if it has any: all came at once."""
    if text.isascii() or not any(sign in text for sign in _FIRST):
        return
    found = [match for match in _RUN.finditer(text) if _meant(match) != match.group()]
    if found:
        times = f", {len(found)} times" if len(found) > 1 else ""
        written, meant = found[0].group(), _meant(found[0])
        message = f'A program garbled letters here{times}: "{written}" was "{meant}".'
        yield Sighting(found[0].start(), "garbled-letters", message, REMEDY)


def ungarbled(text: str) -> str:
    """Return a text with each such letter as it was."""
    return _RUN.sub(_meant, text)


def _meant(match: re.Match[str]) -> str:
    """Return what these signs were; the same signs, if that is no letter and no sign."""
    written = match.group()
    try:
        meant = written.encode("cp1252").decode()
    except UnicodeError:
        return written
    return meant if meant.isprintable() or meant == "\u00a0" else written
