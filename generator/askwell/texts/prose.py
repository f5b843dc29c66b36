"""Prose: Markdown without raw HTML, its braces and embeds as tokens, and where everything stands.

Checks and renderers read the same tokens, which nothing may change: renderers copy what they need.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from markdown_it.helpers import parseLinkDestination
from markdown_it.token import Token

from askwell.texts.anchors import anchor_of, free_anchor
from askwell.texts.markdown import EMBEDS, parser
from askwell.texts.spans import Braces

SAFE = ("https://", "http://", "mailto:", "tel:")
"""What a link out of the guide may start with."""

HEADINGS = ("h1", "h2", "h3")
"""The headings that get an anchor; the first is a slip, which is told, and its links lead there."""

_BEFORE_ADDRESS = re.compile(r"[ \n<]*")
Say = Callable[[Braces], str]
"""Gives the words that braces stand for."""


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a link or a picture leads; `words` are a picture's."""

    written: str
    start: int
    end: int
    """Where the address stands in the text, from `start` on up to `end`."""
    picture: bool
    words: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Braces in prose: whether they are a whole line, and whether they are in a link's address."""

    span: Braces
    start: int
    alone: bool
    in_link: bool


@dataclass(frozen=True)
class ParsedProse:
    """A prose text, parsed. Every `start` counts characters from the start of the text."""

    text: str
    tokens: tuple[Token, ...]
    definitions: dict[str, int] = field(default_factory=dict)
    """The line of each definition of a link ("[label]: /address/"), from 0, by its label."""

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    def start_of_line(self, number: int) -> int:
        """Return where a line begins, counted from 0."""
        return self._lines[min(number, len(self._lines) - 1)]

    @cached_property
    def destinations(self) -> tuple[Destination, ...]:
        """Every link and picture, safe or not."""
        return tuple(
            self._destination(token, self._address(token, start))
            for token, start in self._inlines
            if token.type in ("link_open", "image")
        )

    def _destination(self, token: Token, start: int) -> Destination:
        opened = max(start - 1, 0) if self.text[start - 1 : start] == "<" else start
        end = parseLinkDestination(self.text, opened, len(self.text)).pos
        return Destination(_target(token), start, end, token.type == "image", token.content)

    def _address(self, token: Token, start: int) -> int:
        """Return where the address of a link is written: beside its words, or in its definition."""
        line = self.definitions.get(token.meta.get("label", ""))
        if line is None:
            return start
        end = self.text.find("]:", self._lines[line]) + 2
        found = _BEFORE_ADDRESS.match(self.text, end)
        return found.end() if found else end

    @cached_property
    def braces(self) -> tuple[Occurrence, ...]:
        """All braces that are no code, in order."""
        found = [
            Occurrence(
                token.meta["span"], start, token.type == "embed", token.meta.get("in_link", False)
            )
            for token, start in self._inlines
            if token.type in ("braces", "embed")
        ]
        return tuple(found)

    @cached_property
    def stretches(self) -> tuple[tuple[int, str], ...]:
        """The words that are no part of a link and no code, each stretch after its offset."""
        return tuple(
            (_on_line(at, typed), words)
            for token, typed in self._typed
            for at, words in _stretches(token)
        )

    def anchors(self, say: Say) -> tuple[str, ...]:
        """Return each heading's anchor in order, numbered in the text; `say` fills their braces."""
        taken: set[str] = set()
        return tuple(
            free_anchor(anchor_of(words(heading, say)), taken) for heading in self._headings
        )

    @cached_property
    def _headings(self) -> tuple[Token, ...]:
        """The inline tokens of the headings that get an anchor."""
        return tuple(
            self.tokens[number + 1]
            for number, token in enumerate(self.tokens)
            if is_anchored(token)
        )

    @cached_property
    def _inlines(self) -> tuple[tuple[Token, int], ...]:
        return tuple(self._walk())

    def _walk(self) -> Iterator[tuple[Token, int]]:
        """Yield every token inside the blocks, and every embed, with its offset in the text."""
        for token, typed in self._typed:
            if token.type == "embed":
                yield token, token.meta["start"]
            for child in token.children or []:
                yield from _with_offsets(child, typed)

    @cached_property
    def _typed(self) -> tuple[tuple[Token, list[tuple[int, int]]], ...]:
        """Every embed and inline token, and where the lines of the latter were typed."""
        return tuple(self._with_typed_lines())

    def _with_typed_lines(self) -> Iterator[tuple[Token, list[tuple[int, int]]]]:
        cells = _Cells()
        for token in self.tokens:
            if token.type == "embed":
                yield token, []
            elif token.type == "inline" and token.map:
                line = token.map[0]
                typed = _typed_lines(token.content, self.text, self._lines, line, cells.seen(line))
                cells.passed(line, typed)
                yield token, typed


