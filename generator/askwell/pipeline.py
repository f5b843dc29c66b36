"""Content to site: the one pipeline of command line, preview, MkDocs' plugin and others."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from askwell import checks
from askwell.catalog.made_handouts import EMPTY, MadeHandouts, Tell
from askwell.engines import Engine, EngineJob, EngineName, load_engine
from askwell.handouts.stocking import shelved
from askwell.layers.below import problems_of
from askwell.layers.layer import Layer
from askwell.library import Library, Load
from askwell.loading import load_files
from askwell.looks import Look
from askwell.problems import EngineError, Problem
from askwell.processes.collection import set_aside, uncollected
from askwell.project import Project
from askwell.publishing.offline import make_over
from askwell.reading.folder import File, Unread, files
from askwell.sites.build_request import BuildRequest
from askwell.sites.build_request import today as day_of_today
from askwell.sites.standing import Shared, Standing, inputs, keep
from askwell.targets import opened
from askwell.targets.lock import locked

if TYPE_CHECKING:
    from askwell.engines.writer import Written
    from askwell.pages.reuse import Reuse
    from askwell.pages.site import Build
    from askwell.sites.memory import Memory


@dataclass(frozen=True, slots=True)
class Checked:
    """A guide's content, and everything that is wrong with it in the order of the files."""

    library: Library = field(repr=False)
    problems: tuple[Problem, ...]
    today: date = field(repr=False)

    @property
    def with_accepted(self) -> Checked:
        """The same with all that is told of what changes.yml accepts."""
        changes = tuple(
            replace(each, model=each.model.model_copy(update={"accepted": ()}))
            for each in self.library.changes
        )
        library = replace(self.library, changes=changes)
        problems = checks.all_problems(library, self.problems, today=self.today)
        return replace(self, problems=tuple(problems))

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What stops a build."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a build.

    With an error in the content there is no site, and the old one stays.
    """

    checked: Checked
    build: Build | None = field(default=None, repr=False)
    site: Path | None = None
    missing: str = ""
    """What handouts lack on this machine, and how to install it."""


def check(project: Project, *, today: date | None = None) -> Checked:
    """Read a guide's content and check it. `today` decides which reviews are due."""
    return check_files(project, files(project.content), today or day_of_today())


def check_files(
    project: Project, found: Sequence[File | Unread], today: date, load: Load | None = None
) -> Checked:
    """Check a guide whose content was found to be this, each file loaded by `load`."""
    with uncollected():
        own = Layer.own(project.content)
        library, problems = load_files(own, found, project.below, load)
        del found
        problems = checks.all_problems(library, problems, today=today)
    return Checked(library, (*problems, *problems_of(project.content.parent)), today)


def make(
    project: Project,
    *,
    engine: EngineName = "mkdocs",
    today: date | None = None,
    memory: Memory | None = None,
    offline: bool = False,
    handouts: Tell | None = None,
) -> Made:
    """Build a guide's site; at every moment its target holds the old site or the new one, whole.

    What `memory` holds from other builds is not done again; without one, nothing is shared. With
    `offline` it is a site to open as files, without a server. With `handouts` it offers
    those, too, and this hears how far they are.

    Raises UsageError if the target cannot take a site, BusyError if another build works on it,
    EngineError if the engine fails, OSError if the machine does.
    """
    asked = BuildRequest(engine, today or day_of_today(), offline, handouts)
    return make_asked(project, asked, memory)


def make_asked(project: Project, asked: BuildRequest, memory: Memory | None = None) -> Made:
    """Build a guide's site as it is asked for; see `make`."""
    with opened(project.target) as target:
        found = files(project.content)
        made_from = inputs(project, found, asked, Shared(memory.program if memory else None))
        checked = check_files(project, found, asked.today, memory.load_file if memory else None)
        del found  # the bytes of all files: what is in them is in the library by now
        if checked.errors:
            return Made(checked)
        held = _shelved(project, checked.library, asked)
        checked = replace(checked, problems=tuple(sorted((*checked.problems, *held.problems))))
        with set_aside():
            build = lay_out(checked.library, memory.reuse if memory else None, handouts=held)
            render(project, build, target.staging, engine=asked.engine, offline=asked.offline)
        target.replace()
        target.heal()  # where files are replaced one by one, this does it
        if not held.missing:  # what is installed meanwhile, the next build is to use
            keep(project, made_from, Standing(len(build.pages), checked.problems))
    return Made(checked, build, project.target, held.missing)


def _shelved(project: Project, library: Library, asked: BuildRequest) -> MadeHandouts:
    return shelved(project, library, asked.handouts) if asked.handouts else EMPTY


def lay_out(
    library: Library,
    reuse: Reuse | None = None,
    look: Look | None = None,
    handouts: MadeHandouts = EMPTY,
) -> Build:
    """Make the pages of a checked library, in memory; those that `reuse` knows, not again.

    They have the publisher's look unless `look` is another.
    """
    from askwell import pages  # noqa: PLC0415 - who only checks does not wait for templates

    with uncollected():
        return pages.build(library, reuse, look, handouts)


def render(
    project: Project,
    build: Build,
    site: Path,
    *,
    engine: EngineName,
    site_url: str = "",
    offline: bool = False,
) -> None:
    """Make a whole site of pages in the folder `site`, which is not there yet.

    It is for the publisher's address unless `site_url` is another.

    Raises EngineError, and BusyError if another build works in the same workshop.
    """
    from askwell.sites.finish import finish  # noqa: PLC0415 - see lay_out

    if offline:
        _refuse_theme(build)
    chosen = load_engine(engine)
    with _prepared(project, build, chosen):
        chosen.run(EngineJob(project, build, site, site_url or build.frame.site_url))
    if offline:
        make_over(site)
    finish(site, build.every, chosen.LEFTOVERS if build.frame.look == "notebook" else ())


def _refuse_theme(build: Build) -> None:
    if build.frame.look != "notebook":
        raise EngineError(
            'A site to open as files has no look of a theme. Delete "look: material" in '
            "publisher.yml, or build without --offline."
        )


@contextmanager
def _prepared(project: Project, build: Build, engine: Engine) -> Iterator[None]:
    """Write the pages for an engine that reads files, and hold them while it does."""
    if not engine.READS_FILES:
        yield
        return
    with locked(project.workshop / ".lock", project.workshop):
        gc.collect()  # what templates leave in circles; all that follows would fill as much again
        write_pages(project, build)
        yield


def write_pages(project: Project, build: Build) -> Written:
    """Write the pages for an engine that reads files."""
    from askwell.engines.writer import write  # noqa: PLC0415 - see lay_out

    return write(build, project.pages, is_workshop=True)
