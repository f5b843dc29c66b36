"""Somebody's Material site, built as its owner builds it, with our guide as a guest."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

AT = "interviews"
URL = "https://lakeside.example.edu/careers/"
GUEST: dict[str, Any] = {"askwell": {"guide": "guide", "at": AT}}

PAGES = {
    "index.md": """---
tags: [career]
---
# Lakeside careers

## Where

| a | b |
|---|---|
| 1 | 2 |
""",
    "jobs.md": """# Jobs

Some *jobs* and [a link](index.md).

```python
print(1)
```

> Said.
""",
    "about/us.md": """# Us

## Team

!!! note
    Hello.

<button>Press</button> <input value=x aria-label=x>
""",
}
"""What a host says, with elements that our styles are about, too."""

THEME: dict[str, Any] = {
    "name": "material",
    "font": False,
    "features": [
        "navigation.tabs",
        "navigation.instant",
        "navigation.path",
        "navigation.footer",
        "search.highlight",
    ],
    "palette": [
        {
            "media": f"(prefers-color-scheme: {name})",
            "scheme": scheme,
            "primary": "teal",
            "toggle": {"icon": "material/brightness-7", "name": "Other colors"},
        }
        for name, scheme in (("light", "default"), ("dark", "slate"))
    ],
}


@dataclass(frozen=True, slots=True)
class Host:
    """A folder with a mkdocs.yml, pages in Markdown, and a guide beside them."""

    folder: Path

    @classmethod
    def lay_out(cls, folder: Path, content: Path) -> Host:
        """Write the pages, and copy a guide's content beside them."""
        for place, words in PAGES.items():
            path = folder / "docs" / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(words, encoding="utf-8")
        shutil.copytree(content, folder / "guide" / "content")
        # As an installed package tells MkDocs of the plugin; a checkout is not installed.
        told = folder / "installed" / "askwell-0.dist-info"
        told.mkdir(parents=True)
        (told / "METADATA").write_text("Metadata-Version: 2.1\nName: askwell\nVersion: 0\n")
        entry = "[mkdocs.plugins]\naskwell = askwell.plugin:AskwellPlugin\n"
        (told / "entry_points.txt").write_text(entry)
        return cls(folder)

    @property
    def env(self) -> dict[str, str]:
        return {**os.environ, "PYTHONPATH": str(self.folder / "installed")}

    def configure(self, plugins: Sequence[object], **settings: object) -> None:
        """Write a mkdocs.yml; JSON is YAML."""
        extensions = ["admonition", "attr_list", "md_in_html", "smarty", "pymdownx.superfences"]
        config = {
            "site_name": "Lakeside College",
            "site_url": URL,
            "theme": THEME,
            "plugins": plugins,
            "markdown_extensions": [*extensions, {"toc": {"permalink": True}}],
            **settings,
        }
        (self.folder / "mkdocs.yml").write_text(json.dumps(config), encoding="utf-8")

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "mkdocs", *arguments]

    def run(self, site: str = "site", *flags: str) -> subprocess.CompletedProcess[str]:
        """Build what the mkdocs.yml says."""
        return subprocess.run(
            self.command("build", "--site-dir", site, *flags),
            cwd=self.folder,
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
        )

    def build(self, plugins: Sequence[object], site: str = "site", **settings: object) -> Path:
        """Build a site, every warning an error, and return its folder."""
        self.configure(plugins, **settings)
        done = self.run(site, "--strict")
        assert done.returncode == 0, done.stdout + done.stderr
        return self.folder / site


def files(site: Path) -> Mapping[str, bytes]:
    """Return every file of a site by its place."""
    paths = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


def without_menu(page: bytes) -> bytes:
    """Return a page of theirs without its menu, which a guest adds to."""
    sidebar = rb'<div class="md-sidebar md-sidebar--primary".*?(?=<div class="md-sidebar md-)'
    return re.sub(sidebar + rb'|<nav class="md-tabs".*?</nav>', b"", page, flags=re.DOTALL)
