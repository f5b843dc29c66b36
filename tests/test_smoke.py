"""The last look before publishing sees what is missing, and passes a whole site."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.pipeline import make
from askwell.project import Project
from askwell.smoke import main


@pytest.fixture
def site(project: Path) -> Path:
    made = make(Project.at(project), engine="plain").site
    assert made
    return made


def test_a_whole_site_passes(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(site) == 0
    assert capsys.readouterr().out == "The site is whole.\n"


def test_a_missing_page_and_what_leads_to_it_are_named(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "questions" / "index.html").unlink()
    assert main(site) == 1
    told = capsys.readouterr().out
    assert told.startswith("questions/index.html is missing.\n")
    assert "index.html: questions/ leads nowhere." in told


def test_a_missing_script_is_named(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "assets" / "scripts" / "frame.js").unlink()
    assert main(site) == 1
    assert "index.html: assets/scripts/frame.js leads nowhere." in capsys.readouterr().out
