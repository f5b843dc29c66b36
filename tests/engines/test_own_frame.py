"""An own frame need not be whole: what it lacks is the shipped one's, never a theme's."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.engines import ENGINES, EngineName
from askwell.pipeline import make
from askwell.preview.pages import waiting
from askwell.preview.session import Shown
from askwell.project import Project

FOOT = "<p>An own foot.</p>\n"


@pytest.fixture
def own(project: Path) -> Project:
    """Return a project whose own frame is one part of it."""
    part = project / "overrides" / "frame" / "partials" / "foot.html"
    part.parent.mkdir(parents=True)
    part.write_text(FOOT)
    return Project.at(project)


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_adds_what_an_own_frame_lacks(engine: EngineName, own: Project) -> None:
    make(own, engine=engine)
    page = (own.target / "index.html").read_text(encoding="utf-8")
    assert FOOT.strip() in page
    assert '<div class="page">' in page
    assert "md-" not in page
    assert "assets/styles/guide.css" in page


def test_the_preview_adds_what_an_own_frame_lacks(own: Project) -> None:
    assert b"<html" in waiting(Shown("1"), own)
