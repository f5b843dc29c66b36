"""What is done for one guide: a look whether it stands, a build; nothing that they share twice."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from functools import cache
from pathlib import Path

from askwell.building import Built, build, standing
from askwell.catalog.made_handouts import is_handout
from askwell.fleet.task import Outcome, State, Task
from askwell.problems import AskwellError
from askwell.problems.failures import explain
from askwell.project import Project
from askwell.sites.build_request import BuildRequest
from askwell.sites.memory import Memory
from askwell.sites.standing import Shared
from askwell.targets import owned


def work(task: Task) -> Outcome:
    """Build a guide unless it stands already; a failure is an outcome, too."""
    start = time.perf_counter()
    try:
        made = _made(task)
    except (AskwellError, OSError) as error:
        told = explain(error) if isinstance(error, OSError) else str(error)
        made = Outcome(task.id, "failed", failure=told)
    except Exception as error:  # noqa: BLE001 - a fault of ours in one leaves the others whole
        told = f"Askwell itself failed: {type(error).__name__}: {error}"
        made = Outcome(task.id, "failed", failure=told)
    return replace(made, seconds=time.perf_counter() - start)


def stands(task: Task, shared: Shared) -> Outcome | None:
    """Return what became of a guide before, if there is nothing to do for it.

    Whatever is wrong is told by who builds it.
    """
    start = time.perf_counter()
    try:
        built = standing(_project(task), _asked(task), shared)
        kept = _outcome(task, built) if built else None
    except (AskwellError, OSError):
        return None
    return replace(kept, seconds=time.perf_counter() - start) if kept else None


def _made(task: Task) -> Outcome:
    return _outcome(task, build(_project(task), _asked(task), _memory()))


def _project(task: Task) -> Project:
    return Project.at(task.folder, target=task.site)


def _asked(task: Task) -> BuildRequest:
    return BuildRequest(task.engine, handouts=_untold if task.handouts else None)


def _outcome(task: Task, built: Built) -> Outcome:
    sizes = _sizes(task.site)
    files = [size for uri, size in sizes.items() if is_handout(uri)]
    return Outcome(
        id=task.id,
        state=_state(built),
        pages=built.pages or 0,
        size=sum(sizes.values()),
        handouts=len(files),
        handouts_size=sum(files),
        problems=tuple(map(task.where_written, built.problems)),
        missing=built.missing,
    )


def _untold(done: int, of: int) -> None:
    """Tell nobody how far handouts are: a fleet tells of whole guides."""


def _state(built: Built) -> State:
    if built.pages is None:
        return "failed"
    return "built" if built.is_new else "kept"


@cache
def _memory() -> Memory:
    """Return what this process remembers; fleets build the same layers again and again."""
    return Memory()


def _sizes(site: Path) -> dict[str, int]:
    """Return the bytes of each file of a site."""
    return {
        uri: os.stat(f"{site}/{uri}").st_size  # noqa: PTH116 - a fifth of the time
        for uri in owned.listed(site)
    }
