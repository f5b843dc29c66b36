"""What a worker does: one guide after the other, and nothing twice that they share."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import cache
from pathlib import Path

from askwell.build_request import BuildRequest
from askwell.building import Built, build
from askwell.failures import explain
from askwell.fleet.task import Outcome, State, Task
from askwell.handouts.shelf import is_handout
from askwell.memory import Memory
from askwell.problems import AskwellError
from askwell.project import Project
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


def _made(task: Task) -> Outcome:
    project = Project.at(task.folder, target=task.site)
    handouts = _untold if task.handouts else None
    built = build(project, BuildRequest(task.engine, handouts=handouts), _memory())
    sizes = _sizes(task.site)
    files = [size for uri, size in sizes.items() if is_handout(uri)]
    return Outcome(
        id=task.id,
        state=_state(built),
        pages=built.pages or 0,
        size=sum(sizes.values()),
        handouts=len(files),
        handouts_size=sum(files),
        problems=tuple(map(task.told, built.problems)),
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
    return {uri: (site / uri).stat().st_size for uri in owned.listed(site)}
