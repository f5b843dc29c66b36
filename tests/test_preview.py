"""The preview's own failures are told in one line; tests/browser/test_live_preview.py shows it at work."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.preview import preview
from askwell.problems import EngineError


def test_a_first_build_that_fails_is_told(whole_project: Path) -> None:
    (whole_project / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    with pytest.raises(EngineError, match="mkdocs"):
        preview(whole_project, "127.0.0.1:0")


def test_an_address_that_is_none_is_told(whole_project: Path) -> None:
    with pytest.raises(EngineError):
        preview(whole_project, "nowhere")
