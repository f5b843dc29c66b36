"""What the program imports is named where the package is described, or comes with what is.

It is imported when it is needed.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions, requires
from pathlib import Path

ROOT = Path(__file__).parent.parent


def name_of(requirement: str) -> str:
    """Return the name in a requirement such as "weasyprint>=70,<71", as indexes spell it."""
    found = re.match(r"[\w.-]+", requirement)
    return re.sub(r"[-_.]+", "-", found[0]).lower() if found else ""


def named() -> set[str]:
    """Return the packages that the package asks for, and what these ask for in turn."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    asked = {name_of(each) for each in sum(extras, project["dependencies"])}
    return asked | {
        name_of(each) for name in asked for each in requires(name) or () if "extra ==" not in each
    }


def imported() -> Iterator[tuple[str, str]]:
    """Yield every module of others that a file of the program imports, with the file."""
    for path in sorted((ROOT / "generator" / "askwell").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            for name in (each.partition(".")[0] for each in names):
                if name not in sys.stdlib_module_names and name != "askwell":
                    yield name, path.name


def test_everything_that_is_imported_is_asked_for() -> None:
    known, homes = named(), packages_distributions()
    found = {*imported()}

    assert {"yaml", "jinja2", "weasyprint"} <= {name for name, _ in found}
    assert [
        each for each in sorted(found) if known.isdisjoint(map(name_of, homes.get(each[0], [])))
    ] == []


def test_the_command_line_imports_click_alone_until_a_verb_runs() -> None:
    code = "import sys, askwell.__main__; print(*sys.modules)"
    loaded = subprocess.check_output((sys.executable, "-c", code), text=True).split()

    assert {name for name, _ in imported()}.intersection(loaded) == {"click"}
