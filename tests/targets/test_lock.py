"""One build at a time works on a target, and whoever comes second is told."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from askwell.problems import BusyError, UsageError
from askwell.targets import Target, opened
from tests.targets.folders import NEW, held, replace


def test_a_second_build_is_told_who_works_there(tmp_path: Path) -> None:
    with (
        opened(tmp_path / "site"),
        pytest.raises(BusyError, match=rf"\(process {os.getpid()}\)"),
        opened(tmp_path / "site"),
    ):
        pass
    replace(tmp_path / "site")
    assert held(tmp_path / "site") == NEW


def test_another_target_is_not_held(tmp_path: Path) -> None:
    with opened(tmp_path / "site"):
        replace(tmp_path / "other")


def test_a_drive_without_locks_is_built_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("askwell.targets.lock.fcntl.flock", refuse)
    replace(tmp_path / "site")
    assert held(tmp_path / "site") == NEW


def test_without_the_systems_locks_the_file_itself_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("askwell.targets.lock.fcntl", None)
    replace(tmp_path / "site")
    assert held(tmp_path / "site") == NEW
    with (
        opened(tmp_path / "site"),
        pytest.raises(BusyError, match=r"If none does, delete .*lock, then try again\.$"),
        opened(tmp_path / "site"),
    ):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("system", ["with locks", "without"])
def test_a_file_that_is_no_lock_is_left_alone(
    system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if system == "without":
        monkeypatch.setattr("askwell.targets.lock.fcntl", None)
    lock = Target.at(tmp_path / "site").lock
    lock.write_text("my notes")
    with pytest.raises(UsageError, match="was not made by Askwell"), opened(tmp_path / "site"):
        pass
    assert lock.read_text() == "my notes"
