"""What of a text a problem is about: what a field selects, and its sentence in a list. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from askwell.lost.mentions import DOES
from askwell.problems import Problem
from askwell.reading.places import typed_at
from askwell.reading.source import Extent, Source

LINK = re.compile(r"\[([^][]*)\]\([^()\s]*\)")
"""A link, with its words."""

PIECE = re.compile(rf"{LINK.pattern}|\{{\{{[^{{}}]*\}}\}}|[\w'\u2019-]+|\S")
"""What is selected as one: a link, braces, a word, or a sign."""

END = re.compile("(?<!\\.\\w)[.?!…][\"'”\u2019)\\]*_]*(?=\\s+[^\\sa-z])|(?=\n\\s*\n|\n[-*#>])")
"""The end of a sentence, a paragraph, or a line of a list."""

ASKED = re.compile(r"\?[\"'”\u2019)\]*_]*\Z")
"""The end of a question, which the sentence behind it answers."""

BROKEN = re.compile(r"[^\S\n]*\n\s*(\n|[-*#>]\s)")
"""Where a new paragraph begins, or a line of a list."""

QUOTED = re.compile(r'"([^"]+)"')
"""What a message says of a text in the text's own words."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text, from `start` on up to `end`, counted in characters as scripts do."""

    text: str
    start: int
    end: int

    @property
    def hash(self) -> str:
        """The end of an address that selects it, behind its field's."""
        start, end = (_in_scripts(self.text[:at]) for at in (self.start, self.end))
        return f"@{start}-{end}"

    @property
    def in_sentence(self) -> tuple[str, str, str]:
        """The stretch between what stands before and behind it in its sentences, without links."""
        start, end = _sentences(self.text, self.start, self.end)
        pieces = ((start, self.start), (self.start, self.end), (self.end, end))
        before, it, behind = (LINK.sub(r"\1", self.text[a:b]) for a, b in pieces)
        return before, it, behind


def stretch_of(problem: Problem, text: str, at: int) -> Stretch | None:
    """Return what a problem that is told at a character of a text is about, if not all of it."""
    if problem.check in DOES:  # how the sentence reads is what somebody looks at
        return Stretch(text, *_sentences(text, at, at + 1))
    for words in QUOTED.findall(problem.message):
        if text.startswith(words, at):
            return Stretch(text, at, at + len(words))
    around = (each for each in PIECE.finditer(text) if each.start() <= at < each.end())
    found = next(around, None) if at else None
    return Stretch(text, *found.span()) if found else None


def place_in(source: Source, extent: Extent, value: str, problem: Problem) -> int:
    """Return the character of a text at which a problem is told; 0 for the text as a whole."""
    offset = source.lines.starts[problem.line - 1] + problem.column - 1 - extent.start
    if extent.verbatim:
        return offset
    typed = typed_at(value, source.text[extent.start : extent.end])
    return min(bisect_left(typed, offset), max(len(value) - 1, 0))


def _sentences(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentences begin and end that hold a stretch, or what is in brackets.

    The question before goes along, as what answers it does not stand alone.
    """
    ends = [each.end() for each in END.finditer(text)]
    first = max((each for each in ends if each <= start), default=0)
    while ASKED.search(text, 0, first) and not BROKEN.match(text, first):
        first = max((each for each in ends if each < first), default=0)
    last = min((each for each in ends if each >= end), default=len(text))
    held = text[first:last]
    if held.count(")") > held.count("("):  # it is the last of several in brackets
        first = max(text.rfind("(", 0, first), 0)
    held = text[first:last]
    return first + len(held) - len(held.lstrip()), first + len(held.rstrip())


def _in_scripts(text: str) -> int:
    """Return the length of a text as scripts count it."""
    return len(text.encode("utf-16-le")) // 2
