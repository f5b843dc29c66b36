"""The frame around every page takes words as text too, whichever engine fills it in."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from askwell.engines import EngineName
from askwell.pipeline import check, lay_out, render
from askwell.project import Project
from tests.markup import read_page

if TYPE_CHECKING:
    from tests.conftest import CheckEdit

FRAME = Path(__file__).parent.parent / "overrides" / "frame"

HOSTILE = 'A "q" <b>x</b> & <script>alert(1)</script>'


@pytest.fixture(params=["mkdocs", "plain"])
def site(request: pytest.FixtureRequest, project: Path, check_edit: CheckEdit) -> Path:
    """Return a site whose publisher and whose story are full of hostile words."""
    for words in (
        "Ask Well",
        "How to ask people about their work.",
        "Part of Example College",
        "Ask a person",
    ):
        check_edit("publisher.yml", words, f"'{HOSTILE}'")
    for words in ("A story", "How Ana asked."):
        check_edit("guide/story.md", words, f"'{HOSTILE}'")
    guide, engine = Project.at(project), cast("EngineName", request.param)
    render(guide, lay_out(check(guide).library), guide.target, engine=engine)
    return guide.target


def test_words_around_a_page_stay_text(site: Path) -> None:
    for place in ("index.html", "guide/story/index.html", "404.html"):
        html = (site / place).read_text(encoding="utf-8")
        assert "<script>" not in html
        assert "<b>x</b>" not in html
        assert HOSTILE in read_page(html).text


def test_description_of_a_page_is_whole(site: Path) -> None:
    elements = read_page(
        (site / "guide" / "story" / "index.html").read_text(encoding="utf-8")
    ).elements
    [description] = [
        dict(attributes) for _, attributes in elements if ("name", "description") in attributes
    ]
    assert description == {"name": "description", "content": HOSTILE}


def test_no_id_of_the_frame_can_be_one_of_the_content() -> None:
    frame = [path.read_text(encoding="utf-8") for path in FRAME.rglob("*.html")]
    ids = re.findall(r'\bid="([^"]*)"', "".join(frame))
    assert len(ids) >= 5
    assert not [name for name in ids if not name.startswith("_")]


def test_no_id_stands_twice_on_any_page(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) > 20
    for path in pages:
        ids = Counter(read_page(path.read_text(encoding="utf-8")).all("id"))
        assert not [name for name, count in ids.items() if count > 1], path
