"""No test asserts what one look at a page showed: on a slow day the page is not there yet."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest

LOOKS = frozenset({
    "all", "all_inner_texts", "all_text_contents", "bounding_box", "count", "evaluate",
    "evaluate_all", "get_attribute", "inner_html", "inner_text", "input_value", "is_checked",
    "is_disabled", "is_editable", "is_enabled", "is_hidden", "is_visible", "text_content",
})  # fmt: skip
"""What tells how an element is at this very moment."""

REMEDY = (
    "A page may take its time: say expect(...).to_have_count(...) and the like, or expect_soon(...)"
    " of tests/browser/kept.py, or expect something of the same locator before you look."
)


def test_whatever_is_asserted_of_an_element_was_waited_for() -> None:
    folder = Path(__file__).parent
    found = [
        f"{path.relative_to(folder)}:{line}: {look}"
        for path in sorted(folder.rglob("test_*.py"))
        for line, look in hasty(path.read_text("utf-8"))
    ]

    assert found == [], REMEDY


def test_nothing_waits_for_a_promise() -> None:
    """A promise is there at once, whatever comes of it: what waits for one never fails."""
    folder = Path(__file__).parent
    waits = re.compile(r"""wait_for_function\(\s*f?["']async""")
    found = [path.name for path in folder.rglob("*.py") if waits.search(path.read_text("utf-8"))]

    assert found == [], "Say expect_soon(...) of tests/browser/kept.py."


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        (["assert page.locator('b').count() == 2"], 2),
        (["tools = page.locator('b').all()", "assert len(tools) == 15"], 3),
        (["words = page.locator('b')", "assert words.evaluate('b => b.title') == 'x'"], 3),
        (["said = row.inner_text()", "expect(row).to_have_text('x')", "assert said == 'x'"], 4),
        (["expect(page.locator('b')).to_have_count(2)", "assert page.locator('b').count()"], None),
        (["expect(tools.nth(5)).to_be_visible()", "assert tools.evaluate_all(SMALL) == []"], None),
        (["assert page.evaluate('1 + 1') == 2"], None),
        (["expect_soon(lambda: tools.evaluate_all(NAMES), ['a'])"], None),
    ],
)
def test_one_look_is_found_where_nothing_was_expected_of_the_same(
    lines: list[str], line: int | None
) -> None:
    source = "\n    ".join(["def test_it(page):", *lines])

    assert [at for at, _ in hasty(source)] == ([line] if line else [])


def hasty(source: str) -> Iterator[tuple[int, str]]:
    """List the asserts on one look, by line and look."""
    for test in ast.parse(source).body:
        if isinstance(test, ast.FunctionDef):
            yield from _hasty_of(list(ast.walk(test)))


def _hasty_of(nodes: list[ast.AST]) -> Iterator[tuple[int, str]]:
    values = {
        target.id: node.value
        for node in nodes
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    asserted = [node for node in nodes if isinstance(node, ast.Assert)]
    looks = [(node.lineno, look) for node in asserted for look in _looks(node.test, values)]
    for line, look in looks:
        at = ast.unparse(look.func.value)
        if not any(what.startswith(at) and when < look.lineno for what, when in _expected(nodes)):
            yield line, ast.unparse(look)


def _expected(nodes: list[ast.AST]) -> Iterator[tuple[str, int]]:
    """List of what something is expected, and in which line."""
    for node in nodes:
        match node:
            case ast.Call(func=ast.Name(id="expect"), args=[what, *_]):
                yield ast.unparse(what), node.lineno


class Look(ast.Call):
    """A call of one of `LOOKS`."""

    func: ast.Attribute


def _looks(node: ast.expr, values: dict[str, ast.expr]) -> Iterator[Look]:
    """List the looks in an expression, and in what its names hold."""
    names = [each.id for each in ast.walk(node) if isinstance(each, ast.Name)]
    held = [values[name] for name in names if name in values]
    for each in [each for part in (node, *held) for each in ast.walk(part)]:
        if _is_look(each, values):
            yield each


def _is_look(node: ast.AST, values: dict[str, ast.expr]) -> TypeGuard[Look]:
    """Tell a look at an element; a page is asked for what it works out as often as for a state."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    if node.func.attr not in LOOKS or (node.func.attr == "count" and node.args):
        return False
    at = ast.unparse(node.func.value)
    found = ast.unparse(values.get(at, node.func.value))
    return node.func.attr != "evaluate" or "locator(" in found or "get_by_" in found
