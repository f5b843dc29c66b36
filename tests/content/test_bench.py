"""What the bench of builds measures is a guide without mistakes, whatever the shipped one holds."""

from __future__ import annotations

from pathlib import Path

from askwell.pipeline import check
from askwell.project import Project
from tests.bench.build import SIZES, lay_out, questions_of


def test_a_made_up_guide_has_its_size_and_no_mistakes(tmp_path: Path) -> None:
    _, size, _ = SIZES
    lay_out(tmp_path / "guide", size)
    assert len(questions_of(tmp_path / "guide")) == size
    problems = check(Project.at(tmp_path / "guide")).problems
    assert [problem for problem in problems if problem.severity == "error"] == []
