"""An export for which there is no room leaves nothing that a colleague could take for one."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from click.testing import CliRunner

from askwell.cli import main


@pytest.mark.parametrize("form", [[], ["--csv"]])
def test_a_disk_that_is_full_is_told_and_leaves_no_sheet(
    form: list[str], project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _: bytes) -> int:
        path.touch()
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    (into := tmp_path / "into").mkdir()
    monkeypatch.setattr(Path, "write_bytes", full)
    args = ["export", "--project", str(project), "--into", str(into), *form]
    result = CliRunner().invoke(main, args)
    assert result.exit_code == 1, result.output
    assert "The disk is full" in result.output
    assert list(into.iterdir()) == []
