"""Says in one line what is missing when the package is built. Hatchling calls it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class MadeScripts(BuildHookInterface):  # type: ignore[type-arg]
    """Refuses a package without the scripts and styles of the site."""

    def initialize(self, version: str, _build_data: dict[str, Any]) -> None:
        if version != "editable" and not (Path(self.root) / "overrides/dist/scripts").is_dir():
            sys.exit("The scripts and styles of the site are not made yet. Run: make scripts")
