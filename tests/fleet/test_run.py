"""A fleet is built whole, whoever ends in the middle of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from askwell.fleet.description import Description
from askwell.fleet.plan import plan
from askwell.fleet.run import TRIES, run
from askwell.fleet.task import Task
from askwell.fleet.workers import of_scheduler, of_this_machine
from askwell.problems import UsageError
from tests.fleet.conftest import Lay
from tests.fleet.jobs import work_always_killed, work_once_killed

Center = Callable[[str], Path]


@pytest.fixture
def tasks(lay: Lay, center: Center) -> tuple[Task, ...]:
    for name in "abc":
        center(name)
    return plan(Description(lay("  folders: ['centers/*']\n")))


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """Start a scheduler and two worker processes on this machine, and return its address."""
    with LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    ) as cluster:
        yield cluster.scheduler_address


def states(tasks: tuple[Task, ...], *given: object) -> dict[str, str]:
    return {outcome.id: outcome.state for outcome in run(tasks, *given)}  # type: ignore[arg-type]


def test_the_work_of_a_killed_process_is_done_by_new_ones(tasks: tuple[Task, ...]) -> None:
    found = states(tasks, of_this_machine(2), work_once_killed)
    assert found == {"a": "built", "b": "built", "c": "built"}
    assert all((task.site / "index.html").is_file() for task in tasks)


def test_a_guide_that_kills_every_worker_fails_alone(tasks: tuple[Task, ...]) -> None:
    found = {each.id: each for each in run(tasks, of_this_machine(2), work_always_killed)}
    assert {name: each.state in ("built", "kept") for name, each in found.items()} == {
        "a": True, "b": False, "c": True,
    }  # fmt: skip
    assert found["b"].failure == f"{TRIES} workers ended while they built it."


def test_workers_of_a_scheduler_do_the_same(tasks: tuple[Task, ...], scheduler: str) -> None:
    found = states(tasks, of_scheduler(scheduler), work_once_killed)
    assert found == {"a": "built", "b": "built", "c": "built"}
    assert states(tasks, of_scheduler(scheduler)) == dict.fromkeys("abc", "kept")


def test_no_tasks_need_no_workers() -> None:
    assert states((), of_this_machine(2)) == {}


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense"])
def test_a_scheduler_that_is_not_there_is_one_line(tasks: tuple[Task, ...], address: str) -> None:
    with pytest.raises(UsageError, match=address):
        list(run(tasks, of_scheduler(address)))
