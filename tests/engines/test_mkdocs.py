"""MkDocs as an engine: what goes wrong is told in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.checks import check
from askwell.engines.mkdocs import run
from askwell.pages import build
from askwell.problems import EngineError
from askwell.writer import write


def test_a_broken_override_is_told_without_a_traceback(whole_project: Path, today: object) -> None:
    library, _ = check(whole_project / "content", today=today)  # type: ignore[arg-type]
    guide = build(library)
    write(guide, whole_project / "build" / "docs")
    (whole_project / "overrides" / "frame" / "main.html").write_text("{% block %}")
    with pytest.raises(EngineError, match="MkDocs could not build the site"):
        run(whole_project, guide.frame.values(), whole_project / "build" / "staging")
