"""MkDocs as an engine: what goes wrong is told in one line."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from askwell.engines import EngineJob
from askwell.engines.mkdocs import Forgetful, run
from askwell.problems import EngineError


def test_a_broken_frame_is_told_without_a_traceback(job: EngineJob) -> None:
    (job.project.frame / "main.html").write_text("{% block %}")
    with pytest.raises(EngineError, match="MkDocs could not build the site"):
        run(job)


def test_a_page_is_let_go_once_it_is_written() -> None:
    forgetful = Forgetful()
    page: Any = SimpleNamespace(markdown="*a*", content="<em>a</em>")
    assert forgetful.on_page_content("<em>a</em>", page=page) == "<em>a</em>"
    assert (page.markdown, page.content) == ("", "<em>a</em>")
    assert forgetful.on_post_page("<html>", page=page) == "<html>"
    assert page.content == ""
