"""Guides that stand on the small guide of the examples."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

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


def stood(folder: Path, content: Path, files: dict[str, str] | None = None) -> Path:
    """Lay out a guide with these files on top of that content, and return its folder."""
    shutil.copytree(content, folder / "shipped" / "content", dirs_exist_ok=True)
    guide = folder / "guide"
    for place, words in {"guide.yml": STANDS, **(files or {})}.items():
        path = guide / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
    (guide / "content").mkdir(exist_ok=True)
    return guide
