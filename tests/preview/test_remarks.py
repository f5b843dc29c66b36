"""Warnings stand on the page that shows what they are about, with the way to its place."""

from __future__ import annotations

import re
from pathlib import Path

from askwell.pipeline import check
from askwell.preview.pages import followed
from askwell.preview.remarks import remarks
from askwell.preview.session import Session
from askwell.project import Project


def late(project: Path, place: str, name: str) -> None:
    """Let the review of an item be due."""
    path = project / "content" / place
    words = re.sub(
        rf"(?m)^( *)(- )?id: {name}$",
        lambda found: f"{found[0]}\n{found[1]}{'  ' if found[2] else ''}review_by: 2020-01-01",
        path.read_text(encoding="utf-8"),
    )
    path.write_text(words, encoding="utf-8")


def test_a_warning_stands_on_the_page_and_at_the_item_it_is_about(project: Path) -> None:
    late(project, "questions/first-steps.yml", "learn-first")
    late(project, "emails/ask.yml", "ask")
    checked = check(Project.at(project))
    found = remarks(checked.library, checked.problems)
    due = {
        page: [at for at, problem in each if problem.check == "review-due"]
        for page, each in found.items()
    }
    assert due["/questions/first-steps/"] == ["/questions/first-steps/#learn-first"]
    assert due["/emails/ask/"] == ["/emails/ask/"]


def test_what_no_page_shows_stands_on_the_front_page(project: Path) -> None:
    picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>A dot</title></svg>'
    (project / "content" / "brand" / "unused.svg").write_text(picture, encoding="utf-8")
    checked = check(Project.at(project))
    found = remarks(checked.library, checked.problems)
    assert [problem.check for _, problem in found["/"]] == ["unused-picture"]


def test_the_preview_shows_it_there_and_counts_it_in_the_terminal(
    project: Path, tmp_path: Path
) -> None:
    late(project, "emails/ask.yml", "ask")
    session = Session(Project.at(project), None, tmp_path)
    assert re.search(r", \d+ warnings?$", session.rebuild())
    shown = session.shown()
    assert shown.site
    page = followed(shown.site["emails/ask/index.html"], shown, session.project, "/emails/ask/")
    other = followed(shown.site["faq/index.html"], shown, session.project, "/faq/")
    assert b"content/emails/ask.yml:" in page
    assert b'<a href="./">' in page
    assert b"content/emails/ask.yml:" not in other
