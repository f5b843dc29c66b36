"""Zensical as an engine: it says clearly when it is not installed, or when it fails."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from askwell.engines import EngineJob, zensical
from askwell.problems import EngineError


def test_a_missing_zensical_is_told_with_the_line_that_installs_it(
    job: EngineJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zensical, "find_spec", lambda _name: None)
    with pytest.raises(EngineError, match=r'pip install "askwell\[zensical\]"'):
        zensical.run(job)


def test_a_build_that_fails_is_told_in_one_line(job: EngineJob) -> None:
    (job.project.frame / "main.html").write_text("{% block %}")
    with pytest.raises(EngineError, match="Zensical could not build the site") as error:
        zensical.run(job)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("verb", ["build", "serve"])
def test_zensical_run_by_itself_is_told_in_one_line_what_to_run(
    verb: str, whole_project: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "zensical", verb],
        cwd=whole_project,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stdout + done.stderr == (
        f"Zensical reads pages that Askwell writes. Run: askwell {verb} --engine zensical\n"
    )
