"""How the author of a file lays it out, so that what is new looks like the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from askwell.patching.tree import Node, column, line_start

WIDTH = 108
"""Characters of a line in the shipped content; texts that wrap are wrapped there."""

NARROWEST = 60


@dataclass(frozen=True, slots=True)
class FileLayout:
    """What the lines of a file have in common."""

    newline: str = "\n"
    step: int = 2
    """Columns by which a group stands further in than its name."""
    dash: int = 2
    """Columns by which the dashes of a list stand further in than its name."""
    width: int = WIDTH


def layout_of(text: str, root: Node) -> FileLayout:
    """Return a file's layout; where it shows none, that of the shipped content."""
    found = re.search(r"\r\n|\n|\r", text)
    steps = Counter(_steps(text, root, is_list=False))
    dashes = Counter(_steps(text, root, is_list=True))
    return FileLayout(
        found.group() if found else "\n",
        _usual(steps, 2),
        _usual(dashes, 2),
        _width(text, root),
    )


def _usual(counted: Counter[int], otherwise: int) -> int:
    return counted.most_common(1)[0][0] if counted else otherwise


def _steps(text: str, node: Node, *, is_list: bool) -> Iterator[int]:
    """Yield by how many columns groups, or lists, stand further in than their names."""
    for child in node.children:
        inner = child.node
        if not node.style and inner.children and not inner.style and isinstance(child.step, str):
            first = inner.children[0].start
            if isinstance(inner.data, list) == is_list and first > child.sign:
                yield column(text, first) - column(text, child.start)
        yield from _steps(text, inner, is_list=is_list)


def _width(text: str, root: Node) -> int:
    """Return the longest line of the texts that were wrapped."""
    wrapped = (text[line_start(text, node.start) : node.end] for node in _folded(root))
    lines = [len(line.rstrip()) for each in wrapped for line in each.splitlines()]
    return max(NARROWEST, min(max(lines), WIDTH)) if lines else WIDTH


def _folded(node: Node) -> Iterator[Node]:
    if node.style == ">":
        yield node
    for child in node.children:
        yield from _folded(child.node)
