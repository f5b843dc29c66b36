"""What MkDocs calls when it is run by itself (`mkdocs build`, `mkdocs serve`); the core does the work."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from askwell.checks import check
from askwell.engines.mkdocs import configure
from askwell.finish import finish
from askwell.pages import build
from askwell.pages.frame import Frame
from askwell.pages.rendering import TEMPLATES
from askwell.report import as_text
from askwell.writer import write

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

_preview: dict[str, Any] = {"on": False, "frame": None}
"""Whether this is a preview, and the frame of its last good build."""


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001 - MkDocs' names
    _preview.update(on=command == "serve", frame=None)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Check the content and write the pages, then tell MkDocs about them.

    In a preview, a mistake leaves the last good pages and shows itself above them.
    """
    project = Path(config.config_file_path).parent
    library, problems = check(project / "content", today=datetime.now(UTC).date())
    errors = [problem for problem in problems if problem.severity == "error"]
    if errors and not (_preview["on"] and _preview["frame"]):
        raise PluginError(as_text(problems))
    if errors:
        print(as_text(errors), flush=True)  # noqa: T201 - the terminal is where an editor looks
        frame: Frame = _preview["frame"]
    else:
        guide = build(library)
        write(guide, Path(config.docs_dir))
        frame = _preview["frame"] = guide.frame
    address = config.site_url
    configure(config, (frame.in_preview(errors) if _preview["on"] else frame).values())
    if _preview["on"]:
        config.site_url = (
            address  # the preview's own: MkDocs makes the links of the 404 page from it
        )
    return config


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Leave the written pages out of the watch, or every edit would build twice; follow the templates as well."""
    server.unwatch(config.docs_dir)
    server.watch(str(TEMPLATES))
    return server


def on_post_build(config: MkDocsConfig) -> None:
    finish(Path(config.site_dir))
