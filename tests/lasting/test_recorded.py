"""A guide on others' content: what came and what went below since it was published."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from askwell.cli import main
from askwell.layers.status import lines
from askwell.loading import layers
from askwell.pipeline import check
from askwell.problems import Problem
from askwell.project import Project
from askwell.upkeep.record import record

if TYPE_CHECKING:
    from tests.standing import Standing

TERMS = "schema: 1\nterms:\n  - {id: ferry, term: Ferry, means: A boat.}\n"


@pytest.fixture
def guide(standing: Standing) -> Path:
    """Return a guide with a term of its own, published, below which a term got another id."""
    folder = standing({"content/glossary.yml": TERMS})
    record(Project.at(folder))
    shipped = folder.parent / "shipped" / "content" / "glossary.yml"
    words = shipped.read_text(encoding="utf-8")
    shipped.write_text(words.replace("id: network", "id: circle"), encoding="utf-8")
    return folder


def test_the_status_names_what_came_and_what_went(guide: Path) -> None:
    project = Project.at(guide)
    found = [
        (line.state, line.item)
        for line in lines(layers(project.content, project.below))
        if line.state in ("new", "gone")
    ]
    assert found == [("new", "term.circle"), ("gone", "term.network")]
    (guide / "content" / "changes.yml").write_text("schema: 1\nchanges: {hide: [term.circle]}\n")
    states = [line.state for line in lines(layers(project.content, project.below))]
    assert (states.count("new"), states.count("gone")) == (0, 1)


HIDES = "schema: 1\nchanges: {hide: [term.alumni]}\n"


@pytest.fixture
def decided(standing: Standing) -> Path:
    """Return a guide that hides something, published."""
    folder = standing({"content/changes.yml": HIDES, "content/glossary.yml": TERMS})
    record(Project.at(folder))
    return folder


def told(guide: Path) -> list[Problem]:
    checks = ("missing-file", "lost-record", "dropped-address")
    return [each for each in check(Project.at(guide)).problems if each.check in checks]


def test_a_published_guide_has_both_files_that_say_so(decided: Path) -> None:
    assert told(decided) == []
    words = (decided / "content" / "changes.yml").read_text("utf-8")
    assert "hide: [term.alumni]" in words
    assert "recorded: true" in words
    record(Project.at(decided))
    assert (decided / "content" / "changes.yml").read_text("utf-8") == words


def test_decisions_that_were_published_are_missed_as_one_file(decided: Path) -> None:
    path = decided / "content" / "changes.yml"
    path.unlink()
    [problem] = told(decided)
    assert (problem.path, problem.severity) == ("content/changes.yml", "error")
    assert problem.hint.startswith("Put it back. ")
    path.write_text("schema: 1\nchanges: {recorded: true}\n", encoding="utf-8")  # as the hint says
    assert told(decided) == []
    record(Project.at(decided))
    path.unlink()
    assert told(decided) == []


def test_decisions_that_were_published_are_missed_though_others_are_made(decided: Path) -> None:
    path = decided / "content" / "changes.yml"
    old = path.read_text("utf-8")
    path.unlink()
    removed = CliRunner().invoke(main, ["remove", "term.network", "--project", str(decided)])
    assert removed.exit_code == 0, removed.output
    new = path.read_text("utf-8")
    [problem] = told(decided)
    assert (problem.path, problem.line, problem.severity) == ("content/changes.yml", 2, "error")
    path.write_text(f"{new}  recorded: true\n", encoding="utf-8")  # if this is all
    assert told(decided) == []
    path.write_text(old, encoding="utf-8")
    assert told(decided) == []


def test_a_file_that_decides_nothing_is_not_missed(standing: Standing) -> None:
    nothing = "schema: 1\nchanges: {hide: [], recorded: true}\n"
    guide = standing({"content/changes.yml": nothing, "content/glossary.yml": TERMS})
    record(Project.at(guide))
    (guide / "content" / "changes.yml").unlink()
    assert told(guide) == []


def test_decisions_that_cannot_be_read_are_not_missing(decided: Path) -> None:
    (decided / "content" / "changes.yml").write_text("schema: 1\nchanges: [\n", encoding="utf-8")
    assert told(decided) == []


def test_the_record_of_what_readers_have_is_missed(decided: Path) -> None:
    path = decided / "content" / "published.yml"
    before = path.read_text("utf-8")
    path.unlink()
    [problem] = told(decided)
    assert (problem.path, problem.severity) == ("content/published.yml", "warning")
    changes = decided / "content" / "changes.yml"
    words = changes.read_text("utf-8")
    assert 'take "recorded: true" out of changes.yml' in problem.hint
    changes.write_text(words.replace("recorded: true", "recorded: false"), encoding="utf-8")
    assert told(decided) == []
    changes.write_text(words, encoding="utf-8")
    record(Project.at(decided))  # as the hint says
    assert told(decided) == []
    assert before.splitlines()[:5] == path.read_text("utf-8").splitlines()[:5]


def test_a_guide_without_decisions_gets_no_file_of_them(guide: Path) -> None:
    assert not (guide / "content" / "changes.yml").exists()
    assert not [each for each in told(guide) if each.check != "dropped-address"]


def test_what_went_below_stops_no_build(guide: Path) -> None:
    [problem] = [each for each in check(Project.at(guide)).problems if "dropped" in each.check]
    assert (problem.check, problem.severity) == ("dropped-original", "warning")


def test_what_the_guide_hides_is_no_surprise(guide: Path) -> None:
    changes = "schema: 1\nchanges:\n  hide: [/faq/]\n  gone: [term.network]\n"
    (guide / "content" / "changes.yml").write_text(changes, encoding="utf-8")
    assert not [each for each in check(Project.at(guide)).problems if "dropped" in each.check]
