"""Zensical, the theme's successor: builds the same written pages with the same frame."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from markupsafe import escape

from askwell.engines import EngineJob
from askwell.engines.theme import settings_of_theme
from askwell.library.addresses import page_of
from askwell.pages.navigation import MenuLink
from askwell.problems import EngineError

READS_FILES = True
LEFTOVERS = (
    "assets/javascripts",
    "assets/stylesheets",
    "assets/images",
    "objects.inv",
    "search.json",
    "sitemap.xml.gz",
)


def run(job: EngineJob) -> None:
    """Build the written pages of a project. Raises EngineError."""
    if find_spec("zensical") is None:
        raise EngineError(
            'Zensical is not installed. Install it with: pip install "askwell[zensical]"'
        )
    # Zensical takes the config's folder for the project and wants every path inside it; JSON is
    # YAML.
    made = job.project.workshop / "zensical"
    config = job.project.workshop / "zensical.yml"
    frame = _templates(job)
    config.write_text(json.dumps(_config(job, made, frame), indent=2), encoding="utf-8")
    _build(config, made)
    shutil.rmtree(made / "askwell", ignore_errors=True)  # templates, which it takes for files
    shutil.move(made, job.site)


def _templates(job: EngineJob) -> Path:
    """Lay out our templates where the look wants them: in place of the theme's, or beside them."""
    place = job.project.workshop / "frame"
    shutil.rmtree(place, ignore_errors=True)
    look = job.build.frame.look
    if look == "notebook":
        _join(job.project.frames, place)
    else:
        _join(job.project.frames, place / "askwell")
        (place / "404.html").write_text('{% extends "askwell/lost.html" %}')
    return place


def _join(frames: Sequence[Path], place: Path) -> None:
    """Copy folders of templates into one, as Zensical looks in one only; the first one counts."""
    for frame in reversed(frames):
        shutil.copytree(frame, place, dirs_exist_ok=True)


def _build(config: Path, made: Path) -> None:
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--config-file", str(config)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0 or not (made / "index.html").exists():
        raise EngineError(
            f"Zensical could not build the site. {' '.join((done.stderr or done.stdout).split())}"
        )


def _config(job: EngineJob, made: Path, templates: Path) -> dict[str, Any]:
    """Return a complete config: Zensical 0.0.73 adds up the lists that it inherits."""
    frame = job.build.frame
    shown = str if frame.look == "notebook" else escape  # the theme takes them for HTML
    return {
        "site_name": shown(f"{frame.title}, {frame.publisher}"),
        "site_url": job.site_url,
        "site_description": shown(frame.tagline),
        "docs_dir": job.project.pages.name,
        "site_dir": made.name,
        "use_directory_urls": True,
        "theme": {
            "name": "material",
            "variant": "classic",
            "custom_dir": str(templates),
            "language": "en",
            "font": False,
            **(settings_of_theme(frame) if frame.look == "material" else {"features": []}),
        },
        "plugins": ["search"] if frame.look == "material" else [],
        **({"nav": _nav(job)} if frame.look == "material" else {}),
        "markdown_extensions": [],
        "extra": {"guide": frame.values()},
    }


def _nav(job: EngineJob) -> list[Any]:
    """Return the menu as Zensical reads it: our list, for it knows no plugins of ours."""
    frame = job.build.frame
    shown = [{escape(link.title): _led(link)} for link in frame.menu]
    foot = [{escape(link.title): _led(link)} for link in frame.foot]
    return [{frame.words["front"]: "index.md"}, *shown, {frame.words["more"]: foot}]


def _led(link: MenuLink) -> str:
    """Return where a link leads: to a site, or to the file of a page, which has no places."""
    return link.address if link.away else f"{page_of(link.address)}index.md"


def only_for_mkdocs() -> dict[str, Any]:
    """Stand in for the frame while `mkdocs.yml` is read; the hook brings the frame.

    Zensical reads that file too and knows no hooks. It is loaded when it does, and hears what to
    run.
    """
    if "zensical.config" in sys.modules:
        verb = "serve" if "serve" in sys.argv else "build"
        sys.exit(f"Zensical reads pages that Askwell writes. Run: askwell {verb} --engine zensical")
    return {}
