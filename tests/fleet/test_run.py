"""A fleet is built whole, whoever ends in the middle of it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import Mock

import pytest
from distributed import LocalCluster

from askwell.fleet.description import Description
from askwell.fleet.plan import plan
from askwell.fleet.run import TRIES, run
from askwell.fleet.task import Task
from askwell.fleet.work import work
from askwell.problems import UsageError
from askwell.processes.workers import Workers, of_scheduler, of_this_machine
from askwell.sites import standing
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
    assert found["b"] == "built"
    assert {*found.values()} <= {"built", "kept"}  # what the lost one had done is asked for again
    assert states(tasks, of_scheduler(scheduler)) == dict.fromkeys("abc", "kept")


def test_where_all_guides_stand_no_worker_starts_and_each_layer_is_read_once(
    tmp_path: Path, tasks: tuple[Task, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    for task in tasks:
        work(task)
    monkeypatch.setattr(standing, "program", inspect.unwrap(standing.program))
    read = noted(monkeypatch, standing, "files"), noted(monkeypatch, standing, "_add_folder")
    nobody = Workers(opened=Mock(side_effect=AssertionError("A worker started.")), lost=())
    assert {each.id: each.state for each in run(tasks, nobody)} == dict.fromkeys("abc", "kept")
    assert read[0] == [(tmp_path / "base" / "content",)]
    assert len(read[1]) == len({folder for _, folder in read[1]}) > 0


def noted(patch: pytest.MonkeyPatch, module: ModuleType, name: str) -> list[tuple[Any, ...]]:
    """Return a list that gets the arguments of each call of a module's function."""
    calls: list[tuple[Any, ...]] = []
    real = getattr(module, name)

    def noting(*given: Any) -> Any:
        calls.append(given)
        return real(*given)

    patch.setattr(module, name, noting)
    return calls


def test_no_tasks_need_no_workers() -> None:
    assert states((), of_this_machine(2)) == {}


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nonsense"])
def test_a_scheduler_that_is_not_there_is_one_line(tasks: tuple[Task, ...], address: str) -> None:
    with pytest.raises(UsageError, match=address):
        list(run(tasks, of_scheduler(address, seconds=1)))
