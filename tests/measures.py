"""The code in figures, median / 90th percentile / largest. Usage: python -m tests.measures.

A function's lines are those from its `def` to its end; decorators are not counted.
"""

# ruff: noqa: T201 - it speaks through the terminal

from __future__ import annotations

import ast
import math
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import TypeAlias

from askwell import pipeline
from askwell.project import Project
from tests.languages.outside import outside
from tests.test_no_ids_in_code import named_addresses, named_ids

ROOT = Path(__file__).parent.parent
LONGEST_LINE = 100
LONGEST_FUNCTION = 25
LONGEST_FILE = 300

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


def spread(figures: Iterable[int]) -> str:
    """Return the median, the 90th percentile and the largest of some figures."""
    ordered = sorted(figures)
    return f"{median(ordered):.0f} / {ordered[math.ceil(len(ordered) * 0.9) - 1]} / {ordered[-1]}"


def measure_lines(title: str, paths: Sequence[Path]) -> None:
    files = [path.read_text("utf-8").splitlines() for path in paths]
    lines = [line for file in files for line in file]
    print(f"\n{title}: {len(files)} files, {len(lines):,} lines")
    print("  lines a file:", spread(len(file) for file in files))
    print(f"  files over {LONGEST_FILE}:", sum(len(file) > LONGEST_FILE for file in files))
    print(f"  lines over {LONGEST_LINE}:", sum(len(line) > LONGEST_LINE for line in lines))


def nodes_of(path: Path) -> Iterator[ast.AST]:
    """Yield all that a Python file holds."""
    return ast.walk(ast.parse(path.read_text("utf-8")))


def length(node: Function) -> int:
    """Return the lines of a function."""
    return (node.end_lineno or 0) - node.lineno + 1


def measure_python(title: str, paths: Sequence[Path]) -> None:
    measure_lines(title, paths)
    nodes = [node for path in paths for node in nodes_of(path)]
    lengths = [length(node) for node in nodes if isinstance(node, Function)]
    print(f"  lines a function, of {len(lengths)}:", spread(lengths))
    print(f"  over {LONGEST_FUNCTION}:", sum(each > LONGEST_FUNCTION for each in lengths))
    public = [
        node for node in nodes
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_")
    ]  # fmt: skip
    told = sum(ast.get_docstring(node) is not None for node in public)
    print(f"  public functions and classes with a docstring: {told / len(public):.0%}")


def of_browsers(folder: str, pattern: str) -> Iterator[Path]:
    """Yield what browsers load: of the site, and of the editor, the preview and handouts."""
    yield from (ROOT / "overrides" / folder).rglob(pattern)
    yield from (ROOT / "generator").rglob(pattern)


def templates() -> list[Path]:
    """Return what all HTML is made from: pages, handouts, the editor, the frame around pages."""
    folders = (ROOT / "generator", ROOT / "overrides" / "frame")
    return sorted(path for folder in folders for path in folder.rglob("*.html"))


def main() -> None:
    package = sorted((ROOT / "generator").rglob("*.py"))
    measure_python("Python of the generator", package)
    measure_python("Python of the tests", sorted((ROOT / "tests").rglob("*.py")))
    measure_lines("JavaScript", sorted(of_browsers("scripts", "*.js")))
    measure_lines("JavaScript of the tests", sorted((ROOT / "tests").rglob("*.js")))
    measure_lines("Styles", sorted(of_browsers("styles", "*.css")))
    measure_lines("Templates", templates())
    for guide in ("tests/guide", "."):
        library = pipeline.check(Project.at(ROOT / guide)).library
        found = len(named_ids(library)) + len(named_addresses(library))
        print(f"\nIds of {guide}/content in code:", found)
    print("Words of the interface outside the store:", len(outside()))
    command = [sys.executable, "-m", "mypy", "--strict"]
    strict = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    print("Types, mypy strict:", strict.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
