"""A build for whoever asks for a site: made anew only if something changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from askwell.engines import EngineName
from askwell.folder import files
from askwell.problems import Problem
from askwell.project import Project
from askwell.standing import inputs, recall
from askwell.targets import opened

if TYPE_CHECKING:
    from askwell.memory import Memory


@dataclass(frozen=True, slots=True)
class Built:
    """What became of a build; without `pages` there is no new site, and the old one stays."""

    problems: tuple[Problem, ...]
    pages: int | None
    is_new: bool = True


def build(
    project: Project, *, engine: EngineName, today: date | None = None, memory: Memory | None = None
) -> Built:
    """Make a guide's site unless it stands already; what `memory` holds is not done again.

    Raises what `pipeline.make` does.
    """
    today = today or datetime.now(UTC).date()
    with opened(project.target):
        found, made_by = files(project.content), memory.program if memory else ""
        made_from = inputs(project, found, engine=engine, today=today, made_by=made_by)
        if standing := recall(project, made_from):
            return Built(standing.problems, standing.pages, is_new=False)
    from askwell.pipeline import make  # noqa: PLC0415 - slower to load than all of the above

    made = make(project, engine=engine, today=today, memory=memory)
    return Built(made.checked.problems, len(made.build.pages) if made.build else None)
