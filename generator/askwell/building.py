"""A build for whoever asks for a site: made anew only if something changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from askwell.problems import Problem
from askwell.project import Project
from askwell.reading.folder import files
from askwell.sites.build_request import BuildRequest
from askwell.sites.standing import Shared, inputs, recall, record_of
from askwell.targets import opened
from askwell.targets.archive import archive_of, put, refuse_foreign

if TYPE_CHECKING:
    from askwell.sites.memory import Memory


@dataclass(frozen=True, slots=True)
class Built:
    """What became of a build; without `pages` there is no new site, and the old one stays."""

    problems: tuple[Problem, ...]
    pages: int | None
    is_new: bool = True
    missing: str = ""
    """What handouts lack on this machine, and how to install it."""


def archived(site: Path) -> Path:
    """Return where the ZIP of a site to open as files lies."""
    return site.with_name(f"{site.name}.zip")


def build(project: Project, asked: BuildRequest, memory: Memory | None = None) -> Built:
    """Make a guide's site unless it stands already; what `memory` holds is not done again.

    The ZIP of one to open as files is put beside it.

    Raises what `pipeline.make` does.
    """
    if asked.offline:
        refuse_foreign(archived(project.target))
    built = standing(project, asked, Shared(memory.program if memory else None)) or _made(
        project, asked, memory
    )
    if asked.offline and built.pages is not None:  # whatever became of the one before
        put(archive_of(project.target), archived(project.target))
    return built


def _made(project: Project, asked: BuildRequest, memory: Memory | None) -> Built:
    from askwell.pipeline import make_asked  # noqa: PLC0415 - slower to load than all of the above

    made = make_asked(project, asked, memory)
    pages = len(made.build.pages) if made.build else None
    return Built(made.checked.problems, pages, missing=made.missing)


def standing(project: Project, asked: BuildRequest, shared: Shared) -> Built | None:
    """Return the site that stands, if a build would make the same.

    Raises what `pipeline.make` does before it makes anything.
    """
    if not record_of(project).is_file():
        return None
    with opened(project.target):
        made_from = inputs(project, files(project.content), asked, shared)
        found = recall(project, made_from)
    return Built(found.problems, found.pages, is_new=False) if found else None
