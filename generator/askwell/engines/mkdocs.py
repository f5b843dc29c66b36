"""MkDocs with the Material theme: the default engine."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from markdown import Extension  # type: ignore[import-untyped]  # it says nothing of types
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

from askwell.problems import EngineError


def run(project: Path, site: dict[str, Any], staging: Path) -> None:
    """Build the written pages of a project into `staging`. Raises EngineError."""
    messages = _Messages()
    logging.getLogger("mkdocs").addHandler(messages)
    try:
        config = load_config(str(project / "mkdocs.yml"), site_dir=str(staging), hooks=[])
        configure(config, site)
        build(config)
    except (MkDocsException, Abort, TemplateError) as error:
        raise EngineError(f"MkDocs could not build the site. {messages.text or error}") from error
    finally:
        logging.getLogger("mkdocs").removeHandler(messages)


def configure(config: MkDocsConfig, site: dict[str, Any]) -> None:
    """Tell MkDocs what is the publisher's, and hand the frame to the theme."""
    config.site_name = f"{site['title']}, {site['publisher']}"
    config.site_url = site["site_url"]
    config.site_description = site["tagline"]
    config.extra["guide"] = site
    config.markdown_extensions.append(_Finished())


class _Finished(Extension):  # type: ignore[misc]
    """Leaves pages as they are: their bodies are HTML already, and reading them as Markdown takes half of a build."""

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
