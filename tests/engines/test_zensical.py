"""Zensical as an engine: it says clearly when it is not installed, or when it fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell.engines import zensical
from askwell.problems import EngineError


def test_a_missing_zensical_is_told_with_the_line_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zensical, "find_spec", lambda _name: None)
    with pytest.raises(EngineError, match=r'pip install "askwell\[zensical\]"'):
        zensical.run(tmp_path, {}, tmp_path / "build" / "staging")


def test_a_build_that_fails_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "build").mkdir()
    frame = {"title": "A", "publisher": "B", "site_url": "https://example.org/", "tagline": "C"}
    with pytest.raises(EngineError, match="Zensical could not build the site") as error:
        zensical.run(tmp_path, frame, tmp_path / "build" / "staging")
    assert "\n" not in str(error.value)
