"""A worker that remembers makes the very bytes of a build from nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from askwell import Project, make
from askwell.fleet.description import Description
from askwell.fleet.plan import plan
from askwell.fleet.task import Task
from askwell.fleet.work import work
from tests.fleet.conftest import Lay
from tests.fleet.jobs import sites

Center = Callable[[str], Path]

HIDES = "  hide:\n    - worksheets\n    - /faq/\n"


@pytest.fixture
def tasks(lay: Lay, center: Center, minimal_content: Path) -> tuple[Task, ...]:
    """Return guides that have in common what lies below them, and little else."""
    center("a")
    changes = center("b") / "content" / "changes.yml"
    changes.write_text(changes.read_text() + HIDES)
    own = center("c") / "content" / "emails"
    own.mkdir()
    some = min((minimal_content / "emails").glob("*.yml"))
    (own / some.name).write_text(some.read_text().replace("subject: ", "subject: Other "))
    return plan(Description(lay("  folders: ['centers/*', base]\n")))


def test_a_guide_is_the_same_in_a_fleet_and_alone(tmp_path: Path, tasks: tuple[Task, ...]) -> None:
    assert [work(task).state for task in (*tasks, *tasks)] == ["built"] * 4 + ["kept"] * 4
    for task in tasks:
        alone = tmp_path / "alone" / task.id
        make(Project.at(task.folder, target=alone), engine="plain")
        assert sites(alone) == sites(task.site)


def test_an_outcome_tells_what_was_made(tasks: tuple[Task, ...]) -> None:
    outcome = work(tasks[0])
    assert outcome.pages > 5
    assert outcome.size == sum(
        len(raw) for uri, raw in sites(tasks[0].site).items() if uri != ".askwell"
    )


def test_a_failure_of_the_machine_is_an_outcome(tmp_path: Path, tasks: tuple[Task, ...]) -> None:
    (tmp_path / "taken").write_text("")
    outcome = work(replace(tasks[0], site=tmp_path / "taken"))
    assert (outcome.state, "is a file" in outcome.failure) == ("failed", True)


def test_a_fault_of_ours_is_an_outcome_that_says_so(
    tasks: tuple[Task, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise KeyError("nothing")

    monkeypatch.setattr("askwell.fleet.work.build", broken)
    assert work(tasks[0]).failure == "Askwell itself failed: KeyError: 'nothing'"


def test_a_site_that_somebody_empties_meanwhile_is_a_failure_and_no_end_of_the_fleet(
    tasks: tuple[Task, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askwell.fleet.work._sizes", lambda site: (site / "gone").stat())
    outcome = work(tasks[0])
    assert outcome.state == "failed"
    assert "gone" in outcome.failure
