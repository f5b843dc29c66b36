"""How far a parser comes in a file, and from which line to which its texts reach."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol

import yaml

from askwell.reading.columns import indent_of
from askwell.reading.indentation import begins_value
from askwell.reading.reader import document_in

_DASH = re.compile(r"\s*- ")


class Mark(Protocol):
    """A place in a file, counted from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class Text(NamedTuple):
    """A text of several lines, counted from 0; of a block the first is that of its sign."""

    first: int
    last: int
    style: str

    @property
    def is_plain(self) -> bool:
        """Tell whether nothing marks it as a text."""
        return not self.style

    @property
    def is_block(self) -> bool:
        return self.style in {"|", ">"}

    def is_even(self, lines: Sequence[str]) -> bool:
        """Tell whether no line looks like an entry or name, or further right in a block."""
        below = [line for line in lines[self.first + 1 : self.last + 1] if line.strip()]
        if any(_DASH.match(line) or begins_value(line) for line in below):
            return False
        return not self.is_block or len({indent_of(line) for line in below}) == 1


class Extent(NamedTuple):
    """The line that a parser does not come beyond, and the texts before it."""

    stop: int
    texts: frozenset[Text]


def extent(path: str, text: str) -> Extent:
    texts, stop = set[Text](), len(text)
    try:
        for event in yaml.parse(document_in(path, text), yaml.CSafeLoader):
            if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark:
                found = _text(event.style or "", event.start_mark, event.end_mark)
                texts |= {found} if found.last > found.first else set()
    except yaml.MarkedYAMLError as error:
        stop = error.problem_mark.line if error.problem_mark else 0
    return Extent(stop, frozenset(texts))


def _text(style: str, start: Mark, end: Mark) -> Text:
    text = Text(start.line, end.line, style)
    # The end of a block is the start of the line below it.
    return text._replace(last=end.line - (text.is_block and not end.column))