class _Cells:
    """Where the last inline of a line ended: the cells of a table's row share one line."""

    def __init__(self) -> None:
        self.line, self.end = -1, 0

    def seen(self, line: int) -> int:
        return self.end if line == self.line else 0

    def passed(self, line: int, typed: list[tuple[int, int]]) -> None:
        self.line, self.end = line, typed[0][1] + 1


def _typed_lines(
    content: str, text: str, lines: list[int], first: int, after: int
) -> list[tuple[int, int]]:
    """Return (offset in `content`, offset in `text`) for the start of each line of an inline token.

    The lines of a block lack only what marks the block at their start: ">", "-", "#", blanks.
    """
    found = []
    at = 0
    for number, line in enumerate(content.split("\n"), start=first):
        start = lines[min(number, len(lines) - 1)]
        end = lines[number + 1] if number + 1 < len(lines) else len(text)
        # Searched for, as the parser does not tell how many characters of the line mark the block.
        offset = text.find(line, max(start, after), end)
        found.append((at, offset if offset >= 0 else start))
        at += len(line) + 1
    return found


_ENTITIES = re.compile("[\u00a0&]")
"""What the entities say that come with pasted text."""


def _stretches(inline: Token) -> Iterator[tuple[int, str]]:
    """Yield the words of an inline token outside links, each after its offset in the content."""
    end = links = 0
    for child in inline.children or []:
        links += child.nesting if child.type.startswith("link_") else 0
        for words in _as_typed(child, inline.content[end:]):
            # Words are found in their order; those with an escape in them differ, and are not.
            found = inline.content.find(words, end)
            if found >= 0:
                end = found + len(words)
                if not links and words:
                    yield found, words


def _as_typed(token: Token, content: str) -> list[str]:
    """Return the words of a token, parted where an entity such as &nbsp; stands between them."""
    if token.type != "text":
        return []
    return [token.content] if token.content in content else _ENTITIES.split(token.content)


def _on_line(at: int, typed: list[tuple[int, int]]) -> int:
    """Return where a character of an inline token's content stands in the text."""
    # The line that `at` lies in: the last that starts at or before it. maxsize beats any offset.
    begin, offset = typed[max(bisect_right(typed, (at, sys.maxsize)) - 1, 0)]
    return offset + at - begin


def _with_offsets(
    token: Token, typed: list[tuple[int, int]], outer: int = 0
) -> Iterator[tuple[Token, int]]:
    at = token.meta.get("start", outer)
    yield token, _on_line(at, typed)
    for child in token.children or []:  # what stands for a picture has no offsets of its own
        child.meta["start"] = at
        yield from _with_offsets(child, typed, at)


def parse(text: str, embeds: Collection[str]) -> ParsedProse:
    """Parse a prose text, in which items of these kinds can be embedded.

    Never fails: whatever is no Markdown is a paragraph.
    """
    environment: dict[str, Any] = {EMBEDS: embeds}
    tokens = parser().parse(text, environment)
    references = environment.get("references", {})
    definitions = {label: found["map"][0] for label, found in references.items()}
    return ParsedProse(text, tuple(tokens), definitions)


def is_anchored(token: Token) -> bool:
    return token.type == "heading_open" and token.tag in HEADINGS and token.level == 0


def words(inline: Token, say: Say) -> str:
    """Return the words of a heading or another block, its braces filled."""
    return "".join(_word(child, say) for child in inline.children or [])


def _word(token: Token, say: Say) -> str:
    if token.type == "braces":
        return say(token.meta["span"])
    if token.type in ("softbreak", "hardbreak"):
        return " "
    return token.content if token.type in ("text", "code_inline") else ""


def plain(document: ParsedProse, say: Say, *, entry: str = "- ") -> str:
    """Return prose as plain text: a line a paragraph, heading, cell or list entry.

    A list entry starts with `entry`; embeds are items of their own and left out.
    """
    lines: list[str] = []
    mark = ""
    for token in document.tokens:
        if token.type == "list_item_open":
            mark = entry
        elif token.type == "inline":
            lines.append(mark + words(token, say))
            mark = ""
        elif token.type in ("fence", "code_block"):
            lines.append(token.content)
    return "\n".join(line for line in lines if line.strip())


def is_safe(address: str) -> bool:
    """Tell whether a link leads into this guide ("/...", "#...") or out by a safe protocol."""
    inside = address.startswith("#") or (address.startswith("/") and not address.startswith("//"))
    return inside or address.lower().startswith(SAFE)


def _target(token: Token) -> str:
    return str(token.attrGet("src" if token.type == "image" else "href") or "")
