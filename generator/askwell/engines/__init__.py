"""Engines turn written pages into a site. They work in a staging folder, which is swapped in when all went well."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from askwell.finish import STAMP, finish
from askwell.problems import UsageError

Engine = Literal["mkdocs", "zensical"]
Site = dict[str, Any]


def build_site(project: Path, site: Site, target: Path, engine: Engine = "mkdocs") -> None:
    """Build the written pages into `target`, which stays as it was until the new site is whole.

    Raises UsageError if `target` holds something else, EngineError if the engine fails.
    """
    staging, previous = project / "build" / "staging", project / "build" / "previous"
    restore(target, previous)
    if target.exists() and any(target.iterdir()) and not (target / STAMP).exists():
        raise UsageError(
            f"{target} holds files that are no site built here. Choose another --site-dir, or empty it."
        )
    shutil.rmtree(staging, ignore_errors=True)
    run: Callable[[Path, Site, Path], None] = import_module(f"askwell.engines.{engine}").run
    run(project, site, staging)
    finish(staging)
    swap(staging, target, previous)


def swap(staging: Path, target: Path, previous: Path) -> None:
    """Put the new site in the old one's place: two renames, nothing copied."""
    shutil.rmtree(previous, ignore_errors=True)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        shutil.move(target, previous)
    shutil.move(staging, target)
    shutil.rmtree(previous, ignore_errors=True)


def restore(target: Path, previous: Path) -> None:
    """Bring the old site back if a build was killed between the two renames."""
    if previous.exists() and not target.exists():
        shutil.move(previous, target)
