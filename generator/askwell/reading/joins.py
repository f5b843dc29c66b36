"""Marker lines that a merge of two versions leaves in a file, for somebody to choose between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_MARKER = re.compile(
    r"^(?P<indent>[ \t]*)(?P<sign>(?:<{7}|\|{7}|>{7})(?=[ \t]|$)|={7}$).*$", re.MULTILINE
)
"""A marker; a colleague may have indented it with the text in which it stands."""

_SIGNS = ("<<<<<<<", "|||||||", ">>>>>>>")
"""What no file holds otherwise; a line of `=======` can underline a heading."""


@dataclass(frozen=True, slots=True)
class Join:
    """Where the markers of one place begin and end; lines count from 1."""

    start: int
    first: int
    last: int
    common: int = 0
    """The line below which stands what both were made from, if it is there."""

    @property
    def message(self) -> str:
        if self.first == self.last:
            return f"A marker line of two joined versions was left on line {self.first}."
        return f"Two versions of this file were joined here (lines {self.first} to {self.last})."

    @property
    def hint(self) -> str:
        if self.first == self.last:
            return "Delete the line, and see whether something stands here twice."
        if not self.common:
            return "Keep one of them, and delete the marker lines (<<<<<<<, =======, >>>>>>>)."
        return (
            "Keep one of them, and delete the other, what both were made from (below line "
            f"{self.common}) and the marker lines (<<<<<<<, |||||||, =======, >>>>>>>)."
        )


_COMPARED = re.compile(r"^(?:[+-][ ]{2,}\S.*\n?)+", re.MULTILINE)
"""Lines with the signs of a comparison of two versions before them."""


@dataclass(frozen=True, slots=True)
class Comparison(Join):
    """Where lines of a comparison were pasted."""

    @property
    def message(self) -> str:
        return f"Signs of a comparison stand before these lines ({self.first} to {self.last})."

    @property
    def hint(self) -> str:
        return 'Delete the lines that begin with "-", and the "+" before the others.'


def comparisons(text: str) -> Iterator[Join]:
    """Yield every place in a file of YAML where a comparison of two versions was pasted."""
    for match in _COMPARED.finditer(text) if "\n+ " in text else ():
        if "\n+ " in f"\n{match.group()}":
            first = text.count("\n", 0, match.start()) + 1
            yield Comparison(match.start(), first, first + match.group().rstrip("\n").count("\n"))


def joins(text: str, *, prose: bool = True) -> Iterator[Join]:
    """Yield every place where two versions stand, and every marker that was left alone."""
    if not any(sign in text for sign in (*_SIGNS, "=======")):
        return
    opened: list[re.Match[str]] = []
    for match in _MARKER.finditer(text):
        sign = match["sign"][0]
        if sign == "<":
            yield from _left(text, opened, prose=prose)
            opened = [match]
        elif not opened:
            yield from _left(text, [match], prose=prose)
        else:
            opened.append(match)
            if sign == ">":
                yield _between(text, opened)
                opened = []
    yield from _left(text, opened, prose=prose)


def _left(text: str, markers: Iterable[re.Match[str]], *, prose: bool) -> Iterator[Join]:
    """Yield markers that were left alone; "=======" may underline a heading in prose.

    So it does below words alone. In a text that is indented, it may be a line across, and between
    fences whatever somebody shows.
    """
    for each in markers:
        is_middle = each["sign"][0] == "="
        is_underline = is_middle and prose and _line_above(text, each) not in ("", "---")
        is_table = prose and each.group().strip() == "|||||||"
        is_shown = is_middle and (each["indent"] or (prose and _is_fenced(text, each.start())))
        if not (is_underline or is_table or is_shown):
            yield _between(text, [each])


def _is_fenced(text: str, at: int) -> bool:
    return len(_FENCE.findall(text, 0, at)) % 2 > 0


_FENCE = re.compile(r"^ {0,3}(?:`{3}|~{3})", re.MULTILINE)


def _line_above(text: str, marker: re.Match[str]) -> str:
    end = max(marker.start() - 1, 0)
    return text[text.rfind("\n", 0, end) + 1 : end].strip()


def _between(text: str, markers: Sequence[re.Match[str]]) -> Join:
    middle = next((each for each in markers if each["sign"][0] == "|"), None)
    common = _line(text, middle) if middle and len(markers) > 1 else 0
    return Join(markers[0].start("sign"), _line(text, markers[0]), _line(text, markers[-1]), common)


def _line(text: str, marker: re.Match[str]) -> int:
    return text.count("\n", 0, marker.start()) + 1
