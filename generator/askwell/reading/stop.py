"""Where the parser stopped in a text, and the form in which a rule tells what that means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from askwell.names import SHOWN

LineColumn: TypeAlias = tuple[int, int]
"""Line and column, counted from 0."""

Told: TypeAlias = tuple[LineColumn, str, str]
"""Where, what, and the remedy."""

INSIDE = "A colon followed by a space stands inside plain text."
LAST = "A colon stands at the end of plain text."

QUOTE = 'Put the whole text in quotes: "..." (and write \\" for a quotation mark inside).'
QUOTE_IT = QUOTE[0].lower() + QUOTE[1:]


def quoting(words: str) -> str:
    """Return the remedy for a text that needs quotes, with it in them if it is short."""
    if len(words) > SHOWN or "\\" in words:
        return QUOTE
    if '"' in words and "'" not in words:
        return f"Put the whole text in quotes: '{words}'."
    escaped = words.replace('"', '\\"')
    return f'Put the whole text in quotes: "{escaped}".'


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the parser stopped and what it said; `started` is where the unfinished thing began."""

    lines: list[str]
    problem: str
    context: str
    at: LineColumn
    started: LineColumn | None

    @property
    def line(self) -> str:
        """The line it stopped on."""
        return self.lines[self.at[0]] if self.at[0] < len(self.lines) else ""
