"""A walk over a YAML text's events that knows places, and refuses what content never needs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import yaml

from askwell.problems import Problem, name_of_sign
from askwell.problems.names import shown
from askwell.reading.dashes import NO_DASH
from askwell.reading.invisible import CONTROL
from askwell.reading.source import Data, Extent, Loc, Source, ValuePlaces
from askwell.reading.stop import QUOTE, QUOTE_IT, Stop

DEEPEST = 20
"""Levels of nesting. Content needs 8; a file with more is a slip or an attack on the reader."""

_REMARK = re.compile(r"[ \t]+(#.*)")

_SPLIT = re.compile(r"( *- +(?=[^\n:]*[A-Z ])[^\n\s\"'\[{:][^\n:]*): +\{\{")
"""An entry that goes on behind a colon with braces: no name of a value has a capital or a space."""

_BRACED_NAME = re.compile(
    r" *(?P<braces>\{\{) *(?P<name>[a-z][a-z0-9_]*) *\}\}:(?=[ \n])(?P<words>[^\n]*)"
)
BRACED_NAME = "The name of a value stands without braces."

KEEP = "keep one of them."
JOIN = "move the lines below this one to the end of those there, and delete this one."
JOIN_IN_BRACKETS = "write there what stands here, too, and delete this one."


class _TooDeepError(Exception):
    """Reading stopped: the problem is told already."""


class Walk:
    """One walk over a text; `stop` is where the parser gave up, None if it read all of it."""

    def __init__(self, source: Source, text: str) -> None:
        self.source = source
        self.text = text
        self.problems: list[Problem] = []
        self.stop: Stop | None = None
        self.places = ValuePlaces({}, {})
        self.undashed: set[Loc] = set()
        """Entries that go on with another, whose dash is missing."""
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)

    def read(self) -> Data:
        """Return the data, None if the text cannot be read whole."""
        try:
            return self.document()
        except _TooDeepError:
            return None
        except yaml.MarkedYAMLError as error:
            self.stop = _stop(self.text, error)
            return None

    def document(self) -> Data:
        data: Data = None
        documents = 0
        for event in self.events:
            if not isinstance(event, yaml.DocumentStartEvent):
                continue
            documents += 1
            if documents == 1:
                data = self.value(next(self.events), ())
                continue
            self.refuse(
                event,
                "unused-syntax",
                "A second document starts here.",
                'One file holds one document: delete the "---" line or'
                " move the rest to a file of its own.",
            )
            break
        return data

    def refuse(
        self, event: yaml.Event, check: str, message: str, hint: str, name: Loc = ()
    ) -> None:
        problem = self.source.at(_extent(event).start, check, message, hint)
        self.problems.append(replace(problem, name=name))

    def value(self, event: yaml.Event, loc: Loc) -> Data:
        if len(loc) > DEEPEST:
            self.refuse(
                event,
                "too-deep",
                f"The file is nested more than {DEEPEST} levels deep.",
                "Check the indentation.",
            )
            raise _TooDeepError
        data = self.node(event, loc)
        self.places.values[loc] = _extent(event)
        return data

    def node(self, event: yaml.Event, loc: Loc) -> Data:
        if isinstance(event, yaml.AliasEvent):
            self.refuse(
                event,
                "unused-syntax",
                f'"*{shown(event.anchor)}" is a YAML alias.',
                "Write the value out, or put the text in quotes.",
            )
            return f"*{event.anchor}"
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            self.undecorated(event)
        if isinstance(event, yaml.ScalarEvent):
            self.visible(event)
            self.whole(event)
            empty = event.value == "" and event.implicit[0]
            return None if empty else str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(loc)
        return self.mapping(loc)

    def undecorated(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        tag = (event.tag or "!").replace("tag:yaml.org,2002:", "!!")
        if tag != "!":
            self.decoration(event, tag, "tag")
        if event.anchor is not None:
            self.decoration(event, f"&{event.anchor}", "anchor")

    def decoration(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, written: str, called: str
    ) -> None:
        """Tell what YAML takes out of a value; of a text, that it begins with that sign."""
        message = f'"{shown(written)}" is a YAML {called}.'
        hint = "Delete it, or put the text in quotes."
        is_meant = written.startswith("!!") or f"*{written[1:]}" in self.source.text
        if isinstance(event, yaml.ScalarEvent) and event.value and not is_meant:
            message, hint = f'Text cannot start with "{written[0]}" unless it is in quotes.', QUOTE
        self.refuse(event, "unused-syntax", message, hint)

    def visible(self, event: yaml.ScalarEvent) -> None:
        """Tell a control character that was written as an escape."""
        if control := CONTROL.search(event.value):
            message = f"An invisible character stands here: {name_of_sign(control.group())}."
            self.refuse(event, "control-character", message, "Delete it.")

    def whole(self, event: yaml.ScalarEvent) -> None:
        """Tell words behind a plain text that YAML takes for a remark: "your #1 tip"."""
        end = _extent(event).end
        hidden = _REMARK.match(self.source.text, end) if not event.style else None
        if hidden and event.value:
            message = f'Everything from "{shown(hidden.group(1))}" on is hidden.'
            hint = f"If it belongs to the text: {QUOTE_IT}"
            self.problems.append(self.source.at(hidden.start(1), "hidden-text", message, hint))

    def sequence(self, loc: Loc) -> list[Data]:
        data: list[Data] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            data.append(self.value(event, (*loc, len(data))))
        return data

    def mapping(self, loc: Loc) -> Data:
        data: dict[str, Data] = {}
        is_text = False
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            is_text = is_text or self.is_braced(event)
            self.pair(event, loc, data)
        return "..." if is_text else data  # told already: what was meant is a text

    def is_braced(self, event: yaml.Event) -> bool:
        start = _extent(event).start
        return (
            isinstance(event, yaml.MappingStartEvent)
            and self.source.text[start - 1 : start + 1] == "{{"
        )

    def unnamed(self, event: yaml.Event) -> None:
        """Tell a group where a name should be: nearly always a text that starts with "{{"."""
        start = _extent(event).start
        if colon := _SPLIT.match(self.source.text, self.source.text.rfind("\n", 0, start) + 1):
            message = "A colon followed by a space stands inside plain text."
            self.problems.append(self.source.at(colon.end(1), "wrong-syntax", message, QUOTE))
        elif name := _BRACED_NAME.match(
            self.source.text, self.source.text.rfind("\n", 0, start) + 1
        ):
            words = shown(name["words"].strip())
            hint = f'Write "{name["name"]}: {words}"; if it is one text, put it in quotes.'
            at = self.source.at(name.start("braces"), "wrong-syntax", BRACED_NAME, hint)
            self.problems.append(at)
        elif self.is_braced(event) or self.source.text.startswith("{{", start):
            braces = self.source.text.rfind("{{", 0, start + 2)
            message = 'Text that starts with "{{" must be in quotes.'
            self.problems.append(self.source.at(braces, "wrong-syntax", message, QUOTE))
        else:
            message = "A name for a value was expected here, not a list or a group."
            self.refuse(event, "wrong-syntax", message, 'Write "name: value".')

    def repeated(
        self, event: yaml.ScalarEvent, at: Loc, data: dict[str, Data], value: yaml.Event
    ) -> None:
        """Tell a name that an entry has already; with the first one begins what lacks its dash."""
        if at[:-1] in self.undashed:
            return
        key = shown(event.value)
        if at == ("schema",) and len(data) > 1:
            self.undashed.add(())  # what follows stands twice as well
            hint = "Keep one of the two, or put the second into a file of its own."
            self.refuse(event, "repeated-name", "This file begins here a second time.", hint, at)
            return
        if event.value == next(iter(data)) and len(at) > 1 and isinstance(at[-2], int):
            self.undashed.add(at[:-1])
            hint = f'Write "- {key}: ..." in the column of the dashes above.'
            self.refuse(event, "missing-dash", NO_DASH, hint)
        else:
            line = self.source.lines.line_and_column(self.places.keys[at].start)[0] + 1
            message = f'"{key}" stands here a second time.'
            hint = f"It is on line {line} already: {self.of_two(value, at, data)}"
            self.refuse(event, "repeated-name", message, hint, at)

    def of_two(self, value: yaml.Event, at: Loc, data: dict[str, Data]) -> str:
        """Return what to do with a name that stands twice: if it holds several, none is lost."""
        holds_several = isinstance(data[str(at[-1])], list | dict)
        if not holds_several or not isinstance(value, yaml.CollectionStartEvent):
            return KEEP
        start = self.places.values[at].start
        is_in_brackets = value.flow_style or self.source.text[start] in "[{"
        return JOIN_IN_BRACKETS if is_in_brackets else JOIN

    def pair(self, event: yaml.Event, loc: Loc, data: dict[str, Data]) -> None:
        if not isinstance(event, yaml.ScalarEvent):
            self.unnamed(event)
            # Read on at a place that no data has, so that what follows keeps its place.
            self.value(event, (*loc, "?"))
            self.value(next(self.events), (*loc, "?"))
            return
        key = event.value
        at = (*loc, key)
        if key in data:
            value = next(self.events)
            self.repeated(event, at, data, value)
            self.value(value, (*at, "?"))
            return
        self.places.keys[at] = _extent(event)
        data[key] = self.value(next(self.events), at)


def _stop(text: str, error: yaml.MarkedYAMLError) -> Stop:
    mark, start = error.problem_mark, error.context_mark
    return Stop(
        lines=text.split("\n"),
        problem=error.problem or "",
        context=error.context or "",
        at=(mark.line, mark.column) if mark else (0, 0),
        started=(start.line, start.column) if start else None,
    )


def _extent(event: yaml.Event) -> Extent:
    start, end = event.start_mark, event.end_mark
    assert start  # noqa: S101 - only events made by hand have no marks
    assert end  # noqa: S101
    return Extent(start.index, end.index)
