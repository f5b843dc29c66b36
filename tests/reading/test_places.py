"""Where things stand in a file is looked for when a problem is told, and not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from askwell import pipeline
from askwell.project import Project
from askwell.reading.source import Source, ValuePlaces

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import CheckEdit


@pytest.fixture
def looked_through(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the paths of the files whose places are asked for from here on."""
    found: list[str] = []

    def places(source: Source) -> ValuePlaces:
        found.append(source.path)
        return source.locate()

    monkeypatch.setattr(Source, "places", property(places))
    return found


def test_a_check_of_a_sound_guide_looks_for_no_place(
    project: Path, looked_through: list[str]
) -> None:
    assert pipeline.check(Project.at(project)).problems == ()
    assert looked_through == []


def test_a_problem_has_places_looked_for_in_its_own_file(
    check_edit: CheckEdit, looked_through: list[str]
) -> None:
    _, problems = check_edit("guide/story.md", "Ana asked.", "Ana asked Mr Diaz.")
    assert {problem.check for problem in problems} == {"phrase"}
    assert set(looked_through) == {"content/guide/story.md"}
