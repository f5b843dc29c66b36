"""Places in a file: an offset as line and column, a value's character as the one typed for it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", re.DOTALL)
_WHITE = " \t\n"


@dataclass(frozen=True)
class Lines:
    """A text's lines as editors count them, and where characters were taken out before reading."""

    starts: tuple[int, ...]
    removed: tuple[int, ...] = ()

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return line and column, counted from 0, of an offset of the text that was read."""
        line = bisect_right(self.starts, offset) - 1
        start = self.starts[line]
        # Editors count what was taken out of this line before the offset, so it is added again.
        before = bisect_right(self.removed, offset) - bisect_right(self.removed, start - 1)
        return line, offset - start + before


def lines_of(text: str, removed: tuple[int, ...] = ()) -> Lines:
    """Find the lines of a text whose line ends are all line feeds."""
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    return Lines(tuple(starts), removed)


def typed_at(value: str, raw: str) -> list[int]:
    """Return where in `raw`, as it stands in the file, each character of a YAML value was typed.

    Works for every style: white space stands for white space however the value was folded, `''` and
    escapes for one character. Those that cannot be traced stand where the last traced one does.
    """
    # A walk over both at once: `at` runs through what was typed while the value goes on by one.
    # YAML parsers tell where a value starts and ends, not where each of its characters was typed.
    style = raw[:1]
    at = raw.find("\n") + 1 if style in ("|", ">") else int(style in ("'", '"'))
    offsets: list[int] = []
    for sign in value:
        if sign in _WHITE and offsets and value[len(offsets) - 1] in _WHITE:
            offsets.append(min(offsets[-1] + 1, at))  # the run of white space is passed already
            continue
        start = at
        at = _past_white(raw, at, style) if sign in _WHITE else at
        if sign in _WHITE:
            offsets.append(start)
            continue
        at = _past_joint(raw, at, style, sign)
        offsets.append(at)
        at += _width(raw, at, style)
    return offsets


def _past_white(raw: str, at: int, style: str) -> int:
    """Pass the white space that a value's white space was made from."""
    while at < len(raw):
        if raw[at] in _WHITE:
            at += 1
        elif style == '"' and raw[at] == "\\" and raw[at + 1 : at + 2] in ("n", "t", " ", "\n"):
            at += 2
        else:
            break
    return at


def _past_joint(raw: str, at: int, style: str, sign: str) -> int:
    """Pass what leaves nothing in the value: an escaped line end, a block's indentation."""
    if style in ("|", ">"):
        while at < len(raw) and raw[at] in _WHITE and raw[at] != sign:
            at += 1
    if style == '"':
        while raw[at : at + 2] == "\\\n":
            at = _past_white(raw, at + 2, "")
    return min(at, max(len(raw) - 1, 0))


def _width(raw: str, at: int, style: str) -> int:
    if style == "'":
        return 2 if raw[at : at + 2] == "''" else 1
    escape = _ESCAPE.match(raw, at) if style == '"' else None
    return len(escape.group()) if escape else 1
