"""What travels between processes: a guide to build, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from askwell.engines import EngineName
from askwell.problems import Problem

MADE = "content/changes.yml"
"""The file, as messages name it, that is made for a guide which only the description tells."""

Place = tuple[str, int, int]
"""Path, line and column."""

State = Literal["built", "kept", "failed"]


@dataclass(frozen=True, slots=True)
class Task:
    """One guide to build."""

    id: str
    folder: Path
    site: Path
    engine: EngineName
    handouts: bool = False
    """Whether its site offers files to print, too."""
    said: tuple[Place, ...] = ()
    """Of a made guide: where the description says what each line of its changes.yml says."""

    def where_written(self, problem: Problem) -> Problem:
        """Return a problem where somebody wrote it, if its file was made from the description."""
        number = problem.line - 1
        if problem.path != MADE or not 0 <= number < len(self.said):
            return problem
        path, line, column = self.said[number]
        return replace(problem, path=path, line=line, column=column)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a guide."""

    id: str
    state: State
    seconds: float = 0.0
    pages: int = 0
    size: int = 0
    """Bytes of its site."""
    handouts: int = 0
    """How many files to print its site offers."""
    handouts_size: int = 0
    """Their bytes."""
    problems: tuple[Problem, ...] = ()
    missing: str = ""
    """What handouts lack on the machine that built, and how to install it."""
    failure: str = ""
    """What went wrong outside the content, as one line."""
