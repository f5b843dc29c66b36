"""A file is exchanged whole, or stays as it was with nothing beside it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from askwell.patching.exchanging import exchange


def test_a_disk_that_is_full_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "changes.yml"
    exchange(path, "old")

    def full(beside: Path, _: bytes) -> int:
        beside.touch()
        raise OSError(errno.ENOSPC, "No space left on device", str(beside))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        exchange(path, "new")
    assert [each.name for each in tmp_path.iterdir()] == ["changes.yml"]
    assert path.read_text() == "old"
