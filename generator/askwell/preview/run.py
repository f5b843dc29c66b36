"""Runs the preview from its start to its end."""

from __future__ import annotations

import gc
import tempfile
from dataclasses import replace
from pathlib import Path

import click

from askwell.engines import EngineName
from askwell.pages.rendering import TEMPLATES
from askwell.preview.address import USUAL, HostPort
from askwell.preview.server import serving
from askwell.preview.session import Session
from askwell.preview.watch import changes
from askwell.processes.interrupts import ended_by_signals
from askwell.project import Project
from askwell.shipped import ASSETS

OTHERS = 20
"""How many ports after the usual one are tried."""


def preview(project: Project, address: HostPort, engine: EngineName | None) -> None:
    """Serve the project until somebody ends it; if the usual address is taken, at one after it.

    Without a name of an engine it is the fastest that can show the guide's look.

    Raises UsageError where nothing can be served, AskwellError if another program is there.
    """
    gc.enable()  # a preview lives as long as somebody works
    with (
        ended_by_signals("Preview ended."),
        tempfile.TemporaryDirectory(prefix="askwell-preview-") as folder,
    ):
        session = Session(replace(project, workshop=Path(folder, "build")), engine, Path(folder))
        with serving(session, address, others=OTHERS if address == USUAL else 0) as url:
            session.site_url = url
            click.echo(f"Preview at {url} (Ctrl+C stops it)")
            for _ in changes(*project.read, *project.frames, TEMPLATES, ASSETS):
                click.echo(session.rebuild())
