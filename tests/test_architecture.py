"""The parts of the package, and its files, build on each other in one direction."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

import askwell

PACKAGE = Path(askwell.__file__).parent


def name_of(path: Path) -> str:
    """Return what imports call a file of the package, such as "askwell.pages.site"."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


FILES = {name_of(path): path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}


def imported(source: str) -> Iterator[str]:
    """Yield the files that one names in any import: at its top, late, or for types alone."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.ImportFrom(module=str(module), names=names):
                dotted = (f"{module}.{each.name}" for each in names)
                yield from (name if name in FILES else module for name in dotted)
            case ast.Import(names=names):
                yield from (each.name for each in names)


def needs() -> dict[str, set[str]]:
    """Return by the name of each file those of the files that it needs.

    Only the package's own first file is left out, which says where the public names are.
    """
    files = FILES.keys() - {"askwell"}
    return {name: {*imported(FILES[name])} & files - {name} for name in files}


def part_of(name: str) -> str:
    """Return the folder, or the file beside the folders, that a file belongs to."""
    return name.split(".")[1]


def refuse_a_circle(needs: Mapping[str, set[str]]) -> None:
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        pytest.fail(f"A circle of imports: {' needs '.join(reversed(error.args[1]))}")


def test_every_way_to_import_is_seen() -> None:
    source = """
import askwell.pages.site
from askwell import checks
if TYPE_CHECKING:
    from askwell.kinds import KINDS
def late():
    from askwell.library import Library
"""
    names = ("pages.site", "checks", "kinds", "library")
    assert [*imported(source)] == [f"askwell.{name}" for name in names]


def test_no_two_files_need_each_other() -> None:
    every = needs()
    assert every["askwell.kinds.base"] == {"askwell.kinds.forms", "askwell.kinds.words"}
    assert "askwell.building" in every["askwell.commands.build"]  # imported when the verb runs
    refuse_a_circle(every)


def test_no_two_parts_need_each_other() -> None:
    parts: dict[str, set[str]] = {}
    for name, needed in needs().items():
        part = parts.setdefault(part_of(name), set())
        part |= {*map(part_of, needed)} - {part_of(name)}
    assert parts["pages"] > {"library", "kinds"}
    refuse_a_circle(parts)
