"""Reviews that are due: by who looks after what, in a few lines however many there are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from click.testing import CliRunner

from askwell.cli import main
from askwell.kinds.base import Reviewed
from askwell.patching import Put, patched
from askwell.pipeline import check
from askwell.project import Project
from askwell.reviewing.due import MOST, due, due_json, due_text

TODAY = date(2026, 11, 28)


def own(project: Path, owner: str, by: str, count: int = 1) -> None:
    """Add some checklists that one person looks after."""
    words = (project / "content" / "checklists" / "evening-before.yml").read_text(encoding="utf-8")
    for number in range(count):
        name = f"{owner.lower()}-{by}-{number}"
        told = f"  id: {name}\n  owner: {owner}\n  review_by: {by}\n"
        text = words.replace("  id: evening-before\n", told)
        assert text != words
        (project / "content" / "checklists" / f"{name}.yml").write_text(text, encoding="utf-8")


def told(project: Path, days: int = 0) -> str:
    library = check(Project.at(project)).library
    return due_text(due(library, TODAY, days), TODAY, days)


def test_without_any_that_is_said_in_one_line(project: Path) -> None:
    assert told(project) == "Nothing is to be reviewed by 2026-11-28.\n"


def test_each_owner_has_a_part_with_what_was_due_first_at_the_top(project: Path) -> None:
    own(project, "ana", "2026-11-01")
    own(project, "ana", "2026-10-01")
    own(project, "bo", "2026-11-28")
    own(project, "bo", "2026-11-29")
    assert told(project).splitlines() == [
        "To be reviewed by 2026-11-28: 3",
        "  ana (2)",
        "    content/checklists/ana-2026-10-01-0.yml  checklist.ana-2026-10-01-0, by 2026-10-01",
        "    content/checklists/ana-2026-11-01-0.yml  checklist.ana-2026-11-01-0, by 2026-11-01",
        "  bo (1)",
        "    content/checklists/bo-2026-11-28-0.yml  checklist.bo-2026-11-28-0, by 2026-11-28",
    ]
    assert "bo (2)" in told(project, days=1)


def test_hundreds_are_counted_not_listed(project: Path) -> None:
    own(project, "ana", "2026-10-01", count=40)
    lines = told(project).splitlines()
    assert len(lines) == MOST + 3
    assert lines[-1] == f"    and {40 - MOST} more files"


def test_a_program_gets_all_of_them_with_their_days(project: Path) -> None:
    own(project, "ana", "2026-10-01", count=10)
    rows = due_json(due(check(Project.at(project)).library, TODAY))
    assert len(rows) == 10
    assert rows[0] == {
        "owner": "ana",
        "path": "content/checklists/ana-2026-10-01-0.yml",
        "by": "2026-10-01",
        "item": "checklist.ana-2026-10-01-0",
    }


def test_whatever_the_check_tells_as_due_is_listed(project: Path) -> None:
    for entry in check(Project.at(project)).library.entries:
        reviewed = [loc for loc, node in entry.nodes if isinstance(node, Reviewed)]
        path = project / entry.source.path
        edits = [Put((*loc, "review_by"), date(2026, 10, 1)) for loc in reviewed]
        place = entry.source.path.removeprefix("content/")
        path.write_bytes(patched(place, path.read_bytes(), edits))
    checked = check(Project.at(project), today=TODAY)
    told = [each for each in checked.problems if each.check == "review-due"]
    found = due(checked.library, TODAY)
    assert sorted(each.path for each in told) == sorted(each.path for each in found)
    kinds = {each.item.partition(".")[0] for each in found}
    assert kinds >= {"answer", "audience", "email", "guide", "question", "stage", "term"}


def test_days_beyond_all_calendars_are_refused_in_a_line(project: Path) -> None:
    done = CliRunner().invoke(main, ["review", str(project), "--days", str(10**9)])
    assert done.exit_code == 2
    assert "--days" in done.output
