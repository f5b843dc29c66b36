"""The parts of the package build on each other in one direction."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import askwell

PACKAGE = Path(askwell.__file__).parent


def part_of(path: Path) -> str:
    """Return the folder, or the module beside the folders, that a module belongs to."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


PARTS = {part_of(path) for path in PACKAGE.rglob("*.py")} - {"__init__"}


def imported(source: str) -> Iterator[str]:
    """Yield the parts that a module names in any import: at its top, late, or for types alone."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.ImportFrom(module="askwell", names=names):
                yield from (each.name for each in names)
            case ast.ImportFrom(module=str(module)) if module.startswith("askwell."):
                yield module.split(".")[1]
            case ast.Import(names=names):
                yield from (each.name.split(".")[1] for each in names if "askwell." in each.name)


def test_every_way_to_import_a_part_is_seen() -> None:
    source = """
import askwell.pages.site
from askwell import checks, pipeline
if True:
    from askwell.kinds import KINDS
def late():
    from askwell.library import Library
"""
    assert {*imported(source)} == {"pages", "checks", "pipeline", "kinds", "library"}


def test_no_two_parts_need_each_other() -> None:
    needs: dict[str, set[str]] = {part: set() for part in PARTS}
    for path in PACKAGE.rglob("*.py"):
        part = part_of(path)
        if part in PARTS:
            needs[part] |= {*imported(path.read_text(encoding="utf-8"))} & PARTS - {part}
    assert needs["pages"] > {"library", "kinds"}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        pytest.fail(f"A circle of imports: {' needs '.join(reversed(error.args[1]))}")
