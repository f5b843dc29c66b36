"""MkDocs as an engine: what goes wrong is told in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checks import check
from generator.engines.mkdocs import run
from generator.pages import build
from generator.problems import EngineError
from generator.writer import write


def test_a_broken_override_is_told_without_a_traceback(whole_project: Path, today: object) -> None:
    library, _ = check(whole_project / "content", today=today)  # type: ignore[arg-type]
    guide = build(library)
    write(guide, whole_project / "build" / "docs")
    (whole_project / "overrides" / "main.html").write_text("{% block %}")
    with pytest.raises(EngineError, match="MkDocs could not build the site"):
        run(whole_project, guide.site, whole_project / "build" / "staging")
