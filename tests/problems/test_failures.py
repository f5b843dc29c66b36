"""What the machine refused is one short line, which names where, why and what to do."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

from askwell.problems.failures import REMEDIES, explain


def test_a_full_disk_is_told_at_what_could_not_be_written_there() -> None:
    error = OSError(errno.ENOSPC, "No space left on device", "/program/a.js", None, "/site/a.js")
    assert explain(error) == (f"/site/a.js: No space left on device. {REMEDIES[errno.ENOSPC]}")


def test_of_a_whole_folder_that_could_not_be_copied_the_first_file_is_told(tmp_path: Path) -> None:
    def refuse(there: str, _here: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", there)

    for name in "abc":
        (tmp_path / name).write_text(name)
    with pytest.raises(shutil.Error) as caught:
        shutil.copytree(tmp_path, tmp_path / "copy", copy_function=refuse)
    told = explain(caught.value)
    assert told.endswith(f"{REMEDIES[errno.ENOSPC]}")
    assert told.startswith(str(tmp_path / "copy"))
    assert len(told) < 300


def test_a_failure_without_a_number_is_told_in_its_words() -> None:
    assert explain(shutil.Error([("a", "b", "no such thing")])) == "b: no such thing."
    assert explain(shutil.Error("same file")) == "same file."
