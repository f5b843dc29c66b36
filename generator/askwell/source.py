"""Content files into plain data that remembers the line and column of every value. The only file that imports yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from askwell import syntax
from askwell.problems import Problem, Severity

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
"""YAML without types: every scalar is the text its author wrote, so `no`, `012` and dates stay what they are."""

Loc: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys and list positions, from the top of the file."""

DEEPEST = 20
"""Levels of nesting. Content needs 8; a file with more is a slip or an attack on the reader."""

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a value starts (counted from 0) and the stretch of the file's text that it fills."""

    line: int
    column: int
    start: int
    end: int


@dataclass(frozen=True)
class Source:
    """One file of content: its data, and where everything in it stands."""

    path: str
    text: str
    data: Data = None
    values: dict[Loc, Mark] = field(default_factory=dict)
    keys: dict[Loc, Mark] = field(default_factory=dict)

    def problem(
        self,
        loc: Loc,
        message: str,
        hint: str = "",
        *,
        key: bool = False,
        snippet: str = "",
        severity: Severity = "error",
    ) -> Problem:
        """Tell a problem at `loc`: at its key if `key`, else at its value, or at `snippet` inside the value."""
        mark = (self.keys if key else self.values).get(loc) or self._nearest(loc)
        line, column = mark.line, mark.column
        found = self.text.find(snippet, mark.start, mark.end) if snippet else -1
        if found >= 0:
            line = self.text.count("\n", 0, found)
            column = found - self.text.rfind("\n", 0, found) - 1
        return Problem(self.path, line + 1, column + 1, message, hint, severity)

    def _nearest(self, loc: Loc) -> Mark:
        """Where the closest known ancestor stands: what is missing has no place of its own."""
        while loc and loc not in self.values:
            loc = loc[:-1]
        return self.values.get(loc) or Mark(0, 0, 0, 0)


def read(path: str, raw: bytes) -> tuple[Source, list[Problem]]:
    """Read one file of content: YAML, or Markdown with YAML between two `---` lines at its top.

    A Markdown file becomes the data of its front matter plus the key `body`.
    """
    text, problem = _decode(path, raw)
    if problem:
        return Source(path, text), [problem]
    if not path.endswith(".md"):
        return _read_yaml(path, text, text)
    match = _FRONT_MATTER.match(text)
    if not match:
        hint = 'Start the file with a line "---", then "title: ...", then "---" again.'
        return Source(path, text), [Problem(path, 1, 1, "This page has no front matter.", hint)]
    # The body is cut off but the first line stays, as a comment, so that lines and columns are the file's own.
    front = "#--" + text[3 : match.end(1)]
    source, problems = _read_yaml(path, text, front)
    if isinstance(source.data, dict):
        start = match.end()
        source.data["body"] = text[start:]
        source.values["body",] = Mark(text.count("\n", 0, start), 0, start, len(text))
    return source, problems


def _decode(path: str, raw: bytes) -> tuple[str, Problem | None]:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        hint = 'Save the file as "UTF-8" (in the editor: File, Save as, Encoding).'
        return "", Problem(path, 1, 1, "The file is saved as UTF-16, not as UTF-8.", hint)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig")
        line, column = _place(before, len(before))
        message = (
            f"The file is not saved as UTF-8: byte 0x{raw[error.start]:02x} is no character of it."
        )
        hint = 'Save the file as "UTF-8" (in the editor: File, Save as, Encoding).'
        return "", Problem(path, line, column, message, hint)
    control = syntax.CONTROL.search(text)
    if control:
        line, column = _place(text, control.start())
        message = f"The file holds an invisible control character (U+{ord(control.group()):04X})."
        return "", Problem(
            path, line, column, message, "Delete it; it may have come with pasted text."
        )
    return text, None


