"""Zensical, the theme's successor: builds the same written pages with the same overrides."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from askwell.problems import EngineError
from askwell.shipped import FRAME


def run(project: Path, site: dict[str, Any], staging: Path) -> None:
    """Build the written pages of a project into `staging`, which must lie in its build folder. Raises EngineError."""
    if find_spec("zensical") is None:
        raise EngineError(
            'Zensical is not installed. Install it with: pip install "askwell[zensical]"'
        )
    # Zensical takes the config's folder for the project and wants every path inside it; JSON is YAML.
    config = project / "build" / "zensical.yml"
    config.write_text(json.dumps(_config(site, staging), indent=2), encoding="utf-8")
    command = [sys.executable, "-m", "zensical", "build", "--clean", "--config-file", str(config)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    if done.returncode != 0 or not (staging / "index.html").exists():
        raise EngineError(
            f"Zensical could not build the site. {' '.join((done.stderr or done.stdout).split())}"
        )


def _config(site: dict[str, Any], staging: Path) -> dict[str, Any]:
    """Return a complete config: Zensical 0.0.73 adds up lists it inherits, so nothing is left to inherit."""
    return {
        "site_name": f"{site['title']}, {site['publisher']}",
        "site_url": site["site_url"],
        "site_description": site["tagline"],
        "docs_dir": "docs",
        "site_dir": staging.name,
        "use_directory_urls": True,
        "theme": {
            "name": "material",
            "variant": "classic",
            "custom_dir": str(FRAME),
            "language": "en",
            "font": False,
            "features": [],
        },
        "plugins": [],
        "markdown_extensions": [],
        "extra": {"guide": site},
    }
