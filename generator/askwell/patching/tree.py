"""A text of YAML as a tree that knows where everything in it stands, and how it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import yaml

from askwell.patching.refusal import PatchError
from askwell.reading.source import Data, Loc

_BREAK = re.compile(r"[\n\r]")


@dataclass(frozen=True, slots=True)
class Node:
    """A value: its data, the stretch that it fills, and its form."""

    data: Data
    start: int
    end: int
    """Right after its last character; blank lines and remarks after it are none of it."""
    style: str
    """Of a text the sign that it starts with (`'`, `"`, `|`, `>`), or none; of a list or a group
    `[` or `{` where it stands in brackets, or none."""
    children: tuple[Child, ...] = ()

    def child(self, step: str | int) -> Child | None:
        """Return what stands under a name or a position."""
        return next((each for each in self.children if each.step == step), None)

    @property
    def is_group(self) -> bool:
        return isinstance(self.data, dict | list)


class Child(NamedTuple):
    """A value inside another."""

    step: str | int
    start: int
    """Where its name starts, or the dash of its entry; in brackets, the value itself."""
    sign: int
    """Right after its colon or its dash."""
    node: Node


def parsed(text: str) -> Node:
    """Return the tree of a text; one that holds nothing gives a node without data.

    Raises PatchError for what is no YAML, or is more of it than content needs.
    """
    try:
        return _Walk(text).document()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f" (line {mark.line + 1})" if mark else ""
        raise PatchError(
            f"The file cannot be read{line}, so nothing in it can be changed. Mend that first."
        ) from error
    except yaml.YAMLError as error:
        message = "The file holds signs that no YAML may hold. Take them out first."
        raise PatchError(message) from error


def line_start(text: str, at: int) -> int:
    """Return where the line of a character starts."""
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def line_end(text: str, at: int) -> int:
    """Return where the line of a character ends, before its line break."""
    found = _BREAK.search(text, at)
    return found.start() if found else len(text)


def column(text: str, at: int) -> int:
    """Return how many characters stand before one on its line."""
    return at - line_start(text, at)


def find(root: Node, loc: Loc) -> Node | None:
    """Return the node at a place, if there is one."""
    node: Node | None = root
    for step in loc:
        child = node.child(step) if node else None
        node = child.node if child else None
    return node


class _Walk:
    def __init__(self, text: str) -> None:
        self.text = text
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)

    def document(self) -> Node:
        """Return the tree of the file. Raises PatchError where a change would not be certain."""
        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root:
                    raise PatchError("The file holds two documents. Make it one first.")
                root = self.node(next(self.events))
        end = len(self.text.rstrip())
        return root or Node(None, end, end, "")

    def node(self, event: yaml.Event) -> Node:
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            line = event.start_mark.line + 1  # type: ignore[union-attr]
            raise PatchError(f"Line {line} holds an alias, an anchor or a tag. Take it out first.")
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event)
        assert isinstance(event, yaml.MappingStartEvent)  # noqa: S101 - no other is left
        return self.mapping(event)

    def scalar(self, event: yaml.ScalarEvent) -> Node:
        start, end = _extent(event)
        style = event.style or ""
        if style in ("|", ">"):
            end = _block_end(self.text, start, end)
        is_empty = event.value == "" and not style
        return Node(None if is_empty else event.value, start, end, style)

    def sequence(self, event: yaml.SequenceStartEvent) -> Node:
        start, _ = _extent(event)
        children: list[Child] = []
        at = start
        while not isinstance(each := next(self.events), yaml.SequenceEndEvent):
            node = self.node(each)
            dash = node.start if event.flow_style else self.dash(start, at, node.start)
            children.append(Child(len(children), dash, dash + 1, node))
            at = node.end
        end = _extent(each)[1] if event.flow_style else at
        data = [child.node.data for child in children]
        return Node(data, start, end, "[" if event.flow_style else "", tuple(children))

    def dash(self, first: int, after: int, before: int) -> int:
        """Return where the dash of an entry stands: all of a list have one column."""
        if after == first:
            return first
        wide = column(self.text, first)
        pattern = re.compile(rf"[\n\r][ ]{{{wide}}}(-)(?=\s|$)")
        found = pattern.search(self.text, after, before + 1)
        if not found:
            raise PatchError("The file is written in a form that cannot be changed safely.")
        return found.start(1)

    def mapping(self, event: yaml.MappingStartEvent) -> Node:
        start, _ = _extent(event)
        children: list[Child] = []
        data: dict[str, Data] = {}
        while not isinstance(key := next(self.events), yaml.MappingEndEvent):
            name = self.node(key)
            node = self.node(next(self.events))
            if not isinstance(name.data, str) or name.data in data:
                line = key.start_mark.line + 1  # type: ignore[union-attr]
                raise PatchError(f"Line {line} has no name of its own. Mend that first.")
            data[name.data] = node.data
            children.append(Child(name.data, name.start, self.colon(name.end), node))
        end = _extent(key)[1] if event.flow_style else _end_of(children, start)
        return Node(data, start, end, "{" if event.flow_style else "", tuple(children))

    def colon(self, after: int) -> int:
        found = re.compile(r"\s*:").match(self.text, after)
        if not found:
            raise PatchError("The file is written in a form that cannot be changed safely.")
        return found.end()


def _end_of(children: list[Child], start: int) -> int:
    return max(children[-1].sign, children[-1].node.end) if children else start


def _extent(event: yaml.Event) -> tuple[int, int]:
    start, end = event.start_mark, event.end_mark
    assert start  # noqa: S101 - only events made by hand have no marks
    assert end  # noqa: S101
    return start.index, end.index


def _block_end(text: str, start: int, end: int) -> int:
    """Return where a block of text ends: at its last line that holds something.

    One that keeps its blank lines (`+`) holds all but its last line break.
    """
    raw = text[start:end]
    if "+" in raw[: line_end(raw, 0)].partition("#")[0]:
        return start + len(re.sub(r"(\r\n|\n|\r)[ ]*\Z", "", raw))
    return line_end(text, start + len(raw.rstrip()))
