"""What engines are tried with."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.engines import EngineJob
from askwell.pages.site import Build
from askwell.pipeline import write_pages
from askwell.project import Project


@pytest.fixture
def job(whole_project: Path, minimal_build: Build) -> EngineJob:
    """Return the job of building the small guide, its pages written."""
    project = Project.at(whole_project)
    write_pages(project, minimal_build)
    return EngineJob(project, minimal_build, whole_project / "made", minimal_build.frame.site_url)
