"""Lists as people send them, beside the files and the report that come of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell import pipeline
from askwell.importing.bringing import bring
from askwell.importing.report import as_text
from askwell.project import Project

EXAMPLES = Path(__file__).parent.parent / "examples" / "import"
CASES = sorted(path for path in EXAMPLES.iterdir() if path.is_dir())
MADE = ("content", "report.txt")
"""What stands beside a list: what comes of it."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_list_gives_its_files_and_its_report(
    case: Path, project: Path, request: pytest.FixtureRequest
) -> None:
    guide = Project.at(project)
    [source] = [path for path in case.iterdir() if path.name not in MADE]
    before = {path.relative_to(project): path.read_bytes() for path in project.rglob("*.yml")}
    report = as_text(bring(guide, source))
    after = {path.relative_to(project): path.read_bytes() for path in project.rglob("*.yml")}
    new = {path.as_posix(): after[path] for path in after if after[path] != before.get(path)}
    if request.config.getoption("--update-golden"):
        update(case, new, report)
    assert report == (case / "report.txt").read_text(encoding="utf-8")
    expected = {
        path.relative_to(case).as_posix(): path.read_bytes()
        for path in (case / "content").rglob("*.yml")
    }
    assert new == expected
    assert pipeline.check(guide).errors == ()
    again = bring(guide, source)
    assert again.before
    assert {path: (project / path).read_bytes() for path in after} == after


def update(case: Path, new: dict[str, bytes], report: str) -> None:
    (case / "report.txt").write_text(report, encoding="utf-8")
    for place, raw in new.items():
        (case / place).parent.mkdir(parents=True, exist_ok=True)
        (case / place).write_bytes(raw)
