"""What the preview shows: the last good site, and what is wrong since."""

from __future__ import annotations

import shutil
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from askwell.engines import EngineName
from askwell.failures import explain
from askwell.pipeline import check, lay_out, render
from askwell.problems import AskwellError, Problem
from askwell.project import Project
from askwell.report import as_text


@dataclass(frozen=True, slots=True)
class Shown:
    """One state of the preview."""

    version: str
    """Another one after every build, and after every start."""
    site: Path | None = None
    problems: tuple[Problem, ...] = ()
    failure: str = ""
    """What went wrong outside the content."""


class Session:
    """Makes the site anew on demand; many threads may look at what it shows meanwhile."""

    def __init__(self, project: Project, engine: EngineName, folder: Path) -> None:
        self.project = project
        self.engine = engine
        self.site_url = ""
        self._folder = folder
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
        checked = check(self.project)
        if checked.errors:
            return Shown(version, self._shown.site, checked.errors)
        site = self._folder / f"site-{self._builds}"
        render(
            self.project,
            lay_out(checked.library),
            site,
            engine=self.engine,
            site_url=self.site_url,
        )
        return Shown(version, site)

    def _show(self, shown: Shown) -> None:
        with self._news:
            before, self._shown = self._shown, shown
            self._news.notify_all()
        if before.site and before.site != shown.site:
            shutil.rmtree(before.site, ignore_errors=True)


def _told(shown: Shown, seconds: float) -> str:
    now = time.strftime("%H:%M:%S")
    if shown.failure:
        return f"{now} Error: {shown.failure}"
    if shown.problems:
        return as_text(shown.problems) + f"{now} Not built; save the corrected file to go on."
    return f"{now} Built in {seconds:.1f} s"
