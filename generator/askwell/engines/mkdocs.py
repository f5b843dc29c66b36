"""MkDocs with the Material theme: the default engine."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

from jinja2 import TemplateError
from markdown import Extension  # type: ignore[import-untyped]  # it says nothing of types
from markupsafe import escape
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.pages import Page

from askwell.engines import EngineJob
from askwell.engines.guest import Guest, NoSettings
from askwell.engines.theme import settings_of_theme
from askwell.pages.frame import Frame
from askwell.pages.site import Build
from askwell.problems import EngineError
from askwell.project import Project

READS_FILES = True
LAST = -100
"""The priority of whoever comes after all other plugins."""

LEFTOVERS = (
    "assets/javascripts",
    "assets/stylesheets",
    "assets/images",
    "search/search_index.json",
    "sitemap.xml.gz",
)


def run(job: EngineJob) -> None:
    """Build the written pages of a project. Raises EngineError."""
    messages = _Messages()
    logging.getLogger("mkdocs").addHandler(messages)
    try:
        config = load_config(BytesIO(b"{}"), config_file_path="mkdocs.yml", **_settings(job))
        dress(config, job.project, job.build, job.build.frame, job.site_url)
        config.plugins["askwell/forgetful"] = Forgetful()
        build(config)
    except (MkDocsException, Abort, TemplateError) as error:
        raise EngineError(f"MkDocs could not build the site. {messages.text or error}") from error
    finally:
        logging.getLogger("mkdocs").removeHandler(messages)


def dress(
    config: MkDocsConfig, project: Project, build: Build, frame: Frame, site_url: str
) -> None:
    """Prepare MkDocs for a whole guide in its look, with the frame that it is shown in."""
    configure(config, frame, site_url)
    if frame.look == "notebook":
        wrap(config, project.frames)
    else:
        theme(config, frame)
        welcome(config, project, build, frame)


def welcome(config: MkDocsConfig, project: Project, build: Build, frame: Frame) -> None:
    """Let a guide into a site, with the frame that it has there."""
    config.plugins["askwell/guest"] = Guest(build, project.pages, frame, project.frames)


def theme(config: MkDocsConfig, frame: Frame) -> None:
    """Set what a theme shows of a whole guide; choices of whoever runs MkDocs stay."""
    for name in ("site_name", "site_description"):
        config[name] = escape(config[name])  # themes take them for HTML
    for name, value in settings_of_theme(frame).items():
        config.theme[name] = config.theme.get(name) or value
    config.theme["font"] = False  # nothing comes from another host
    config.theme["favicon"] = "assets/favicon.svg"


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


def _settings(job: EngineJob) -> dict[str, Any]:
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
        "plugins": ["search"] if job.build.frame.look == "material" else [],
        "validation": {
            "nav": {"omitted_files": "warn"},
            "links": {"anchors": "warn", "absolute_links": "warn"},
        },
    }


class Forgetful(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Lets go of what MkDocs would hold of every page until the last one is written."""

    @event_priority(LAST)
    def on_page_content(self, html: str, *, page: Page, **_: Any) -> str:
        """Forget what a page was read as: from here on it is HTML."""
        page.markdown = ""  # of a page with none, MkDocs knows no title
        return html

    @event_priority(LAST)
    def on_post_page(self, output: str, *, page: Page, **_: Any) -> str:
        """Forget the HTML of a page: it is in the output."""
        page.content = ""
        return output


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
