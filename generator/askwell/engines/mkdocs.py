"""MkDocs with the Material theme: the default engine."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from markdown import Extension  # type: ignore[import-untyped]  # it says nothing of types
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from askwell.engines import Job
from askwell.pages.frame import Frame
from askwell.problems import EngineError

READS_FILES = True
LEFTOVERS = (
    "assets/javascripts",
    "assets/stylesheets",
    "assets/images",
    "search/search_index.json",
    "sitemap.xml.gz",
)


def run(job: Job) -> None:
    """Build the written pages of a project. Raises EngineError."""
    messages = _Messages()
    logging.getLogger("mkdocs").addHandler(messages)
    try:
        config = load_config(BytesIO(b"{}"), config_file_path="mkdocs.yml", **_settings(job))
        wrap(config, job.project.frames)
        configure(config, job.build.frame, job.site_url)
        build(config)
    except (MkDocsException, Abort, TemplateError) as error:
        raise EngineError(f"MkDocs could not build the site. {messages.text or error}") from error
    finally:
        logging.getLogger("mkdocs").removeHandler(messages)


def configure(config: MkDocsConfig, frame: Frame, site_url: str) -> None:
    """Tell MkDocs what is the publisher's, and hand the frame to the theme."""
    config.site_name = f"{frame.title}, {frame.publisher}"
    config.site_url = site_url
    config.site_description = frame.tagline
    config.extra["guide"] = frame.values()
    config.markdown_extensions.append(_Finished())


def wrap(config: MkDocsConfig, frames: Iterable[Path]) -> None:
    """Let MkDocs look for templates in these folders, then wherever it would."""
    dirs = config.theme.dirs
    dirs[:] = dict.fromkeys([*map(str, frames), *dirs])


def _settings(job: Job) -> dict[str, Any]:
    return {
        "site_name": "Askwell",
        "docs_dir": str(job.project.pages),
        "site_dir": str(job.site),
        "strict": True,
        "use_directory_urls": True,
        "theme": {
            "name": "material",
            "language": "en",
            "font": False,
        },
        "plugins": [],
        "validation": {
            "nav": {"omitted_files": "warn"},
            "links": {"anchors": "warn", "absolute_links": "warn"},
        },
    }


class _Finished(Extension):  # type: ignore[misc]
    """Leaves bodies, which are HTML, as they are: reading them takes half of a build."""

    def extendMarkdown(self, md: Any) -> None:  # noqa: N802 - Markdown's name
        md.convert = str.strip


class _Messages(logging.Handler):
    """Collects MkDocs' own warnings, so that a failure can be told in one line."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(" ".join(record.getMessage().split()))

    @property
    def text(self) -> str:
        return "; ".join(self.found)
