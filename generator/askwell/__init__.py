"""Askwell: from a folder of YAML to a published guide to informational interviews.

What other programs may rely on:

    from pathlib import Path
    from askwell import Project, make

    made = make(Project.at(Path("guide")), engine="plain")
    for problem in made.checked.problems:
        print(problem.path, problem.line, problem.message)

Nothing is shared between calls: one process can make many guides.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from askwell.pipeline import Checked, Made, check, make
    from askwell.problems import AskwellError, BusyError, EngineError, Problem, UsageError
    from askwell.project import Project

__version__ = "0.1.0"
__all__ = [
    "AskwellError",
    "BusyError",
    "Checked",
    "EngineError",
    "Made",
    "Problem",
    "Project",
    "UsageError",
    "__version__",
    "check",
    "make",
]

_HOMES = {
    **dict.fromkeys(("Checked", "Made", "check", "make"), "pipeline"),
    **dict.fromkeys(
        ("AskwellError", "BusyError", "EngineError", "Problem", "UsageError"), "problems"
    ),
    "Project": "project",
}
"""The module of each name.

It is loaded when somebody asks, so that nobody waits for what they do not use.
"""

if not TYPE_CHECKING:  # or any name would pass a type checker

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return [*globals(), *_HOMES]
