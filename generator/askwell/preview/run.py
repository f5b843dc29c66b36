"""Runs the preview from its start to its end."""

from __future__ import annotations

import gc
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import FrameType

import click

from askwell.engines import EngineName
from askwell.pages.rendering import TEMPLATES
from askwell.preview.address import USUAL, HostPort
from askwell.preview.server import serving
from askwell.preview.session import Session
from askwell.preview.watch import changes
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
    with _ended_by_signals(), tempfile.TemporaryDirectory(prefix="askwell-preview-") as folder:
        session = Session(replace(project, workshop=Path(folder, "build")), engine, Path(folder))
        with serving(session, address, others=OTHERS if address == USUAL else 0) as url:
            session.site_url = url
            click.echo(f"Preview at {url} (Ctrl+C stops it)")
            for _ in changes(*project.read, *project.frames, TEMPLATES, ASSETS):
                click.echo(session.rebuild())


@contextmanager
def _ended_by_signals() -> Iterator[None]:
    """End in good order: by Ctrl+C, by a closed terminal, or by whoever started the preview."""
    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):  # Windows knows no closed terminals
            signal.signal(number, _interrupt)
    try:
        yield
    except KeyboardInterrupt:
        click.echo("Preview ended.")


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
