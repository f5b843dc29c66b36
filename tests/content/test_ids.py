"""Every id that readers' answers hang on is frozen: a change of one is told from its first day."""

from __future__ import annotations

import shutil
from pathlib import Path

from askwell.project import Project
from askwell.upkeep.ids import freeze_ids
from tests.apart import SHIPPED


def test_freezing_changes_nothing(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED, tmp_path / "content")
    freeze_ids(Project.at(tmp_path))
    frozen = (tmp_path / "content" / "ids.yml").read_text("utf-8")
    assert frozen == (SHIPPED / "ids.yml").read_text("utf-8"), "Run: askwell ids --freeze"
