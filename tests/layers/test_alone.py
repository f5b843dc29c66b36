"""A small guide that stands on no other content, and has been published."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from askwell.pipeline import check
from askwell.project import Project
from askwell.upkeep.record import record

PAGE = "---\ntitle: Night work\ndescription: What to know.\nsection: how-to\norder: 1\n---\n{}\n"
BANK = """\
schema: 1
bank:
  id: depot
  title: The depot
  topic: The depot
  intro: About driving.
  questions:
    - id: first-route
      text: "What was the first day at {{ depot_name }} like?"
      why: It is easy to tell.
      listen_for: [a smile]
      follow_ups: [Who helped?]
"""
BLANKS = (
    "schema: 1\nplaceholders:\n  - {id: depot_name, label: the depot, example: the East Depot}\n"
)


@pytest.fixture
def guide(tmp_path: Path, minimal_content: Path) -> Path:
    content = tmp_path / "lone" / "content"
    shutil.copytree(minimal_content / "brand", content / "brand")
    shutil.copy(minimal_content / "publisher.yml", content)
    (content / "guide").mkdir()
    (content / "guide" / "night-work.md").write_text(PAGE.format("Read on."))
    (content / "questions").mkdir()
    (content / "questions" / "depot.yml").write_text(BANK)
    (content / "placeholders.yml").write_text(BLANKS)
    record(Project.at(content.parent))
    return content


def told(content: Path) -> list[tuple[str, str]]:
    problems = check(Project.at(content.parent)).problems
    return [(each.path, each.check) for each in problems if each.severity == "error"]


def test_it_is_told_nothing(guide: Path) -> None:
    assert told(guide) == []


def test_a_mistyped_link_is_told_where_it_stands(guide: Path) -> None:
    page = PAGE.format("See [more](/guide/nights/).")
    (guide / "guide" / "night-work.md").write_text(page)
    assert told(guide) == [("content/guide/night-work.md", "dead-link")]


def test_a_file_that_was_deleted_is_told_by_its_own_name(guide: Path) -> None:
    (guide / "placeholders.yml").unlink()
    assert told(guide) == [("content/placeholders.yml", "missing-file")]
