"""A folder of examples/valid has no problem; a file of examples/invalid its report beside it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from askwell.checks import check
from askwell.kinds import KINDS
from askwell.reporting.report import as_text
from tests.conftest import GUIDE

if TYPE_CHECKING:
    from tests.conftest import CheckWith

EXAMPLES = Path(__file__).parent / "examples"
VALID = sorted(path.name for path in (EXAMPLES / "valid").iterdir())
INVALID = sorted(
    path.relative_to(EXAMPLES / "invalid").as_posix()
    for path in (EXAMPLES / "invalid").rglob("*")
    if path.suffix in (".yml", ".md")
)


def place_of(case: str) -> str:
    """Return where a case belongs: a folder's files are added, a single file is replaced."""
    kind = case.partition("/")[0]
    return case if kind in {each.name for each in KINDS if each.is_folder} else f"{kind}.yml"


@pytest.mark.parametrize("name", VALID)
def test_valid_example_has_no_problems(name: str, check_with: CheckWith) -> None:
    folder = EXAMPLES / "valid" / name
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
    _, problems = check_with({**files})
    assert as_text(problems) == "No problems found.\n"


def test_whole_guide_of_the_tests_has_no_problems(today: date) -> None:
    assert check(GUIDE, today=today)[1] == []


@pytest.mark.parametrize("case", INVALID)
def test_invalid_example_gives_its_report(case: str, check_with: CheckWith) -> None:
    path = EXAMPLES / "invalid" / case
    place = place_of(case)
    _, problems = check_with({place: path.read_bytes()})
    told = as_text([problem for problem in problems if problem.path == f"content/{place}"])
    assert told == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_every_report_belongs_to_an_example() -> None:
    reports = {
        path.relative_to(EXAMPLES / "invalid").as_posix()
        for path in EXAMPLES.glob("invalid/**/*.txt")
    }
    assert reports == {case.rsplit(".", 1)[0] + ".txt" for case in INVALID}
