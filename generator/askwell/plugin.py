"""What MkDocs calls when it is run by itself; the pipeline does the work."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin

from askwell.engines.mkdocs import LEFTOVERS, configure, wrap
from askwell.finish import finish
from askwell.pages.rendering import TEMPLATES
from askwell.pages.site import Build
from askwell.pipeline import Checked, check, lay_out
from askwell.problems import AskwellError
from askwell.project import Project
from askwell.report import as_text
from askwell.writer import write

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


Command = Literal["build", "gh-deploy", "serve"]


class NoSettings(Config):  # type: ignore[no-untyped-call]  # MkDocs says nothing of its types here
    """What is to be set is set in content/publisher.yml."""


class AskwellPlugin(BasePlugin[NoSettings]):  # type: ignore[no-untyped-call]
    """Makes the pages before MkDocs looks for them.

    In a preview MkDocs keeps it from one build to the next.
    """

    def __init__(self) -> None:
        self.previews = False
        self.last_good: Build | None = None

    def on_startup(self, *, command: Command, dirty: bool) -> None:  # noqa: ARG002 - its names
        self.previews = command == "serve"
        self.last_good = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the content and write the pages, then tell MkDocs about them.

        In a preview, a mistake leaves the last good pages and shows itself above them.
        """
        project = _project(config)
        checked = check(project)
        if not checked.errors:
            self.last_good = lay_out(checked.library)
            write(self.last_good, Path(config.docs_dir))
        build = self._what_to_show(checked)
        if self.previews:
            # Its own address: MkDocs makes the links of the page for wrong addresses from it.
            configure(config, build.frame.in_preview(checked.errors), str(config.site_url))
        else:
            configure(config, build.frame, build.frame.site_url)
        wrap(config, project.frames)
        return config

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object
    ) -> LiveReloadServer:
        """Follow all but the written pages, or every edit would build twice."""
        server.unwatch(config.docs_dir)
        for followed in (*_project(config).read, TEMPLATES):
            if followed.exists():
                server.watch(str(followed))
        return server

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        pages = self.last_good.pages if self.last_good else ()
        finish(Path(config.site_dir), pages, LEFTOVERS)

    def _what_to_show(self, checked: Checked) -> Build:
        if checked.errors and not (self.previews and self.last_good):
            raise PluginError(as_text(checked.problems))
        if checked.errors:
            print(as_text(checked.errors), flush=True)  # noqa: T201 - an editor looks there
        if self.last_good is None:
            raise PluginError("There are no pages to show yet.")
        return self.last_good


def _project(config: MkDocsConfig) -> Project:
    try:
        return Project.at(Path(config.config_file_path).parent)
    except AskwellError as error:
        raise PluginError(str(error)) from error
