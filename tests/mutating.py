"""The small changes that can be made to a module: what the tests of the core should notice."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parent.parent

COMPARED = {
    ast.Lt: "<=", ast.LtE: "<", ast.Gt: ">=", ast.GtE: ">", ast.Eq: "!=", ast.NotEq: "==",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
ENDS = {"0": "-1", "-1": "0"}
REACHED = {ast.Add: "-", ast.Sub: "+", ast.Mult: "/", ast.Div: "*", ast.FloorDiv: "/"}


class Change(NamedTuple):
    """One change of a module: the bytes from `start` to `end` become `new`."""

    path: str
    start: int
    end: int
    new: str
    line: int
    module: str
    """A digest of the module as it was."""

    @property
    def key(self) -> str:
        return f"{self.path}:{self.start}:{self.end}:{self.new}:{self.module}"


Edit = tuple[ast.AST, str]
"""What to replace, and by what."""


def edits(node: ast.AST, text: Callable[[ast.AST], str]) -> Iterator[Edit]:
    """Yield the small changes of one expression or statement."""
    yield from edited_statements(node, text)
    match node:
        case ast.Compare(left, [operator], [right]):
            yield node, f"{text(left)} {COMPARED[type(operator)]} {text(right)}"
        case ast.BoolOp(operator, parts):
            yield (
                node,
                (" or " if isinstance(operator, ast.And) else " and ").join(map(text, parts)),
            )
        case ast.UnaryOp(ast.Not(), operand):
            yield node, f"({text(operand)})"
        case ast.BinOp(left, operator, right) if type(operator) in REACHED:
            yield node, f"{text(left)} {REACHED[type(operator)]} {text(right)}"
        case ast.Subscript(value, place) if ast.unparse(place) in ENDS:
            yield node, f"{text(value)}[{ENDS[ast.unparse(place)]}]"
        case ast.Constant(int(value) | float(value)):
            yield node, str(not value) if isinstance(value, bool) else repr(value + 1)


def edited_statements(node: ast.AST, text: Callable[[ast.AST], str]) -> Iterator[Edit]:
    """Yield what can be done to a branch, a call, a result and a loop."""
    match node:
        case ast.If(test) | ast.IfExp(test) if isinstance(
            test, ast.Call | ast.Name | ast.Attribute
        ):
            yield test, f"not {text(test)}"
        case ast.Expr(ast.Call()):
            yield node, "pass"
        case ast.Return(ast.expr() as value) if not isinstance(value, ast.Constant):
            yield value, "None"
        case ast.Continue():
            yield node, "break"


def changes_of(path: Path) -> Iterator[Change]:
    """Yield every change of a module; annotations and code for type checkers stay as they are."""
    source = path.read_bytes()
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))

    def span(node: Any) -> tuple[int, int]:
        end = starts[node.end_lineno - 1] + node.end_col_offset
        return starts[node.lineno - 1] + node.col_offset, end

    def text(node: ast.AST) -> str:
        start, end = span(node)
        return (
            f"({source[start:end].decode()})"
            if isinstance(node, ast.BoolOp)
            else source[start:end].decode()
        )

    digest = hashlib.sha256(source).hexdigest()[:12]
    for node in deciding(ast.parse(source)):
        for what, new in edits(node, text):
            start, end = span(what)
            name = path.relative_to(ROOT).as_posix()
            yield Change(name, start, end, new, what.lineno, digest)  # type: ignore[attr-defined]


def deciding(node: ast.AST) -> Iterator[ast.AST]:
    """Walk over what decides something when the program runs."""
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns", "decorator_list"}:
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST) and not decides_nothing(child):
                yield child
                yield from deciding(child)


def decides_nothing(node: ast.AST) -> bool:
    """Tell what is for types alone, what is words, and what only guards against ourselves."""
    return (
        (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test))
        or isinstance(node, ast.JoinedStr | ast.Assert)
        or (isinstance(node, ast.keyword) and node.arg == "strict")
    )
