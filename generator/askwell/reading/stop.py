"""Where the parser stopped in a text, and the form in which a rule tells what that means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from askwell.problems.names import SHOWN, shown

LineColumn: TypeAlias = tuple[int, int]
"""Line and column, counted from 0."""

Told: TypeAlias = tuple[LineColumn, str, str]
"""Where, what, and the remedy."""

INSIDE = "A colon followed by a space stands inside plain text."
LAST = "A colon stands at the end of plain text."

QUOTE = 'Put the whole text in quotes: "..." (and write \\" for a quotation mark inside).'
QUOTE_IT = QUOTE[0].lower() + QUOTE[1:]


_REMARK = re.compile(r"(?:^|[ \t]+)(#.*)")


def without_remark(words: str, start: int = 0) -> tuple[str, str]:
    """Return what stands on a line without the remark behind it, and the remark.

    Before `start`, in quotes, a number sign begins none.
    """
    remark = _REMARK.search(words, start)
    return (words[: remark.start()], remark[1].rstrip()) if remark else (words, "")


def quoting(words: str, remark: str = "") -> str:
    """Return the remedy for a text that needs quotes, with it in them if it is short.

    The remark behind it, which readers never see, stays outside of them.
    """
    if remark:
        return f'{quoting(words)} Leave the remark behind them: "{shown(remark)}".'
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
