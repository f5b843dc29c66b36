"""A folder with a fleet: guides of a few items, and the file that describes them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

Lay = Callable[[str], Path]


@pytest.fixture
def lay(tmp_path: Path, minimal_content: Path) -> Lay:
    """Return a function that writes a description beside a guide "base", and returns its path."""
    shutil.copytree(minimal_content, tmp_path / "base" / "content")

    def described(words: str) -> Path:
        path = tmp_path / "fleet.yml"
        path.write_text(f"schema: 1\nfleet:\n{words}", encoding="utf-8")
        return path

    return described


@pytest.fixture
def center(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that makes a guide "centers/NAME" on top of "base", with its own name."""

    def make(name: str) -> Path:
        folder = tmp_path / "centers" / name
        (folder / "content").mkdir(parents=True)
        (folder / "guide.yml").write_text("schema: 1\nguide:\n  extends: [../../base]\n")
        words = (
            f"schema: 1\nchanges:\n  fields:\n    - {{item: publisher, field: name, now: {name}}}\n"
        )
        (folder / "content" / "changes.yml").write_text(words)
        return folder

    return make
