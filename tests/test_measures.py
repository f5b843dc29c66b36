"""What `measures` tells of the code's size stays below what fits in one head."""

from __future__ import annotations

from pathlib import Path

from tests.measures import (
    LONGEST_FILE,
    LONGEST_FUNCTION,
    LONGEST_LINE,
    ROOT,
    Function,
    length,
    nodes_of,
    of_browsers,
    templates,
)

PYTHON = [path for part in ("generator", "tests") for path in sorted((ROOT / part).rglob("*.py"))]
"""Of the program and of its tests."""

FILES = [*PYTHON, *of_browsers("scripts", "*.js"), *of_browsers("styles", "*.css")]


def test_no_file_is_too_long() -> None:
    assert FILES
    assert [
        str(path) for path in FILES if len(path.read_text("utf-8").splitlines()) > LONGEST_FILE
    ] == []


def test_no_line_of_a_template_is_too_long() -> None:
    assert [
        f"{path}:{number}"
        for path in templates()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1)
        if len(line) > LONGEST_LINE
    ] == []


def test_no_function_is_too_long(tmp_path: Path) -> None:
    long = tmp_path / "long.py"
    long.write_text("def a():\n" + "    pass\n" * LONGEST_FUNCTION)
    assert too_long(long) == ["a"]
    assert {str(path): found for path in PYTHON if (found := too_long(path))} == {}


def too_long(path: Path) -> list[str]:
    """Return the names of a file's functions that are too long."""
    functions = [node for node in nodes_of(path) if isinstance(node, Function)]
    return [node.name for node in functions if length(node) > LONGEST_FUNCTION]
