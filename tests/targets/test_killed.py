"""Killed at any step, a build leaves the old site or the new one; the next mends it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.targets.folders import NEW, OLD, OTHERS

ROOT = Path(__file__).parents[2]
WHOLE = (OLD | OTHERS, NEW | OTHERS)


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[dict[str, Any]]]:
    """Return a function that kills a replacement at every step, once for each way."""

    @cache
    def kill(way: str) -> list[dict[str, Any]]:
        folder = tmp_path_factory.mktemp("killed") / "folder"
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

    return kill


@pytest.mark.parametrize("way", ["exchange", "two renames", "in place"])
def test_the_next_build_finds_one_whole_site_and_what_others_put_there(
    way: str, killed: Callable[[str], list[dict[str, Any]]]
) -> None:
    found = killed(way)
    assert len(found) > 30
    for step in found:
        assert step["healed"] in WHOLE
        assert step["beside"] == ["site"]
    assert found[0]["healed"] == WHOLE[0]
    assert found[-1]["healed"] == WHOLE[1]


def test_where_folders_can_be_exchanged_no_moment_is_without_a_whole_site(
    killed: Callable[[str], list[dict[str, Any]]],
) -> None:
    for step in killed("exchange"):
        assert served(step["killed"]) in [served(each) for each in WHOLE]


def served(site: dict[str, str]) -> dict[str, str]:
    """Return what a server reads of a site: nothing of a branch that it is published from."""
    return {uri: words for uri, words in site.items() if not uri.startswith(".git/")}
