"""The old site stays whole until the new one is: a failed or killed build changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from askwell import engines
from askwell.engines import build_site, restore, swap
from askwell.finish import STAMP
from askwell.problems import EngineError, UsageError


def site(folder: Path, words: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(words)
    (folder / STAMP).write_text("")
    return folder


def test_the_new_site_takes_the_old_ones_place(tmp_path: Path) -> None:
    old, new = site(tmp_path / "site", "old"), site(tmp_path / "staging", "new")
    swap(new, old, tmp_path / "previous")
    assert (tmp_path / "site" / "index.html").read_text() == "new"
    assert not (tmp_path / "previous").exists()


def test_a_build_killed_between_the_renames_is_mended_by_the_next(tmp_path: Path) -> None:
    site(tmp_path / "previous", "old")
    restore(tmp_path / "site", tmp_path / "previous")
    assert (tmp_path / "site" / "index.html").read_text() == "old"


def test_a_site_that_is_there_is_never_restored_over(tmp_path: Path) -> None:
    site(tmp_path / "previous", "older")
    site(tmp_path / "site", "old")
    restore(tmp_path / "site", tmp_path / "previous")
    assert (tmp_path / "site" / "index.html").read_text() == "old"


def test_an_engine_that_fails_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = site(tmp_path / "site", "old")

    class Failing:
        @staticmethod
        def run(_project: Path, _site: dict[str, object], staging: Path) -> None:
            staging.mkdir(parents=True)
            (staging / "index.html").write_text("half")
            raise EngineError("no luck")

    monkeypatch.setattr(engines, "import_module", lambda _name: Failing)
    with pytest.raises(EngineError, match="no luck"):
        build_site(tmp_path, {}, old)
    assert (old / "index.html").read_text() == "old"


def test_a_folder_of_other_things_is_refused(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "one.jpg").write_text("a picture")
    with pytest.raises(UsageError, match="no site built here"):
        build_site(tmp_path, {}, tmp_path / "photos")
