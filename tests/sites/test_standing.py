"""A build does nothing where it would make what stands already, and everything otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from datetime import date, timedelta
from pathlib import Path

import pytest

from askwell.building import Built, build
from askwell.project import Project
from askwell.reporting.report import as_text
from askwell.sites.build_request import BuildRequest
from askwell.sites.standing import record_of

TODAY = date(2026, 11, 28)


def built(project: Path, today: date = TODAY) -> Built:
    return build(Project.at(project), BuildRequest("plain", today))


def test_a_second_build_does_nothing_and_tells_the_same(project: Path) -> None:
    page = project / "content" / "guide" / "odd.md"
    page.parent.mkdir(exist_ok=True)
    page.write_text("---\ntitle: A\ndescription: B\n---\nWe touch base.\n", encoding="utf-8")
    first, second = built(project), built(project)
    assert (first.is_new, second.is_new) == (True, False)
    assert (second.pages, second.problems) == (first.pages, first.problems)
    assert second.problems


def test_what_was_told_of_something_missing_is_told_so_again(project: Path) -> None:
    page = project / "content" / "guide" / "odd.md"
    page.parent.mkdir(exist_ok=True)
    (project / "content" / "glossary.yml").unlink()
    words = "See [the words](/glossary/), and [more](/glossary/)."
    page.write_text(f"---\ntitle: A\ndescription: B\n---\n{words}\n", encoding="utf-8")
    first, second = built(project), built(project)
    assert [*map(asdict, second.problems)] == [*map(asdict, first.problems)]
    assert any(each.missing for each in second.problems)
    assert as_text(second.problems) == as_text(first.problems)


def drop_a_page(project: Path) -> None:
    (project / "site" / "index.html").unlink()


def change_a_page(project: Path) -> None:
    path = project / "site" / "index.html"
    path.write_bytes(path.read_bytes() + b" ")


def add_content(project: Path) -> None:
    path = project / "content" / "publisher.yml"
    path.write_bytes(path.read_bytes() + b"\n# a remark\n")


def break_the_record(project: Path) -> None:
    path = record_of(Project.at(project))
    path.write_bytes(path.read_bytes()[:-9])


def own_a_frame(project: Path) -> None:
    frame = Project.at(project).frame
    for path in frame.rglob("*.*"):
        own = project / "overrides" / "frame" / path.relative_to(frame)
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_bytes(path.read_bytes())
    main = project / "overrides" / "frame" / "main.html"
    main.write_text(main.read_text(encoding="utf-8") + " ", encoding="utf-8")


@pytest.mark.parametrize(
    "change", [drop_a_page, change_a_page, add_content, break_the_record, own_a_frame]
)
def test_whatever_changed_the_site_is_made_again(
    project: Path, change: Callable[[Path], None]
) -> None:
    built(project)
    change(project)
    assert built(project).is_new
    assert not built(project).is_new


def test_another_day_or_engine_is_another_build(project: Path) -> None:
    built(project)
    assert built(project, TODAY + timedelta(days=1)).is_new
    assert build(Project.at(project), BuildRequest("mkdocs", TODAY)).is_new


def test_two_sites_of_one_guide_stand_side_by_side(project: Path) -> None:
    folder = Project.at(project, target=project / "offline")
    for where in (Project.at(project), folder):
        assert build(where, BuildRequest("plain", TODAY, where is folder)).is_new
    for where in (Project.at(project), folder):
        again = build(where, BuildRequest("plain", TODAY, where is folder))
        assert not again.is_new


def test_files_of_others_in_the_site_are_no_change(project: Path) -> None:
    built(project)
    (project / "site" / "CNAME").write_text("guide.example.org", encoding="utf-8")
    assert not built(project).is_new
