"""A folder is looked at before it is published: what is missing, what is for another address."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from askwell.pipeline import make
from askwell.project import Project
from askwell.publishing.folder import findings
from tests.publishing.conftest import Published


def told(guide: Published) -> list[str]:
    return [str(each).replace(guide.url, "URL/") for each in findings(guide.site)]


def test_a_whole_site_has_nothing_to_hear(published: Published) -> None:
    assert told(published) == []


def test_a_guide_of_nothing_but_its_publisher_has_nothing_to_hear(project: Path) -> None:
    content = project / "content"
    words = (content / "publisher.yml").read_text(encoding="utf-8")
    shutil.rmtree(content)
    content.mkdir()
    words = re.sub(r"(?m)^  logo:\n(?:    .*\n)+", "", words)
    (content / "publisher.yml").write_text(words, encoding="utf-8")
    site = make(Project.at(project), engine="plain").site
    assert site
    assert not (site / "questions").exists()
    assert list(findings(site)) == []


def test_others_pages_and_names_can_be_in_any_encoding(published: Published) -> None:
    (published.site / "old").mkdir()
    (published.site / "old" / "index.html").write_bytes(b"<p>Caf\xe9</p>")
    assert told(published) == []
    (published.site / "CNAME").write_bytes(b"caf\xe9.example.edu")
    assert len(told(published)) == 1


def test_a_missing_file_and_what_leads_to_it_are_named(published: Published) -> None:
    (published.site / "404.html").unlink()
    (published.site / "assets/favicon.svg").unlink()
    heard = told(published)
    assert heard[0] == "404.html: This file is missing. Build the guide again."
    assert "index.html: assets/favicon.svg leads nowhere. Build the guide again." in heard


def test_a_page_of_an_older_build_is_named(published: Published) -> None:
    page = published.site / "guide/index.html"
    page.write_text(page.read_text().replace(published.url, "https://old.example.org/"))
    assert told(published) == [
        (
            "guide/index.html: This page is for https://old.example.org/guide/, the front page for "
            "URL/. Empty the folder, then build the guide again."
        )
    ]


def test_a_name_for_github_that_is_not_the_guides_is_named(published: Published) -> None:
    (published.site / "CNAME").write_text("careers.example.edu\n")
    assert told(published) == [
        (
            "CNAME: GitHub is told careers.example.edu, but the guide is for "
            f"127.0.0.1:{published.port}. Change this file, or site_url in content/publisher.yml."
        )
    ]
    (published.site / "CNAME").write_text(f"127.0.0.1:{published.port}\n")
    assert told(published) == []
