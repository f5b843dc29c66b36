"""What readers have an address of is dropped only on purpose: the record of a published guide."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from askwell import building
from askwell.build_request import BuildRequest
from askwell.pipeline import check
from askwell.problems import Problem
from askwell.project import Project
from askwell.record import record


@pytest.fixture
def recorded(project: Path) -> Path:
    """Return a project whose guide was published as it is."""
    assert record(Project.at(project)) > 20
    return project


def edit(project: Path, place: str, old: str, new: str) -> None:
    path = project / "content" / place
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new), encoding="utf-8")


def built(project: Path) -> building.Built:
    return building.build(Project.at(project), BuildRequest("plain"))


def dropped(project: Path) -> list[Problem]:
    found = check(Project.at(project)).problems
    return [each for each in found if each.check in ("dropped-address", "dropped-original")]


def test_a_guide_that_was_never_recorded_hears_nothing(project: Path) -> None:
    edit(project, "glossary.yml", "id: network", "id: net-work")
    assert dropped(project) == []


def test_what_was_published_and_stays_is_no_problem(recorded: Path) -> None:
    assert dropped(recorded) == []


def test_another_id_is_told_with_the_line_that_keeps_the_old_address(recorded: Path) -> None:
    edit(recorded, "glossary.yml", "id: network", "id: net-work")
    [problem] = dropped(recorded)
    lines = (recorded / "content" / "glossary.yml").read_text("utf-8").splitlines()
    assert lines[problem.line - 1].strip() == "- id: net-work"
    assert problem.severity == "error"
    assert problem.message == "Readers have term.network, and nothing has this id any more."
    assert problem.hint.startswith('If this is it, write "was: network" below "id: net-work".')
    edit(recorded, "glossary.yml", "id: net-work", "id: net-work\n    was: network")
    assert dropped(recorded) == []


def test_a_build_stops_until_the_old_address_leads_on(recorded: Path) -> None:
    pages = recorded / "content" / "guide"
    (pages / "story.md").rename(pages / "ana.md")
    stopped = built(recorded)
    assert stopped.pages is None
    assert not (recorded / "site").exists()
    [problem] = stopped.problems
    assert (problem.path, problem.line) == ("content/guide/ana.md", 2)
    assert 'write "was: story" below "title".' in problem.hint
    edit(recorded, "guide/ana.md", "title: A story", "title: A story\nwas: story")
    assert built(recorded).pages
    old = (recorded / "site" / "guide" / "story" / "index.html").read_text("utf-8")
    assert "../ana/" in old


def test_a_link_to_a_renamed_page_is_told_with_the_page_of_now(recorded: Path) -> None:
    pages = recorded / "content" / "guide"
    edit(recorded, "guide/prepare.md", "\n---\n", "\n---\n\nRead [more](/guide/story/).\n")
    assert check(Project.at(recorded)).errors == ()
    (pages / "story.md").rename(pages / "ana.md")
    [link] = [each for each in check(Project.at(recorded)).errors if each.check == "dead-link"]
    assert link.hint == 'Write "/guide/ana/", if that is the page now.'


def test_what_is_deleted_stays_until_it_is_said_to_be_gone(recorded: Path) -> None:
    assert built(recorded).pages
    (recorded / "content" / "guide" / "story.md").unlink()
    stopped = built(recorded)
    assert stopped.pages is None
    page = recorded / "site" / "guide" / "story"
    assert page.exists()
    [problem] = stopped.problems
    line = (recorded / "content" / "published.yml").read_text("utf-8").split("\n")[problem.line - 1]
    assert (problem.path, line.split(":")[0].strip()) == ("content/published.yml", "story")
    said = re.search(
        r'write "(  gone:)" below "changes:" in changes\.yml, and "( +- [^"]+)" below', problem.hint
    )
    assert said

    changes = recorded / "content" / "changes.yml"
    words = changes.read_text("utf-8") if changes.exists() else "schema: 1\nchanges:\n"
    changes.write_text(f"{words}{said[1]}\n{said[2]}\n", encoding="utf-8")
    assert built(recorded).pages
    assert not page.exists()
    made = (recorded / "site").rglob("*.*")
    assert [each for each in made if b"guide/story" in each.read_bytes()] == []
    not_found = (recorded / "site" / "404.html").read_text("utf-8")  # what the old address shows
    assert "</form>" in not_found
    assert 'href="/guide/' in not_found


def test_what_says_already_which_id_it_had_is_not_offered_for_another(recorded: Path) -> None:
    ways = ("id: network", "id: net-work\n    was: network")
    edit(recorded, "glossary.yml", *ways)
    edit(recorded, "glossary.yml", "id: alumni", "id: net-works")
    [problem] = dropped(recorded)
    assert 'write "was: alumni" below "id: net-works"' in problem.hint


def test_what_is_gone_for_good_is_said_in_the_changes(recorded: Path) -> None:
    edit(recorded, "glossary.yml", "id: network", "id: unlike-anything")
    changes = recorded / "content" / "changes.yml"
    changes.write_text("schema: 1\nchanges:\n  gone: [term.network]\n", encoding="utf-8")
    assert dropped(recorded) == []


@pytest.mark.parametrize(("status", "told"), [("retired", 0), ("draft", 1), ("review", 1)])
def test_a_draft_is_told_and_what_is_retired_is_not(recorded: Path, status: str, told: int) -> None:
    edit(
        recorded,
        "questions/first-steps.yml",
        "id: learn-first",
        f"id: learn-first\n      status: {status}",
    )
    found = dropped(recorded)
    assert len(found) == told
    assert all("no longer published" in problem.message for problem in found)


def test_what_cannot_be_read_is_not_taken_for_gone(recorded: Path) -> None:
    (recorded / "content" / "glossary.yml").write_text("schema: [", encoding="utf-8")
    assert dropped(recorded) == []


def test_the_record_is_the_same_however_often_it_is_made(recorded: Path) -> None:
    path = recorded / "content" / "published.yml"
    before = path.read_bytes()
    record(Project.at(recorded))
    assert path.read_bytes() == before
