"""Work whose worker ends in the middle of it; a process of a pool finds it by its name."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from askwell.fleet.task import Outcome, Task
from askwell.fleet.work import work


def work_once_killed(task: Task) -> Outcome:
    """Kill the process that does this, the first time that it is asked for the guide "b"."""
    mark = task.site.parent / "killed"
    if task.id == "b" and not mark.exists():
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
        _end()
    return work(task)


def work_always_killed(task: Task) -> Outcome:
    """Kill every process that is asked for the guide "b"."""
    if task.id == "b":
        _end()
    return work(task)


def _end() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def sites(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
