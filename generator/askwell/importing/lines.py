"""Plain text and Markdown into blocks, line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from askwell.importing.blocks import Block, Note, Part, Row, Table
from askwell.importing.shaping import BULLET, NUMBER, plain, shaped
from askwell.importing.titles import takes_leave

_RULE = re.compile(r"[ \t]*([-*_=~][ \t]*){3,}$")
_SETEXT = re.compile(r"(={3,}|-{3,})[ \t]*$")
_DIVIDER = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(\|[ \t]*:?-*:?[ \t]*)+$")
FULL = 66
"""Characters of a line that was broken for want of room."""

FEW = 3
"""Words of a line that goes on with no sentence: who wrote it takes leave."""

LONGEST_BLANK = 20
"""Signs of a blank for a name; a rule is longer."""

_REMARK = re.compile(r"<!--.*?-->", re.DOTALL)


def parts_of(text: str) -> tuple[list[Part], list[Note]]:
    """Return the blocks and tables of a text, and what is left out of it: remarks."""
    left_out = [
        Note(f"line {text.count(chr(10), 0, found.start()) + 1}", f'a remark: "{_short(found[0])}"')
        for found in _REMARK.finditer(text)
    ]
    text = _REMARK.sub(lambda found: "\n" * found[0].count("\n"), text)
    return list(_Reader(text.split("\n")).parts()), left_out


def _short(text: str) -> str:
    return " ".join(text.removeprefix("<!--").removesuffix("-->").split())[:60]


class _Reader:
    """Goes through lines once."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = [line.expandtabs(4).rstrip() for line in _without_front_matter(lines)]
        self.number = 0
        self.indents: list[int] = []

    def parts(self) -> Iterator[Part]:
        """Yield the tables and blocks of the text, in its order."""
        while self.number < len(self.lines):
            line = self.lines[self.number]
            if not line.strip():
                self.number += 1
            elif _RULE.match(line) and not self._is_blank_to_fill(line):
                self.number += 1
                yield Block("rule", line.strip(), f"line {self.number}")
            elif self._is_table():
                yield self._table()
            else:
                yield self._block(line)

    def _is_blank_to_fill(self, line: str) -> bool:
        """Tell several blanks, or the one to sign on below a last sentence, from a rule."""
        above = next(filter(None, reversed(self.lines[: self.number])), "")
        is_below = above.endswith((",", ".", "!")) or takes_leave(above)
        signs = len(line.strip()) <= LONGEST_BLANK and is_below
        return "_" in line and (" " in line.strip() or signs)

    def _is_table(self) -> bool:
        following = self.lines[self.number + 1 : self.number + 2]
        return "|" in self.lines[self.number] and any(map(_DIVIDER.match, following))

    def _table(self) -> Table:
        rows: list[Row] = []
        while self.number < len(self.lines) and "|" in self.lines[self.number]:
            line = self.lines[self.number].strip()
            if not _DIVIDER.match(line):
                cells = re.split(r"(?<!\\)\|", line.removeprefix("|").removesuffix("|"))
                rows.append(Row(tuple(cell.strip() for cell in cells), f"line {self.number + 1}"))
            self.number += 1
        return Table(tuple(rows))

    def _block(self, line: str) -> Block:
        where, start = f"line {self.number + 1}", self.number
        self.number += 1
        following = self.lines[self.number : self.number + 1]
        if following and _SETEXT.match(following[0]) and not BULLET.match(line.strip()):
            self.number += 1
            rank = 1 if following[0].startswith("=") else 2
            return Block("heading", shaped(line, where).text, where, rank)
        found = shaped(line.removeprefix("> "), where, level=self._level(line))
        if found.shape == "heading":
            self.indents = []
            return found
        wrapped = list(self._wrapped(line))
        text, typed = (" ".join([each, *wrapped]) for each in (found.text, found.typed))
        is_tight = start > 0 and bool(self.lines[start - 1].strip())
        return replace(found, text=text, typed=typed, is_tight=is_tight)

    def _wrapped(self, before: str) -> Iterator[str]:
        """Yield the lines that go on with a sentence for which the line above had no more room."""
        while self.number < len(self.lines):
            raw, line = self.lines[self.number], self.lines[self.number].strip()
            is_open = before[-1:] not in ".?!:;"
            is_full = (len(before) >= FULL and before[-1:] not in "?!:") or (
                raw.startswith(" ") and is_open
            )
            is_leave = before.endswith(".") and len(line.split()) <= FEW
            is_new = is_leave or BULLET.match(line) or NUMBER.match(line) or _RULE.match(line)
            if not is_full or not line or is_new or self._is_table():
                return
            yield plain(line)
            before = line
            self.number += 1

    def _level(self, line: str) -> int:
        """Return how far in an entry stands: what is further in than the one above is below it."""
        indent = len(line) - len(line.lstrip())
        self.indents = [each for each in self.indents if each < indent]
        self.indents.append(indent)
        return len(self.indents) - 1


def _without_front_matter(lines: Sequence[str]) -> list[str]:
    """Blank the front matter of a Markdown file, so that lines keep their numbers."""
    if lines[:1] != ["---"] or "---" not in lines[1:40]:
        return list(lines)
    end = lines.index("---", 1) + 1
    return [""] * end + list(lines[end:])
