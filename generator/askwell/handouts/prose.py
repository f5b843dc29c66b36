"""Prose as parts of a handout: what a document's tokens become where nothing can be pressed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from urllib.parse import quote

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from askwell.handouts.parts import (
    Bullets,
    Cells,
    Heading,
    Paragraph,
    Part,
    Picture,
    Role,
    Run,
    Runs,
)
from askwell.texts.anchors import decoded
from askwell.texts.prose import Say, is_safe

Embedded = Callable[[Token], Sequence[Part]]
"""Gives the parts that stand for an item of the guide within a text."""


@dataclass(frozen=True)
class Reader:
    """Reads prose; `site` is the whole address of the guide, without its last slash."""

    say: Say
    site: str
    has: Callable[[str], bool]
    """Whether an address is one of this guide."""
    embedded: Embedded

    def parts(self, tokens: Sequence[Token]) -> tuple[Part, ...]:
        """Return the parts of a whole text."""
        return self._blocks(SyntaxTreeNode(tokens).children)

    def _blocks(self, nodes: Sequence[SyntaxTreeNode], role: Role = "plain") -> tuple[Part, ...]:
        return tuple(part for node in nodes for part in self._block(node, role))

    def _block(self, node: SyntaxTreeNode, role: Role) -> Iterator[Part]:
        if node.type == "heading":
            level = min(int(node.tag[1]), 4)
            yield Heading(level, "".join(run.text for run in self._runs(node.children[0])))
        elif node.type == "paragraph":
            yield from self._paragraph(node.children[0], role)
        elif node.type in ("bullet_list", "ordered_list"):
            entries = tuple(self._blocks(item.children, role) for item in node.children)
            start = int(node.attrs.get("start", 1))
            yield Bullets(entries, numbered=node.type == "ordered_list", start=start)
        elif node.type == "blockquote":
            yield from self._blocks(node.children, "quote")
        elif node.type == "table":
            yield self._table(node)
        elif node.type in ("fence", "code_block"):
            yield Paragraph((Run(node.content.rstrip()),), role)
        elif node.type == "embed":
            yield from self.embedded(_token(node))

    def _paragraph(self, inline: SyntaxTreeNode, role: Role) -> Iterator[Part]:
        for is_picture, children in groupby(inline.children, lambda child: child.type == "image"):
            if is_picture:
                yield from filter(None, map(self._picture, children))
            elif runs := _joined(self._children(children, Run(""))):
                yield Paragraph(runs, role)

    def _picture(self, node: SyntaxTreeNode) -> Part | None:
        source, words = decoded(str(node.attrs["src"])), " ".join(node.content.split())
        if not source.startswith("/") or source.startswith("//"):  # the check refuses it
            return Paragraph((Run(words),)) if words else None
        return Picture(source.removeprefix("/"), words)

    def _table(self, node: SyntaxTreeNode) -> Cells:
        head, *bodies = node.children
        [names] = [self._row(row) for row in head.children]
        rows = tuple(self._row(row) for body in bodies for row in body.children)
        return Cells(names, rows, named=not names[0] and all(row[0] for row in rows))

    def _row(self, row: SyntaxTreeNode) -> tuple[Runs, ...]:
        return tuple(self._runs(cell.children[0]) for cell in row.children)

    def _runs(self, inline: SyntaxTreeNode) -> Runs:
        return _joined(self._children(inline.children, Run("")))

    def _children(
        self, nodes: Sequence[SyntaxTreeNode] | Iterator[SyntaxTreeNode], like: Run
    ) -> Iterator[Run]:
        for node in nodes:
            yield from self._inline(node, like)

    def _inline(self, node: SyntaxTreeNode, like: Run) -> Iterator[Run]:
        if node.type == "strong":
            yield from self._children(node.children, replace(like, strong=True))
        elif node.type == "em":
            yield from self._children(node.children, replace(like, soft=True))
        elif node.type == "link":
            link = self._led(str(node.attrs["href"]))
            yield from self._children(node.children, replace(like, link=link))
        elif node.type == "braces":
            yield replace(like, text=self.say(_token(node).meta["span"]))
        elif node.type in ("softbreak", "hardbreak"):
            yield replace(like, text=" ")
        elif node.type in ("text", "code_inline") or node.type == "image":
            yield replace(like, text=node.content)

    def _led(self, target: str) -> str:
        """Return the whole address of a link; empty for one that leads nowhere from paper."""
        if target.startswith("/") and self.has(target):
            return self.site + quote(target, safe="/#%:")
        return target if is_safe(target) and not target.startswith(("/", "#")) else ""


def _token(node: SyntaxTreeNode) -> Token:
    assert node.token is not None  # noqa: S101 - for the type alone: what has no pair has one
    return node.token


def _joined(runs: Iterator[Run]) -> Runs:
    """Join neighbors that look alike, and leave out what says nothing."""
    found: list[Run] = []
    for run in runs:
        last = found[-1] if found else None
        if last and replace(last, text="") == replace(run, text=""):
            found[-1] = replace(last, text=last.text + run.text)
        elif run.text:
            found.append(run)
    return tuple(found) if any(run.text.strip() for run in found) else ()
