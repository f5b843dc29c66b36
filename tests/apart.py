"""Keep the suites apart: the product's run on `guide/`, `content/` is judged only as shipped."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHIPPED = ROOT / "content"
HANDBOOK = SHIPPED / "README.md"
"""The one file in that folder that is the product's own."""
README = ROOT / "README.md"
"""A publisher's may be another one."""

READERS = {"test_package.py", "test_readme.py"}
"""Tests of the product that read what a publisher may change."""

MADE_UP = re.compile(r"^  site_url: https://[\w.]+\.example\.org/", re.MULTILINE)
"""The address of the publisher who comes with Askwell; example.org belongs to nobody (RFC 2606)."""


def is_as_shipped(content: Path) -> bool:
    """Tell whether a guide still has the made-up publisher; any other is not for us to judge."""
    return bool(MADE_UP.search((content / "publisher.yml").read_text(encoding="utf-8")))


class Guard:
    """Refuses to read the shipped content while it is up. Python never takes an audit hook off."""

    def __init__(self) -> None:
        self.up = False
        sys.addaudithook(self.watch)

    def watch(self, event: str, arguments: tuple[object, ...]) -> None:
        """Look at what is opened or listed."""
        if self.up and event in {"open", "os.listdir", "os.scandir"} and arguments:
            named = isinstance(arguments[0], str | bytes | os.PathLike)
            path = os.fsdecode(arguments[0]) if named else ""  # type: ignore[arg-type]
            # A bare name may be one in a folder opened before; the event does not say in which.
            if path == str(README) or (path.startswith(str(SHIPPED)) and path != str(HANDBOOK)):
                raise AssertionError(f"A test of the product reads {path}. Use tests/guide.")
