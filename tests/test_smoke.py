"""What older workflows run before publishing still looks at the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.pipeline import make
from askwell.project import Project
from askwell.smoke import main


def test_a_whole_site_passes_and_what_is_missing_is_named(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = make(Project.at(project), engine="plain").site
    assert site
    assert main(site) == 0
    assert capsys.readouterr().out == f"{site}: nothing is wrong.\n"
    (site / "questions/index.html").unlink()
    assert main(site) == 1
    told = capsys.readouterr().out
    assert "index.html: questions/ leads nowhere." in told
