"""What had another id: its old address leads on, and its old place on a page is still there."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.pipeline import check, lay_out
from askwell.project import Project
from tests.conftest import CheckEdit
from tests.markup import read_page


def test_an_old_address_is_a_page_that_leads_on(project: Path) -> None:
    ask = project / "content" / "emails" / "ask.yml"
    words = ask.read_text(encoding="utf-8")
    ask.write_text(words.replace("  id: ask\n", "  id: ask\n  was: [beg, plead]\n"), "utf-8")
    checked = check(Project.at(project))
    build = lay_out(checked.library)
    title = next(page.title for page in build.pages if page.address == "/emails/ask/")
    for old in ("beg", "plead"):
        page = read_page(build.files[f"emails/{old}/index.html"].decode())
        assert title in page.text
        assert "../ask/" in page.all("href")
        assert "0; url=../ask/" in page.all("content")
    assert not [page for page in build.pages if page.address == "/emails/beg/"]


@pytest.mark.parametrize(
    ("file", "old", "new", "page"),
    [
        (
            "questions/first-steps.yml",
            "- id: learn-first\n",
            "      was: learn-soon\n",
            "questions",
        ),
        ("faq.yml", "- id: how-long\n", "    was: how-many-minutes\n", "faq"),
    ],
)
def test_an_old_place_is_still_on_the_page(
    check_edit: CheckEdit, file: str, old: str, new: str, page: str
) -> None:
    library, problems = check_edit(file, old, old + new)
    assert not [problem for problem in problems if problem.severity == "error"]
    bodies = [each.body for each in lay_out(library).pages if f"/{page}/" in each.address]
    name = new.split()[1]
    assert sum(f'id="{name}"' in body for body in bodies) == 1


def test_an_id_that_another_has_today_leads_to_that_one(project: Path) -> None:
    emails = project / "content" / "emails"
    words = (emails / "ask.yml").read_text(encoding="utf-8")
    other = words.replace("  id: ask\n", "  id: plead\n  was: [ask, beg]\n")
    (emails / "plead.yml").write_text(other, encoding="utf-8")
    checked = check(Project.at(project))
    assert "living-was" in {each.check for each in checked.errors}
    made = lay_out(checked.library).files
    assert [uri for uri in made if uri.startswith("emails/")] == ["emails/beg/index.html"]
