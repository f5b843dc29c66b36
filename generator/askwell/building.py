"""A build for whoever asks for a site: made anew only if something changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from askwell.engines import EngineName
from askwell.folder import files
from askwell.problems import Problem
from askwell.project import Project
from askwell.publishing.archive import archive_of, put, refuse_foreign
from askwell.standing import form_of, inputs, recall
from askwell.targets import opened

if TYPE_CHECKING:
    from askwell.handouts.shelf import Tell
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


def build(
    project: Project,
    *,
    engine: EngineName,
    today: date | None = None,
    memory: Memory | None = None,
    offline: bool = False,
    handouts: Tell | None = None,
) -> Built:
    """Make a guide's site unless it stands already; what `memory` holds is not done again.

    With `offline` it is one to open as files, and its ZIP is put beside it. With `handouts` it
    offers those, too, and this hears how far they are.

    Raises what `pipeline.make` does.
    """
    today = today or datetime.now(UTC).date()
    if offline:
        refuse_foreign(archived(project.target))
    form = form_of(offline=offline, handouts=handouts is not None)
    built = _standing(project, engine, today, memory, form)
    if built is None:
        from askwell.pipeline import make  # noqa: PLC0415 - slower to load than all of the above

        made = make(
            project,
            engine=engine,
            today=today,
            memory=memory,
            offline=offline,
            handouts=handouts,
        )
        pages = len(made.build.pages) if made.build else None
        built = Built(made.checked.problems, pages, missing=made.missing)
    if offline and built.pages is not None:  # whatever became of the one before
        put(archive_of(project.target), archived(project.target))
    return built


def _standing(
    project: Project, engine: EngineName, today: date, memory: Memory | None, form: str
) -> Built | None:
    """Return the site that stands, if a build would make the same."""
    with opened(project.target):
        found = files(project.content)
        made_from = inputs(project, found, engine=engine, today=today, memory=memory, form=form)
        standing = recall(project, made_from)
    return Built(standing.problems, standing.pages, is_new=False) if standing else None
