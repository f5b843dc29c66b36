"""Which words of the store the program says: the keys that stand in its templates and modules."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, nodes

from askwell.languages import language
from tests.languages.outside import PACKAGE

WORDS = frozenset({"say", "text", "forms"})
"""What says one entry."""

GROUPS = frozenset({"group", "labels"})
"""What says all entries that start alike."""


def uses() -> list[re.Pattern[str]]:
    """Return patterns of the keys that the program says; an open part of a key fits any."""
    found = {
        *(key for path in PACKAGE.rglob("*.html") for key in _in_template(path)),
        *(key for path in PACKAGE.rglob("*.py") for key in _in_module(path)),
    }
    return [re.compile(key) for key in sorted(found) if not key.startswith(_ANY)]


_ANY = r"[\w-]+"


def _in_template(path: Path) -> Iterator[str]:
    tree = Environment(autoescape=True).parse(path.read_text("utf-8"))
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.args:
            yield from _pattern(call.node.name, "".join(_parts(call.args[0])))


def _parts(node: nodes.Node) -> Iterator[str]:
    if isinstance(node, nodes.Concat):
        for child in node.nodes:
            yield from _parts(child)
    else:
        yield re.escape(str(node.value)) if isinstance(node, nodes.Const) else _ANY


def _in_module(path: Path) -> Iterator[str]:
    """Yield the keys that are said, and every other key: it stands for words said elsewhere."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            yield from _pattern(name, "".join(_values(node.args[0])))
        elif isinstance(node, ast.Constant) and node.value in language("en").entries:
            yield re.escape(str(node.value))


def _values(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.JoinedStr):
        for part in node.values:
            yield from _values(part)
    else:
        value = node.value if isinstance(node, ast.Constant) else None
        yield re.escape(value) if isinstance(value, str) else _ANY


def _pattern(name: str, key: str) -> Iterator[str]:
    if name in WORDS:
        yield key
    elif name in GROUPS:
        yield rf"{key}\..+"
