"""What MkDocs calls when it is run by itself; the pipeline does the work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from askwell.engines.mkdocs import LAST, LEFTOVERS, dress, welcome
from askwell.engines.writer import write
from askwell.pages.frame import Frame
from askwell.pages.rendering import TEMPLATES
from askwell.pages.site import Build
from askwell.pipeline import Checked, check, lay_out
from askwell.problems import AskwellError
from askwell.problems.failures import explain
from askwell.project import Project
from askwell.reporting.report import as_text
from askwell.sites.finish import finish_in_place
from askwell.targets import Target
from askwell.targets.lock import locked

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer


Command = Literal["build", "gh-deploy", "serve"]


log = get_plugin_logger(__name__)


class Settings(Config):  # type: ignore[no-untyped-call]  # MkDocs says nothing of its types here
    """Where the guide is; all else is set in its content/publisher.yml."""

    guide = Type(str, default=".")
    """The folder of the guide, from the folder of mkdocs.yml."""
    at = Type(str, default="")
    """The guide's address below that of the site, such as "interviews"; empty for a whole site."""


@contextmanager
def _told_in_one_line() -> Iterator[None]:
    """Let MkDocs tell what is expected to fail as it tells its own failures."""
    try:
        yield
    except OSError as error:
        raise PluginError(explain(error)) from error
    except AskwellError as error:
        raise PluginError(str(error)) from error


class AskwellPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]
    """Makes the pages before MkDocs looks for them.

    In a preview MkDocs keeps it from one build to the next.
    """

    def __init__(self) -> None:
        self.load_config({})  # a hook has no settings
        self.previews = False
        self.last_good: Build | None = None
        self.held = ExitStack()
        """The locks of a build, from its start to its end."""

    def on_startup(self, *, command: Command, dirty: bool) -> None:  # noqa: ARG002 - its names
        self.previews = command == "serve"
        self.last_good = None

    @event_priority(LAST)
    @_told_in_one_line()
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Check the content and write the pages, then tell MkDocs about them.

        In a preview, a mistake leaves the last good pages and shows itself above them.
        """
        project, at = self._project(config), self._at(config)
        self._hold(project, Path(config.site_dir))
        checked = check(project)
        if not checked.errors:
            self.last_good = lay_out(checked.library, look="material" if at else None)
            pages = project.pages if at else Path(config.docs_dir).resolve()
            write(self.last_good, pages, is_workshop=pages == project.pages)
        build = self._what_to_show(checked)
        frame = build.frame.in_preview(checked.errors) if self.previews else build.frame
        if at:
            self._welcome(config, project, build, frame)
        else:
            # In a preview its own: MkDocs makes the links of the page for wrong addresses from it.
            site_url = str(config.site_url) if self.previews else frame.site_url
            dress(config, project, build, frame, site_url)
        return config

    def _welcome(self, config: MkDocsConfig, project: Project, build: Build, frame: Frame) -> None:
        """Let the guide into somebody's site as a part of it."""
        at = self._at(config)
        site_url = f"{config.site_url}{at}" if config.site_url else frame.site_url
        if not self.previews and site_url != frame.site_url:
            where = project.content / "publisher.yml"
            log.info(
                'What is printed names %s. Set "site_url: %s" in %s.',
                frame.site_url,
                site_url,
                where,
            )
        end = "" if config.use_directory_urls else "index.html"
        welcome(config, project, build, frame.below(at, site_url, end))

    @_told_in_one_line()
    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object
    ) -> LiveReloadServer:
        """Follow all but the written pages, or every edit would build twice."""
        project = self._project(config)
        if Path(config.docs_dir).resolve() == project.pages:
            server.unwatch(config.docs_dir)
        for followed in (*project.read, *project.frames, TEMPLATES):
            if followed.exists():
                server.watch(str(followed))
        return server

    @_told_in_one_line()
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        with self.held:
            if self.last_good and not self.config.at:
                site, source = Path(config.site_dir), Path(config.docs_dir)
                is_framed = self.last_good.frame.look == "notebook"
                finish_in_place(site, self.last_good, LEFTOVERS if is_framed else (), source)

    def on_build_error(self, *, error: Exception, **_: object) -> None:  # noqa: ARG002 - its name
        self.held.close()

    def _hold(self, project: Project, site: Path) -> None:
        """Hold what `askwell build` holds. Raises BusyError if another build does."""
        self.held.close()
        with ExitStack() as held:
            held.enter_context(locked(Target.at(site).lock, site))
            held.enter_context(locked(project.workshop / ".lock", project.workshop))
            self.held = held.pop_all()

    def _what_to_show(self, checked: Checked) -> Build:
        if checked.errors and not (self.previews and self.last_good):
            raise PluginError(as_text(checked.problems))
        if checked.errors:
            print(as_text(checked.errors), flush=True)  # noqa: T201 - an editor looks there
        if self.last_good is None:
            raise PluginError("There are no pages to show yet.")
        return self.last_good

    def _project(self, config: MkDocsConfig) -> Project:
        return Project.at(Path(config.config_file_path).parent / self.config.guide)

    def _at(self, config: MkDocsConfig) -> str:
        """Return the address without a "/" before it, and with one after it unless it is empty."""
        at = self.config.at.strip("/")
        if not re.fullmatch(r"[\w-]+(/[\w-]+)*|", at):
            raise PluginError(
                f'{config.config_file_path}: "{self.config.at}" can be no part of an address. '
                'Write letters, digits and dashes, such as "at: interviews".'
            )
        return at and f"{at}/"
