"""What the preview shows: the last good site, and what is wrong since."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from askwell.engines import EngineJob, EngineName
from askwell.engines.plain import Framed, site_files
from askwell.library import Library
from askwell.looks import Look
from askwell.pages.rendering import TEMPLATES
from askwell.pages.site import Build
from askwell.pipeline import check_files, lay_out, render
from askwell.preview.remarks import Remark, at_items, remarks
from askwell.preview.watch import State, state
from askwell.problems import AskwellError, Problem
from askwell.problems.failures import explain
from askwell.project import Project
from askwell.reading.folder import files
from askwell.reporting.report import as_text
from askwell.sites.memory import Memory

QUICKEST: Mapping[Look, EngineName] = {"notebook": "plain", "material": "mkdocs"}
"""The engine that shows a look soonest."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One state of the preview."""

    version: str
    """Another one after every build, and after every start."""
    site: Mapping[str, bytes] | None = None
    """Every file of the site, by place."""
    problems: tuple[Problem, ...] = ()
    failure: str = ""
    """What went wrong outside the content."""
    remarks: Mapping[str, Sequence[Remark]] = field(default_factory=dict)
    """What is to be read again though it stops nothing, by the page that shows it."""


class Session:
    """Makes the site anew on demand; many threads may look at what it shows meanwhile."""

    def __init__(self, project: Project, engine: EngineName | None, folder: Path) -> None:
        self.project = project
        self.engine = engine
        self.site_url = ""
        self._folder = folder
        self._memory = Memory()
        self._framed = Framed()
        self._templates: State = {}
        self._started = time.time_ns()
        self._builds = 0
        self._shown = Shown("")
        self._news = threading.Condition()

    def shown(self, *, after: str = "", patience: float = 60) -> Shown:
        """Return what is shown once it is another version than `after`, or when patience ends."""
        with self._news:
            self._news.wait_for(lambda: self._shown.version != after, patience)
            return self._shown

    def rebuild(self) -> str:
        """Check and build again; return what to tell in the terminal.

        A failure leaves the last good site.
        """
        started = time.perf_counter()
        self._builds += 1
        version = f"{self._started:x}-{self._builds}"
        try:
            shown = self._build(version)
        except (AskwellError, OSError) as error:
            told = explain(error) if isinstance(error, OSError) else str(error)
            shown = Shown(version, self._shown.site, (), told)
        self._show(shown)
        return _told(shown, time.perf_counter() - started)

    def _build(self, version: str) -> Shown:
        found, today = files(self.project.content), datetime.now(UTC).date()
        checked = check_files(self.project, found, today, self._memory.load_file)
        if checked.errors:
            return Shown(version, self._shown.site, checked.errors)
        library = checked.library.with_drafts
        library = replace(library, remarked=at_items(library, checked.problems))
        site = self._site(self._pages(library))
        return Shown(version, site, remarks=remarks(library, checked.problems))

    def _pages(self, library: Library) -> Build:
        """Make the pages anew that changed; all, if a template did."""
        templates = state(TEMPLATES)
        if templates != self._templates:
            self._memory.forget_pages()
            self._templates = templates
        build = lay_out(library, self._memory.reuse)
        return replace(build, frame=build.frame.uncounted())

    def _site(self, build: Build) -> Mapping[str, bytes]:
        """Make the site: of its own files only what changed, by another engine the whole."""
        folder = self._folder / "site"
        engine = self.engine or QUICKEST[build.frame.look]
        if engine == "plain":
            return site_files(EngineJob(self.project, build, folder, self.site_url), self._framed)
        try:
            render(self.project, build, folder, engine=engine, site_url=self.site_url)
            made = (path for path in folder.rglob("*") if path.is_file())
            return {path.relative_to(folder).as_posix(): path.read_bytes() for path in made}
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _show(self, shown: Shown) -> None:
        with self._news:
            self._shown = shown
            self._news.notify_all()


def _told(shown: Shown, seconds: float) -> str:
    now = time.strftime("%H:%M:%S")
    if shown.failure:
        return f"{now} Error: {shown.failure}"
    if shown.problems:
        return as_text(shown.problems) + f"{now} Not built; save the corrected file to go on."
    number = sum(map(len, shown.remarks.values()))
    told = f", {number} {'warning' if number == 1 else 'warnings'}" if number else ""
    return f"{now} Built in {seconds:.1f} s{told}"
