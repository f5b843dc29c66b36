"""What the bench runs in processes of their own. Usage: bench_inside.py settings|edit PROJECT."""

# ruff: noqa: T201 - a bench speaks through the terminal

from __future__ import annotations

import json
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from askwell.checks import check
from askwell.pages import build
from askwell.preview.session import Session
from askwell.project import Project


def settings(project: Path) -> None:
    """Write the settings of plain MkDocs, with what our hook would tell the frame. JSON is YAML."""
    library, _ = check(project / "content", today=datetime.now(UTC).date())
    values: dict[str, Any] = {
        "INHERIT": "mkdocs.yml",
        "hooks": [],
        "site_dir": "plain",
        "site_url": "https://example.org/",
        "extra": {"guide": build(library).frame.values()},
    }
    (project / "plain.yml").write_text(json.dumps(values), encoding="utf-8")


def edit(project: Path) -> None:
    """Start what a preview runs, change one question, and print the seconds that follow."""
    with tempfile.TemporaryDirectory() as folder:
        preview = Session(
            replace(Project.at(project), workshop=Path(folder, "build")), "plain", Path(folder)
        )
        preview.rebuild()
        print(_edited(project, preview))


def _edited(project: Path, preview: Session) -> float:
    bank = min((project / "content" / "questions").glob("*.yml"))
    text = bank.read_text(encoding="utf-8")
    bank.write_text(text.replace("?", ", would you say?", 1), encoding="utf-8")
    start = time.process_time()
    preview.rebuild()
    seconds = time.process_time() - start
    if preview.shown().problems:
        sys.exit("The edit is none that is built.")
    bank.write_text(text, encoding="utf-8")
    return seconds


if __name__ == "__main__":
    {"settings": settings, "edit": edit}[sys.argv[1]](Path(sys.argv[2]))
