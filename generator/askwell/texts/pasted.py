"""What is typed by hand or comes along from other programs: numbers, bullets, tabs, capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from askwell.texts.leftovers import Leftover

BULLETS = "•▪●◦‣∙■\uf0b7\uf0a7"
"""Signs that begin an entry, as word processors write them; some only their own fonts know."""

_SPACE = "[ \t\u00a0]+"

_ENTRY = re.compile(rf"(?:[{BULLETS}·\u2013—]{_SPACE}|-[ \t]|o{_SPACE}(?=[^\W\d_a-z]))(?=\S)")
"""What begins a text that was an entry of a list elsewhere."""

_NUMBER = re.compile(rf"\(?(?:\d{{1,3}}|[a-z])[.)]{_SPACE}(?=[^\W\d_]|[¿¡\"'{{])|Q\d{{0,3}}[.:)] ")
"""A number or a letter that counts, as it is typed before words."""

FIRST = frozenset(f"{BULLETS}·\u2013—-o(Q0123456789abcdefghijklmnopqrstuvwxyz")
"""What a text begins with that may begin with one of both."""

_NOTE = re.compile(
    r"(?:[.,;:!?\"\u201d\u2019)]|[^\W\d_]{3,}(?![\u00b2\u00b3]))"
    r"([\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)"
)
"""The number of a note, raised behind a sentence or a word; behind "feet" it may be a power."""

NOTES = frozenset("\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079")
"""The signs that such a number has."""

CLOSING = "\"'\u201d\u2019)]\u00bb"
"""Signs that end what somebody says, or an aside."""

_ENDS = rf"[{re.escape(CLOSING)}](?:[\s.;:!?]|$)"

_PARTS = re.compile(rf"(?:(?<!\d)[,;](?=\S)|[,;](?=[^\s\d]))(?!{_ENDS})")
"""What stands between the cells of a row, and in a sentence never without a space or a quotation's
end."""

_ADDRESS = re.compile(r"\w+://\S+")

_QUESTION = "?\u061f\uff1f"
"""Marks that end a question, in several scripts."""

_ASKED = re.compile(rf"[{_QUESTION}](?![{re.escape(CLOSING)}])\W*\s(?=[^\s(]\S*\s+\S+\s+\S)")
"""A question mark that three or more words follow, which are no aside."""

_TAB = re.compile(r"(?<=\S)\t+(?=\S)")

LONG, SHORT = 5, 4
"""Letters of a word in capitals that is no abbreviation, and of one that may be."""

SENTENCE = 3
"""Words of a line that is no name and no title of two words."""

_PARTED = re.compile(r"[,/|()&+]")
"""A sign between abbreviations that are named one after the other."""

_WORD = re.compile(r"[^\W\d_]{2,}")


def typed_before(text: str) -> Leftover | None:
    """Return the bullet or the number that was typed before a plain text."""
    for sort, pattern in (("bullet", _ENTRY), ("number", _NUMBER)):
        if found := pattern.match(text):
            return Leftover(sort, found.group().strip(), 0)
    return None


def tabs_in(text: str) -> Iterator[Leftover]:
    """Yield the first tab between words, if none of the words is a bullet or a number."""
    for found in _TAB.finditer(text):
        line = text[: found.start()].rpartition("\n")[2].strip()
        if len(line) > 1 and not _NUMBER.match(f"{line} a"):
            yield Leftover("tab", "\t", found.start())
            return


def notes_in(text: str) -> Iterator[Leftover]:
    """Yield the first raised number that points to a note."""
    if found := _NOTE.search(text):
        yield Leftover("note", found[1], found.start(1))


def row_in(text: str) -> Leftover | None:
    """Return a plain text as a whole if it is a row of a table, its cells parted by commas."""
    words = _ADDRESS.sub("", text) if "://" in text else text
    words = unescape(words) if "&" in words else words  # its ";" ends an entity
    if ", " in words or "; " in words:  # as nearly every text with a comma
        return None
    return Leftover("row", text, 0) if len(_PARTS.findall(words)) > 1 else None


def behind_question(text: str) -> Leftover | None:
    """Return what stands behind the last question of a text."""
    if text.rstrip(f" {CLOSING}").endswith(tuple(_QUESTION)):
        return None
    ends = [found.end() for found in _ASKED.finditer(text)]
    return Leftover("answer", text[ends[-1] :], ends[-1]) if ends else None


def loud_in(text: str) -> Iterator[Leftover]:
    """Yield the first line of a text that stands in capitals, if it is no abbreviation."""
    if not text.isupper() and "\n" not in text:
        return
    start = 0
    for line in text.split("\n"):
        if line.isupper() and _is_loud(line):
            words = line.lstrip("# ")
            yield Leftover("capitals", words.strip(), start + len(line) - len(words))
            return
        start += len(line) + 1


def _is_loud(line: str) -> bool:
    lengths = sorted(map(len, _WORD.findall(line)), reverse=True)
    if _PARTED.search(line):
        return False
    if len(lengths) >= SENTENCE:
        return lengths[0] >= SHORT
    return len(lengths) > 1 and lengths[0] >= LONG and lengths[1] >= SHORT
