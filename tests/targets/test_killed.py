"""Killed at any step, a build leaves the old site or the new one; the next mends it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.targets.folders import NEW, OLD, OTHERS

ROOT = Path(__file__).parents[2]
WHOLE = (OLD | OTHERS, NEW | OTHERS)


def killed(way: str, folder: Path) -> list[dict[str, Any]]:
    """Kill a replacement at every step."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.targets.kill", way, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("way", ["exchange", "two renames", "in place"])
def test_the_next_build_finds_one_whole_site_and_what_others_put_there(
    way: str, tmp_path: Path
) -> None:
    found = killed(way, tmp_path / "folder")
    assert len(found) > 30
    for step in found:
        assert step["healed"] in WHOLE
        assert step["beside"] == ["site"]
    assert found[0]["healed"] == WHOLE[0]
    assert found[-1]["healed"] == WHOLE[1]


def test_where_folders_can_be_exchanged_no_moment_is_without_a_whole_site(tmp_path: Path) -> None:
    for step in killed("exchange", tmp_path / "folder"):
        ours = {uri: words for uri, words in step["killed"].items() if uri not in OTHERS}
        assert ours in (OLD, NEW)
