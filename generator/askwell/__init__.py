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
    from askwell.problems import AskwellError, Problem
    from askwell.project import Project

__version__ = "0.1.0"
__all__ = ["AskwellError", "Checked", "Made", "Problem", "Project", "__version__", "check", "make"]

_HOMES = {
    "AskwellError": "problems",
    "Checked": "pipeline",
    "Made": "pipeline",
    "Problem": "problems",
    "Project": "project",
    "check": "pipeline",
    "make": "pipeline",
}
"""The module of each name.

It is loaded when somebody asks, so that nobody waits for what they do not use.
"""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
