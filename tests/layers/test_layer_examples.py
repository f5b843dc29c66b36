"""Every folder of examples/layers lies on the small guide, its report and status beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.pipeline import check
from askwell.problems import AskwellError
from askwell.project import Project
from askwell.reporting.report import as_text
from askwell.upkeep.overview import overview

if TYPE_CHECKING:
    from tests.standing import Standing

EXAMPLES = Path(__file__).parent.parent / "examples" / "layers"
CASES = sorted(path.name for path in EXAMPLES.iterdir())


@pytest.fixture
def guide(case: str, standing: Standing) -> Path:
    own = EXAMPLES / case / "own"
    files = {path: path.read_text(encoding="utf-8") for path in own.rglob("*") if path.is_file()}
    return standing({f"content/{path.relative_to(own)}": words for path, words in files.items()})


def told(guide: Path, today: date) -> str:
    """Return what the check says, and the status below it."""
    project = Project.at(guide)
    report = as_text(check(project, today=today).problems)
    try:
        return f"{report}\n{overview(project, 'text')}"
    except AskwellError as error:
        return f"{report}\n{error}\n"


@pytest.mark.parametrize("case", CASES)
def test_a_layer_gives_its_report_and_its_status(
    case: str, guide: Path, today: date, request: pytest.FixtureRequest
) -> None:
    expected = EXAMPLES / case / "expected.txt"
    if request.config.getoption("--update-golden"):
        expected.write_text(told(guide, today), encoding="utf-8")
    assert told(guide, today) == expected.read_text(encoding="utf-8")
