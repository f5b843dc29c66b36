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

_REMARK = re.compile(r"[ \t]#")
"""A remark behind something, which may be meant as words."""

Events = Callable[[], Any]


class _UnusualError(Exception):
    """There may be something to tell."""


def ordinary(text: str, *, deepest: int) -> Data:
    """Return the data of a text with nothing to tell about; None for any other, and for no data."""
    if "#" in text and _REMARK.search(text):
        return None
    events: Events = yaml.CSafeLoader(text).get_event
    try:
        events()  # the stream starts
        if not isinstance(events(), yaml.DocumentStartEvent):
            return None
        data = _Walk(events, deepest, has_escapes="\\" in text).value(events(), 0)
        events()  # the document ends
        return data if isinstance(events(), yaml.StreamEndEvent) else None
    except (yaml.YAMLError, _UnusualError):
        return None


class _Walk:
    """One walk over events. Exact types are compared, as it takes a step for every word of YAML."""

    def __init__(self, events: Events, deepest: int, *, has_escapes: bool) -> None:
        self.events = events
        self.deepest = deepest
        self.has_escapes = has_escapes

    def value(self, event: Any, depth: int) -> Data:
        # An alias has an anchor, too.
        if event.anchor is not None or event.tag is not None or depth > self.deepest:
            raise _UnusualError
        if type(event) is yaml.ScalarEvent:
            text: str = event.value
            if self.has_escapes and CONTROL.search(text):
                raise _UnusualError
            return text if text or not event.implicit[0] else None
        if type(event) is yaml.MappingStartEvent:
            return self.mapping(depth + 1)
        return self.sequence(depth + 1)

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
