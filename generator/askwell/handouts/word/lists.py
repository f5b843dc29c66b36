"""Lists of a Word file: each numbered one counts for itself, and one within another is indented."""

from __future__ import annotations

from typing import Any

DEEPEST = 3
"""How deep in one another Word has styles for lists."""


def style(name: str, depth: int) -> str:
    """Return what a list's style is called that stands so deep in others: 1 is the outermost."""
    return f"{name} {min(depth, DEEPEST)}" if depth > 1 else name


def counting(made: Any, style: str, start: int) -> int:
    """Begin a numbered list, and return its number: without, it would go on from another."""
    own = made.styles[style].element.pPr.numPr.numId.val
    numbering = made.part.numbering_part.element
    [kind] = [each.abstractNumId.val for each in numbering.num_lst if each.numId == own]
    begun = numbering.add_num(kind)
    begun.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(begun.numId)


def count(line: Any, list_: int) -> None:
    """Make a paragraph the next entry of a numbered list."""
    numbering = line._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 - python-docx has no way
    numbering.get_or_add_numId().val = list_
