"""The loop over a fleet: hand out tasks, take outcomes, give what was lost to new workers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, as_completed

from askwell.fleet.task import Outcome, Task
from askwell.fleet.work import stands, work
from askwell.processes.workers import Workers
from askwell.sites.standing import Shared

TRIES = 3
"""How many workers a task may lose; the last is its own.

With one killed process all that wait for its pool are lost, and nobody knows which task did it."""


def run(
    tasks: Sequence[Task], workers: Workers, work: Callable[[Task], Outcome] = work
) -> Iterator[Outcome]:
    """Yield the outcome of every task as soon as it is known; guides that stand need no worker.

    Raises UsageError if there are no workers.
    """
    left, shared = [], Shared()
    for task in tasks:
        if kept := stands(task, shared):
            yield kept
        else:
            left.append(task)
    for number in range(1, TRIES + 1):
        groups = [left] if number < TRIES else [[task] for task in left]
        left = []
        for group in filter(None, groups):
            for task, outcome in _round(group, workers, work):
                if outcome:
                    yield outcome
                else:
                    left.append(task)
    for task in left:
        yield Outcome(task.id, "failed", failure=f"{TRIES} workers ended while they built it.")


def _round(
    tasks: Sequence[Task], workers: Workers, work: Callable[[Task], Outcome]
) -> Iterator[tuple[Task, Outcome | None]]:
    """Yield each task with its outcome, or with none if its worker was lost."""
    futures: dict[Future[Outcome], Task] = {}
    with workers.opened() as executor:
        try:
            for task in tasks:
                futures[executor.submit(work, task)] = task
        except workers.lost:
            pass  # those handed out tell it, too
        try:
            for future in as_completed(futures):
                yield futures[future], _outcome(future, workers)
        finally:
            for future in futures:
                future.cancel()
    yield from ((task, None) for task in tasks[len(futures) :])


def _outcome(future: Future[Outcome], workers: Workers) -> Outcome | None:
    try:
        return future.result()
    except workers.lost:
        return None
