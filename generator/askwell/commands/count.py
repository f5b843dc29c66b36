"""`askwell count`: how much a guide holds."""

from __future__ import annotations

from pathlib import Path

import click

from askwell.commands.options import PROJECT
from askwell.commands.outcome import report_failures


@click.command()
@PROJECT
@report_failures
def count(project: Path) -> None:
    """Tell how much of everything the guide holds."""
    from askwell import pipeline
    from askwell.catalog.inventory import inventory
    from askwell.project import Project

    click.echo(inventory(pipeline.check(Project.at(project)).library))
