"""Content files into plain data that can tell the place of every value.

A file is read quickly if it is ordinary YAML; any other, and any that has a problem, by a walk
that knows places. No file but this one and that of ordinary YAML imports yaml.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import yaml

from askwell import syntax
from askwell.invisible import CONTROL, see
from askwell.names import shown
from askwell.ordinary import ordinary
from askwell.problems import Problem, name_of
from askwell.source import Data, Loc, Mark, Places, Source

DEEPEST = 20
"""Levels of nesting. Content needs 8; a file with more is a slip or an attack on the reader."""

_REMARK = re.compile(r"[ \t]+(#.*)")

QUOTE_IT = syntax.QUOTE[0].lower() + syntax.QUOTE[1:]

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def read(path: str, raw: bytes) -> tuple[Source, list[Problem]]:
    """Read one file of content: YAML, or Markdown with YAML between two `---` lines at its top.

    A Markdown file becomes the data of its front matter plus the key `body`.
    """
    text, problem = _decode(path, raw)
    if problem:
        return Source(path, ""), [problem]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = _FRONT_MATTER.match(text) if path.endswith(".md") else None
    seen = see(text, structure=front.end() if front else len(text))
    there = Source(path, text)
    told = [there.at(each.start, each.check, each.message, each.hint) for each in seen.sightings]
    source, problems = _read_text(Source(path, seen.text, removed=seen.removed))
    return source, told + problems


def _read_text(source: Source) -> tuple[Source, list[Problem]]:
    text = source.text
    if not source.path.endswith(".md"):
        return _read_yaml(source, text)
    match = _FRONT_MATTER.match(text)
    if not match:
        hint = 'Start the file with a line "---", then "title: ...", then "---" again.'
        return source, [
            source.at(0, "missing-front-matter", "This page has no front matter.", hint)
        ]
    # The body is cut off, the first line stays as a comment: lines and columns are the file's own.
    source, problems = _read_yaml(source, "#--" + text[3 : match.end(1)])
    if isinstance(source.data, dict):
        load = partial(_with_body, source.load, text[match.end() :])
        body = Mark(match.end(), len(text), verbatim=True)
        source = replace(source, load=load, locate=partial(_with_place, source.locate, body))
    return source, problems


def _with_body(load: Callable[[], Data], body: str) -> Data:
    front = load()
    return {**front, "body": body} if isinstance(front, dict) else front


def _with_place(locate: Callable[[], Places], body: Mark) -> Places:
    places = locate()
    return places._replace(values={**places.values, ("body",): body})


def _decode(path: str, raw: bytes) -> tuple[str, Problem | None]:
    check, hint = (
        "wrong-encoding",
        'Save the file as "UTF-8" (in the editor: File, Save as, Encoding).',
    )
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = "The file is saved as UTF-16, not as UTF-8."
        return "", Problem(path, 1, 1, check, message, hint)
    try:
        return raw.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        sign = raw[error.start]
        before = raw[: error.start].decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        message = f"The file is not saved as UTF-8: byte 0x{sign:02x} is no character of it."
        return "", Source(path, before).at(len(before), check, message, hint)


def _read_yaml(source: Source, document: str) -> tuple[Source, list[Problem]]:
    load = partial(ordinary, document, deepest=DEEPEST)
    there = replace(source, load=load, locate=partial(_locate, source, document))
    if there.data is not None:
        return there, []
    reader = _Reader(source, document)
    data = reader.read()
    return replace(source, load=lambda: data, locate=lambda: reader.places), reader.problems


def _locate(source: Source, document: str) -> Places:
    reader = _Reader(source, document)
    reader.read()
    return reader.places


def _explain(source: Source, text: str, error: yaml.MarkedYAMLError) -> Problem:
    mark, start = error.problem_mark, error.context_mark
    stop = syntax.Stop(
        lines=text.split("\n"),
        problem=error.problem or "",
        context=error.context or "",
        at=(mark.line, mark.column) if mark else (0, 0),
        started=(start.line, start.column) if start else None,
    )
    (line, column), message, hint = syntax.explain(stop)
    starts = source.lines.starts
    start_of_line = starts[min(line, len(starts) - 1)]
    return source.at(start_of_line + column, "wrong-syntax", message, hint)


class _TooDeepError(Exception):
    """Reading stopped: the problem is told already."""


class _Reader:
    """One walk over a YAML text's events, keeping places and refusing what content never needs."""

    def __init__(self, source: Source, text: str) -> None:
        self.source = source
        self.text = text
        self.problems: list[Problem] = []
        self.places = Places({}, {})
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)

    def read(self) -> Data:
        """Return the data, None if the text cannot be read whole."""
        try:
            return self.document()
        except _TooDeepError:
            return None
        except yaml.MarkedYAMLError as error:
            fault = _explain(self.source, self.text, error)
            if all(problem.line != fault.line for problem in self.problems):  # a slip is told once
                self.problems.append(fault)
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

    def refuse(self, event: yaml.Event, check: str, message: str, hint: str) -> None:
        self.problems.append(self.source.at(_mark(event).start, check, message, hint))

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
        self.places.values[loc] = _mark(event)
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
        if event.tag is not None and event.tag != "!":
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.refuse(
                event,
                "unused-syntax",
                f'"{shown(tag)}" is a YAML tag.',
                "Delete it, or put the text in quotes.",
            )
        if event.anchor is not None:
            self.refuse(
                event,
                "unused-syntax",
                f'"&{shown(event.anchor)}" is a YAML anchor.',
                "Delete it, or put the text in quotes.",
            )

    def visible(self, event: yaml.ScalarEvent) -> None:
        """Tell a control character that was written as an escape."""
        if control := CONTROL.search(event.value):
            message = f"An invisible character stands here: {name_of(control.group())}."
            self.refuse(event, "control-character", message, "Delete it.")

    def whole(self, event: yaml.ScalarEvent) -> None:
        """Tell words behind a plain text that YAML takes for a remark: "your #1 tip"."""
        end = _mark(event).end
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
        start = _mark(event).start
        return (
            isinstance(event, yaml.MappingStartEvent)
            and self.source.text[start - 1 : start + 1] == "{{"
        )

    def unnamed(self, event: yaml.Event) -> None:
        """Tell a group where a name should be: nearly always a text that starts with "{{"."""
        if self.is_braced(event):
            message = 'Text that starts with "{{" must be in quotes.'
            start = _mark(event).start - 1
            self.problems.append(self.source.at(start, "wrong-syntax", message, syntax.QUOTE))
        else:
            message = "A name for a value was expected here, not a list or a group."
            self.refuse(event, "wrong-syntax", message, 'Write "name: value".')

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
            line = self.source.lines.line_and_column(self.places.keys[at].start)[0] + 1
            self.refuse(
                event,
                "repeated-name",
                f'"{shown(key)}" stands here a second time.',
                f"It is on line {line} already: keep one of them.",
            )
            self.value(next(self.events), (*at, "?"))
            return
        self.places.keys[at] = _mark(event)
        data[key] = self.value(next(self.events), at)


def _mark(event: yaml.Event) -> Mark:
    start, end = event.start_mark, event.end_mark
    assert start  # noqa: S101 - only events made by hand have no marks
    assert end  # noqa: S101
    return Mark(start.index, end.index)