def _place(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _read_yaml(path: str, text: str, document: str) -> tuple[Source, list[Problem]]:
    source = Source(path, text)
    reader = _Reader(source, document)
    try:
        data = reader.document()
    except _TooDeepError:
        data = None
    except yaml.MarkedYAMLError as error:
        data = None
        fault = _explain(path, document, error)
        if all(problem.line != fault.line for problem in reader.problems):  # one slip is told once
            reader.problems.append(fault)
    return Source(path, text, data, source.values, source.keys), reader.problems


def _explain(path: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    mark, start = error.problem_mark, error.context_mark
    stop = syntax.Stop(
        lines=text.splitlines(),
        problem=error.problem or "",
        context=error.context or "",
        at=(mark.line, mark.column) if mark else (0, 0),
        started=(start.line, start.column) if start else None,
    )
    return syntax.explain(path, stop)


class _TooDeepError(Exception):
    """Reading stopped: the problem is told already."""


class _Reader:
    """One walk over the events of a YAML text, keeping positions and refusing what content does not need."""

    def __init__(self, source: Source, text: str) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)

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
                "A second document starts here.",
                'One file holds one document: delete the "---" line or move the rest to a file of its own.',
            )
            break
        return data

    def refuse(self, event: yaml.Event, message: str, hint: str) -> None:
        mark = _mark(event)
        self.problems.append(
            Problem(self.source.path, mark.line + 1, mark.column + 1, message, hint)
        )

    def value(self, event: yaml.Event, loc: Loc) -> Data:
        if len(loc) > DEEPEST:
            self.refuse(
                event,
                f"The file is nested more than {DEEPEST} levels deep.",
                "Check the indentation.",
            )
            raise _TooDeepError
        data = self.node(event, loc)
        self.source.values[loc] = _mark(event)
        return data

    def node(self, event: yaml.Event, loc: Loc) -> Data:
        if isinstance(event, yaml.AliasEvent):
            self.refuse(
                event,
                f'"*{event.anchor}" is a YAML alias.',
                "Write the value out, or put the text in quotes.",
            )
            return f"*{event.anchor}"
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            self.undecorated(event)
        if isinstance(event, yaml.ScalarEvent):
            self.visible(event)
            empty = event.value == "" and event.implicit[0]
            return None if empty else str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(loc)
        return self.mapping(loc)

    def undecorated(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag is not None and event.tag != "!":
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.refuse(event, f'"{tag}" is a YAML tag.', "Delete it, or put the text in quotes.")
        if event.anchor is not None:
            self.refuse(
                event,
                f'"&{event.anchor}" is a YAML anchor.',
                "Delete it, or put the text in quotes.",
            )

    def visible(self, event: yaml.ScalarEvent) -> None:
        if control := syntax.CONTROL.search(event.value):
            message = (
                f"The text holds an invisible control character (U+{ord(control.group()):04X})."
            )
            self.refuse(event, message, "Delete it; it may have come with pasted text.")

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
        mark = _mark(event)
        if self.is_braced(event):
            message = 'Text that starts with "{{" must be in quotes.'
            self.problems.append(
                Problem(self.source.path, mark.line + 1, mark.column, message, syntax.QUOTE)
            )
        else:
            message = "A name for a value was expected here, not a list or a group."
            self.refuse(event, message, 'Write "name: value".')

    def pair(self, event: yaml.Event, loc: Loc, data: dict[str, Data]) -> None:
        if not isinstance(event, yaml.ScalarEvent):
            self.unnamed(event)
            self.value(event, (*loc, "?"))
            self.value(next(self.events), (*loc, "?"))
            return
        key = event.value
        at = (*loc, key)
        if key in data:
            line = self.source.keys[at].line + 1
            self.refuse(
                event,
                f'"{key}" stands here a second time.',
                f"It is on line {line} already: keep one of them.",
            )
            self.value(next(self.events), (*at, "?"))
            return
        self.source.keys[at] = _mark(event)
        data[key] = self.value(next(self.events), at)


def _mark(event: yaml.Event) -> Mark:
    start, end = event.start_mark, event.end_mark
    assert start  # noqa: S101 - only events made by hand have no marks
    assert end  # noqa: S101
    return Mark(start.line, start.column, start.index, end.index)
