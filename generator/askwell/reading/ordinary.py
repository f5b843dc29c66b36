"""Ordinary YAML into plain data, quickly: what nearly every file is, every time it is read.

Whatever calls for a word with its author is left to the reader, which knows places and takes
several times as long.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml

from askwell.reading.invisible import CONTROL
from askwell.reading.source import Data

_REMARK = re.compile(r"[ \t]+#")
"""A remark behind words, which may be meant as some; on a line of its own it is none."""

Events = Callable[[], Any]


class _UnusualError(Exception):
    """There may be something to tell."""


def ordinary(text: str, *, deepest: int) -> Data:
    """Return the data of a text with nothing to tell about; None for any other, and for no data."""
    events: Events = yaml.CSafeLoader(text).get_event
    try:
        events()  # the stream starts
        if not isinstance(events(), yaml.DocumentStartEvent):
            return None
        data = _Walk(events, deepest, text).value(events(), 0)
        events()  # the document ends
        return data if isinstance(events(), yaml.StreamEndEvent) else None
    except (yaml.YAMLError, _UnusualError):
        return None


class _Walk:
    """One walk over events. Exact types are compared, as it takes a step for every word of YAML."""

    def __init__(self, events: Events, deepest: int, text: str) -> None:
        self.events = events
        self.deepest = deepest
        self.text = text
        self.has_escapes = "\\" in text
        self.has_remarks = "#" in text and _REMARK.search(text) is not None

    def value(self, event: Any, depth: int) -> Data:
        # An alias has an anchor, too.
        if event.anchor is not None or event.tag is not None or depth > self.deepest:
            raise _UnusualError
        if type(event) is yaml.ScalarEvent:
            text: str = event.value
            if self.has_escapes and CONTROL.search(text):
                raise _UnusualError
            if self.has_remarks and not event.style and self.hides(event):
                raise _UnusualError
            return text if text or not event.implicit[0] else None
        if type(event) is yaml.MappingStartEvent:
            return self.mapping(depth + 1)
        return self.sequence(depth + 1)

    def hides(self, event: Any) -> bool:
        """Tell whether a remark stands behind plain words."""
        return _REMARK.match(self.text, event.end_mark.index) is not None

    def sequence(self, depth: int) -> list[Data]:
        data: list[Data] = []
        while type(entry := self.events()) is not yaml.SequenceEndEvent:
            data.append(self.value(entry, depth))
        return data

    def mapping(self, depth: int) -> Data:
        data: dict[str, Data] = {}
        while type(key := self.events()) is not yaml.MappingEndEvent:
            if type(key) is not yaml.ScalarEvent or key.value in data:
                raise _UnusualError
            data[key.value] = self.value(self.events(), depth)
        return data
