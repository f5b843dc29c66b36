"""Guides that stand on the small guide of the examples, or were published as it is."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

STANDS = "schema: 1\nguide:\n  extends: [../shipped]\n"

OUR_ASK = """\
schema: 1
email:
  id: ask
  title: Ask our way
  situation: ask
  channel: text
  body: Hello {{ their_name }}, this is {{ your_name }}.
  send_when: At noon
  why_it_works: It is short.
  example: {who: Dana, values: {}}
"""
"""In the place of the message to ask below."""

Standing = Callable[..., Path]


@pytest.fixture
def standing(tmp_path: Path, minimal_content: Path) -> Standing:
    """Return a function that lays out a guide on top of the small guide, and returns its folder."""

    def lay_out(files: dict[str, str] | None = None) -> Path:
        shutil.copytree(minimal_content, tmp_path / "shipped" / "content", dirs_exist_ok=True)
        folder = tmp_path / "guide"
        for place, words in {"guide.yml": STANDS, **(files or {})}.items():
            path = folder / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(words, encoding="utf-8")
        (folder / "content").mkdir(exist_ok=True)
        return folder

    return lay_out
