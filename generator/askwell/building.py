"""A build for whoever asks for a site: made anew only if something changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from askwell.build_request import BuildRequest
from askwell.folder import files
from askwell.problems import Problem
from askwell.project import Project
from askwell.publishing.archive import archive_of, put, refuse_foreign
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
    built = _standing(project, asked, memory) or _made(project, asked, memory)
    if asked.offline and built.pages is not None:  # whatever became of the one before
        put(archive_of(project.target), archived(project.target))
    return built


def _made(project: Project, asked: BuildRequest, memory: Memory | None) -> Built:
    from askwell.pipeline import make_asked  # noqa: PLC0415 - slower to load than all of the above

    made = make_asked(project, asked, memory)
    pages = len(made.build.pages) if made.build else None
    return Built(made.checked.problems, pages, missing=made.missing)


def _standing(project: Project, asked: BuildRequest, memory: Memory | None) -> Built | None:
    """Return the site that stands, if a build would make the same."""
    with opened(project.target):
        found = files(project.content)
        made_from = inputs(project, found, asked, memory)
        standing = recall(project, made_from)
    return Built(standing.problems, standing.pages, is_new=False) if standing else None
