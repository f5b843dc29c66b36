"""What changed since a day or a revision, in words that somebody can approve."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from askwell.cli import main
from askwell.problems import UsageError
from askwell.project import Project
from askwell.reviewing.changed import changed_since, changed_text


def git(project: Path, *arguments: str, day: str = "2026-10-01") -> None:
    """Let Git do something in a project, on a day and in nobody's name."""
    who = {"NAME": "Ana", "EMAIL": "ana@example.org", "DATE": f"{day}T12:00:00"}
    names = {
        f"GIT_{role}_{name}": value
        for role in ("AUTHOR", "COMMITTER")
        for name, value in who.items()
    }
    quiet = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    program = shutil.which("git") or "git"
    subprocess.run([program, *arguments], cwd=project, check=True, env=os.environ | names | quiet)


def edit(project: Path, place: str, old: str, new: str) -> None:
    path = project / "content" / place
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new), encoding="utf-8")


@pytest.fixture
def kept(project: Path) -> Path:
    """Return a project whose history knows it as it is."""
    git(project, "init", "-q")
    git(project, "add", "content")
    git(project, "commit", "-q", "-m", "Begin")
    return project


def test_what_is_new_changed_and_gone_stands_with_both_texts(kept: Path) -> None:
    edit(kept, "glossary.yml", "term: Network", "term: Circle")
    edit(kept, "questions/first-steps.yml", "id: learn-first", "id: learn-soon")
    found = changed_since(Project.at(kept), "HEAD")
    assert [(each.state, each.item) for each in found] == [
        ("new", "question.learn-soon"),
        ("changed", "term.network"),
        ("gone", "question.learn-first"),
    ]
    [field] = found[1].fields
    assert (field.field, field.original, field.yours) == ("term", "Network", "Circle")
    text = changed_text(found, "HEAD")
    assert "## Changed: 1\n\n### term.network: Circle\n" in text
    assert "  before:\n    Network\n  now:\n    Circle" in text


def test_a_link_in_the_history_is_passed_over(project: Path) -> None:
    link = project / "content" / "elsewhere.yml"
    link.symlink_to(project.parent / "elsewhere.yml")
    git(project, "init", "-q")
    git(project, "add", "content")
    git(project, "commit", "-q", "-m", "Begin")
    link.unlink()
    assert changed_since(Project.at(project), "HEAD") == []


def test_a_day_means_the_end_of_it(kept: Path) -> None:
    edit(kept, "glossary.yml", "term: Network", "term: Circle")
    git(kept, "commit", "-q", "-a", "-m", "Rename", day="2026-11-01")
    assert changed_since(Project.at(kept), "2026-11-01") == []
    assert len(changed_since(Project.at(kept), "2026-10-31")) == 1


@pytest.mark.parametrize(
    ("since", "told"),
    [
        ("2025-01-01", "begins after 2025-01-01"),
        ("no-such-thing", "The history does not say"),
        ("--output=x", "is no revision"),
    ],
)
def test_what_the_history_does_not_know_is_one_line(kept: Path, since: str, told: str) -> None:
    with pytest.raises(UsageError, match=told) as error:
        changed_since(Project.at(kept), since)
    assert "\n" not in str(error.value)


def test_a_guide_without_history_says_so(project: Path) -> None:
    with pytest.raises(UsageError, match="not a git repository"):
        changed_since(Project.at(project), "HEAD")


def test_the_command_tells_it_to_people_and_to_programs(kept: Path) -> None:
    edit(kept, "glossary.yml", "term: Network", "term: Circle")
    arguments = ["review", str(kept), "--since", "HEAD"]
    assert "# What changed since HEAD" in CliRunner().invoke(main, arguments).output
    told = json.loads(CliRunner().invoke(main, [*arguments, "--format", "json"]).output)
    assert told[0]["item"] == "term.network"
