"""What the bench runs in processes of their own.

Usage: python -m tests.bench.inside settings PROJECT SEARCH, or the same with edit PROJECT.
"""

# ruff: noqa: T201 - a bench speaks through the terminal

from __future__ import annotations

import json
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from askwell.checks import check
from askwell.pages import build
from askwell.preview.session import Session
from askwell.project import Project


def settings(project: Path, search: str) -> None:
    """Write the configuration of MkDocs alone, with its stock theme. JSON is YAML."""
    library, _ = check(project / "content", today=datetime.now(UTC).date())
    frame = build(library).frame
    listed = {each.address.partition("#")[0] for each in frame.menu if not each.away}
    stock = {
        "site_name": frame.title,
        "site_url": "https://example.org/",
        "site_dir": "stock",
        "docs_dir": "build/docs",
        "theme": {"name": "material"},
        "plugins": [search],
        "nav": [f"{address}index.md" for address in sorted(listed)],
        "validation": {"nav": {"omitted_files": "ignore"}},
    }
    (project / "stock.yml").write_text(json.dumps(stock), encoding="utf-8")


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
    verb, folder, *rest = sys.argv[1:]
    if verb == "settings":
        settings(Path(folder), *rest)
    else:
        edit(Path(folder))
