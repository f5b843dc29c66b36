"""The list of the guide: pages of prose below the headings that their sections have."""

from __future__ import annotations

import re
from pathlib import Path

from askwell.pipeline import check, lay_out
from askwell.project import Project
from tests.languages.test_words import LABELS


def test_pages_stand_below_the_heading_of_their_section_and_others_last(project: Path) -> None:
    folder = project / "content" / "guide"
    words = (folder / "story.md").read_text(encoding="utf-8")
    for order, section in enumerate(("story", "how-to"), start=1):
        own = words.replace("order: 2\n", f"order: {order}\nsection: {section}\n")
        (folder / f"of-{section}.md").write_text(own, encoding="utf-8")
    checked = check(Project.at(project))
    pages = lay_out(checked.library).pages
    body = next(page.body for page in pages if page.address == "/guide/")
    headings = LABELS["section"]
    found = [headings["how-to"], "of-how-to/", headings["story"], "of-story/", "_more", '"story/']
    places = [body.index(each) for each in found]
    assert places == sorted(places)
    assert headings["staff"] not in body


def test_pages_of_a_section_stand_below_the_smaller_heading_that_they_share(project: Path) -> None:
    folder = project / "content" / "guide"
    words = (folder / "story.md").read_text(encoding="utf-8")
    for order, heading in enumerate(
        ("A first job", "Coming back", "A first job", "", "Coming Back"), start=1
    ):
        line = f"heading: {heading}\n" if heading else ""
        own = words.replace("order: 2\n", f"order: {order}\nsection: story\n{line}")
        (folder / f"number-{order}.md").write_text(own, encoding="utf-8")
    pages = lay_out(check(Project.at(project)).library).pages
    body = next(page.body for page in pages if page.address == "/guide/")
    assert re.findall(r"<h3>.*?</h3>|<ul|number-\d", body[body.index("_story") :]) == [
        *("<ul", "number-4"),
        *("<h3>A first job</h3>", "<ul", "number-1", "number-3"),
        *("<h3>Coming back</h3>", "<ul", "number-2"),
        *("<h3>Coming Back</h3>", "<ul", "number-5", "<ul"),
    ]
