"""`askwell serve`: the preview."""

from __future__ import annotations

from pathlib import Path

import click

from askwell.commands.options import PROJECT, engine_option
from askwell.commands.outcome import report_failures
from askwell.engines import EngineName
from askwell.preview.address import USUAL, HostPort


@click.command()
@PROJECT
@click.option(
    "--address",
    default=USUAL.text,
    show_default=True,
    help="Where; if that one is taken, a port after it.",
)
@engine_option(None, "plain; for the look of a theme mkdocs")
@report_failures
def serve(project: Path, address: str, engine: EngineName | None) -> None:
    """Preview the site; it follows every change to the content."""
    from askwell.preview.run import preview
    from askwell.project import Project

    preview(Project.at(project), HostPort.parse(address), engine)
