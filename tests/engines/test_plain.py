"""The plain engine: what goes wrong is told in one line."""

from __future__ import annotations

import pytest

from askwell.engines import EngineJob
from askwell.engines.plain import run
from askwell.problems import EngineError


def test_a_broken_frame_is_told_without_a_traceback(job: EngineJob) -> None:
    (job.project.frame / "main.html").write_text("{% block %}")
    with pytest.raises(EngineError, match="The frame has a mistake"):
        run(job)
    assert not job.site.exists()
