"""An edit as words that take the place of a stretch of the file: each way that may be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from askwell.patching import blocks
from askwell.patching.edits import Arrange, Insert, Put, Remove, nowhere, plain
from askwell.patching.layout import FileLayout, layout_of
from askwell.patching.scalars import Laid, ScalarPlace, all_laid, looks_other
from askwell.patching.tree import Child, Node, column, find, line_end, line_start
from askwell.reading.source import Data, Loc


@dataclass(frozen=True, slots=True)
class Splice:
    """Words that take the place of a stretch of a text."""

    start: int
    end: int
    words: str

    def into(self, text: str) -> str:
        return text[: self.start] + self.words + text[self.end :]


@dataclass(frozen=True)
class YamlText:
    """A text of YAML that is being changed."""

    text: str
    root: Node

    @property
    def layout(self) -> FileLayout:
        return layout_of(self.text, self.root)

    def found(self, loc: Loc) -> Node:
        """Return what stands at a place. Raises PatchError if there is nothing."""
        node = find(self.root, loc)
        if node is None:
            raise nowhere(loc)
        return node

    def spot(self, parent: Node, child: Child) -> ScalarPlace:
        """Return where a value below a parent stands."""
        start = column(self.text, child.start)
        is_named = isinstance(child.step, str)
        before = column(self.text, child.sign) + 1 if is_named or not parent.style else start
        return ScalarPlace(start, before, self.layout, in_brackets=bool(parent.style))

    def joined(self, lines: Sequence[str]) -> str:
        return self.layout.newline.join(lines)


def put(page: YamlText, edit: Put) -> Iterator[Splice]:
    """Yield the ways to write a value at a place."""
    loc = edit.loc
    value = plain(edit.value)
    while loc and find(page.root, loc[:-1]) is None:  # what is not there on the way comes too
        step, loc = loc[-1], loc[:-1]
        value = [value] if isinstance(step, int) else {step: value}
    if not loc:
        yield from _whole(page, value)
        return
    parent, step = page.found(loc[:-1]), loc[-1]
    child = parent.child(step)
    if child:
        yield from _replaced(page, parent, child, value)
    elif not parent.children:
        grown: Data = [value] if isinstance(step, int) else {step: value}
        yield from put(page, Put(loc[:-1], grown))
    elif isinstance(step, int):
        yield from insert(page, Insert(loc, edit.value))
    else:
        yield from _named(page, parent, step, value, edit.after)


def insert(page: YamlText, edit: Insert) -> Iterator[Splice]:
    """Yield the ways to write a new entry of a list."""
    parent, step = find(page.root, edit.loc[:-1]), edit.loc[-1]
    value = plain(edit.value)
    if parent is None or not parent.children:
        yield from put(page, Put(edit.loc[:-1], [edit.value]))
        return
    assert isinstance(step, int)  # noqa: S101 - the data were changed there before
    if parent.style:
        yield from _in_brackets(parent, step, blocks.written(value, _bracketed(page)).head)
        return
    indent = column(page.text, parent.children[0].start)
    spot = ScalarPlace(indent, indent + 2, page.layout)
    lines = blocks.entry(value, indent, spot)
    apart = [""] * _are_apart(page, parent)
    if step == 0:
        at = parent.children[0].start
        yield Splice(at, at, page.joined([*lines, *apart, " " * indent]))
        return
    at = line_end(page.text, _end(parent.children[step - 1]))
    first, *rest = lines
    yield Splice(at, at, page.joined(["", *apart, " " * indent + first, *rest]))


def remove(page: YamlText, edit: Remove) -> Iterator[Splice]:
    """Yield the ways to take something out."""
    parent = page.found(edit.loc[:-1])
    number = next(n for n, each in enumerate(parent.children) if each.step == edit.loc[-1])
    if len(parent.children) == 1:
        empty: Data = [] if isinstance(parent.data, list) else {}
        yield from put(page, Put(edit.loc[:-1], empty))
    elif parent.style:
        yield _out_of_brackets(parent, number)
    else:
        yield from _out_of_lines(page, parent, number)


def arrange(page: YamlText, edit: Arrange) -> Iterator[Splice]:
    """Yield the way to put entries in another order: what lies between two stays there."""
    parent = page.found(edit.loc)
    stretches = [_stretch(page, parent, number) for number in range(len(parent.children))]
    gaps = [page.text[end:start] for (_, end), (start, _) in pairwise(stretches)]
    words = [page.text[slice(*stretches[each])] for each in edit.order]
    mixed = zip(words, [*gaps, ""], strict=True)
    yield Splice(stretches[0][0], stretches[-1][1], "".join(map("".join, mixed)))


def _whole(page: YamlText, value: Data) -> Iterator[Splice]:
    """Write what a file without data holds; any other is not put anew as a whole."""
    if isinstance(value, dict) and not page.root.children:
        spot = ScalarPlace(0, 0, page.layout)
        lines = [line for key, each in value.items() for line in blocks.pair(key, each, 0, spot)]
        start = "" if column(page.text, page.root.start) == 0 else page.layout.newline
        yield Splice(page.root.start, len(page.text), start + page.joined([*lines, ""]))


def _replaced(page: YamlText, parent: Node, child: Child, value: Data) -> Iterator[Splice]:
    spot = page.spot(parent, child)
    for found in _choices(child, value, spot):
        yield _in_its_place(page, parent, child, found)


def _choices(child: Child, value: Data, spot: ScalarPlace) -> Iterator[Laid]:
    node = child.node
    if not isinstance(value, str) and isinstance(child.step, int) and not spot.in_brackets:
        return iter([blocks.after_dash(value, spot.indent, spot)])
    if not isinstance(value, str):
        return iter([blocks.written(value, spot)])
    if node.is_group or node.data is None:
        return all_laid(value, spot)
    was_other = not node.style and looks_other(str(node.data))
    return all_laid(value, spot, node.style, was_other=was_other)


def _in_its_place(page: YamlText, parent: Node, child: Child, found: Laid) -> Splice:
    """Put a written value where one stood; a remark at the end of its line stays."""
    node = child.node
    is_there = node.data is not None and not (node.is_group and not node.style)
    if parent.style and (is_there or isinstance(child.step, int)):
        return Splice(node.start, node.end, found.head)
    start = node.start if is_there and found.head else child.sign
    end = max(node.end, child.sign)
    space = " " if found.head and start == child.sign else ""
    line = min(line_end(page.text, start), end)
    remark = page.text[line:end] if line == end else ""
    if line < end:
        remark = _remark(page.text[start:line], node.style if is_there else "")
    elif found.body:
        end = line_end(page.text, end)
        remark = page.text[line:end]
    return Splice(start, end, page.joined([f"{space}{found.head}{remark}".rstrip(), *found.body]))


def _remark(line: str, style: str) -> str:
    """Return what stands behind the sign of a block, or the name of a group, on its line."""
    if style in ("'", '"', "[", "{"):
        return ""
    before, sign, after = line.partition("#")
    is_remark = sign and (style in ("|", ">") or not before.strip())
    return f"{before[len(before.rstrip()) :]}{sign}{after}" if is_remark else ""


def _named(
    page: YamlText, parent: Node, name: str, value: Data, after: Sequence[str]
) -> Iterator[Splice]:
    """Write a new name into a group."""
    before = [each for each in parent.children if each.step in after]
    if parent.style:
        number = parent.children.index(before[-1]) + 1 if before else len(parent.children)
        spot = _bracketed(page)
        words = f"{blocks.name(name, spot)} {blocks.written(value, spot).head}"
        yield from _in_brackets(parent, number, words)
        return
    indent = column(page.text, parent.children[0].start)
    first, *rest = blocks.pair(name, value, indent, ScalarPlace(indent, indent, page.layout))
    last = before[-1] if before else parent.children[-1]
    at = line_end(page.text, _end(last))
    yield Splice(at, at, page.joined(["", " " * indent + first, *rest]))


def _in_brackets(parent: Node, number: int, words: str) -> Iterator[Splice]:
    if number == 0:
        at = parent.children[0].start
        yield Splice(at, at, f"{words}, ")
    else:
        at = _end(parent.children[number - 1])
        yield Splice(at, at, f", {words}")


def _bracketed(page: YamlText) -> ScalarPlace:
    return ScalarPlace(0, 0, page.layout, in_brackets=True)


def _out_of_brackets(parent: Node, number: int) -> Splice:
    if number:
        return Splice(_end(parent.children[number - 1]), _end(parent.children[number]), "")
    return Splice(parent.children[0].start, parent.children[1].start, "")


def _out_of_lines(page: YamlText, parent: Node, number: int) -> Iterator[Splice]:
    text, child = page.text, parent.children[number]
    end = line_end(text, _end(child))
    if number:
        before = line_end(text, _end(parent.children[number - 1]))
        if not text[before : child.start].strip():
            yield Splice(before, end, "")
    elif not text[end : parent.children[1].start].strip():
        yield Splice(child.start, parent.children[1].start, "")
    start = line_start(text, child.start)
    if not text[start : child.start].strip():
        yield Splice(start, _past_break(text, end), "")
    yield Splice(child.start, end, "")


def _past_break(text: str, at: int) -> int:
    return at + (2 if text[at : at + 2] == "\r\n" else 1)


def _stretch(page: YamlText, parent: Node, number: int) -> tuple[int, int]:
    """Return what moves with an entry: itself, and the remarks right above it."""
    child = parent.children[number]
    start, end = child.start, _end(child)
    if parent.style:
        return start, end
    if number:
        above = line_end(page.text, _end(parent.children[number - 1]))
        between = page.text[above:start]
        start = above + between.index("#") if "#" in between else start
    return start, line_end(page.text, end)


def _are_apart(page: YamlText, parent: Node) -> bool:
    """Tell whether a list has empty lines between its entries."""
    if len(parent.children) == 1:
        return False
    first, second = parent.children[:2]
    between = page.text[_end(first) : second.start]
    lines = between.splitlines()
    return any(not line.strip() for line in lines[1:-1])


def _end(child: Child) -> int:
    return max(child.sign, child.node.end)
