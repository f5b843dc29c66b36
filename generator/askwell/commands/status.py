"""`askwell status`: what is own, changed or hidden."""

from __future__ import annotations

from pathlib import Path

import click

from askwell.commands.options import FORM, PROJECT
from askwell.commands.outcome import report_failures


@click.command()
@PROJECT
@click.option("--freeze", is_flag=True, help="Write into changes.yml how the originals are now.")
@FORM
@report_failures
def status(project: Path, form: str, *, freeze: bool) -> None:
    """Tell what is own, changed or hidden, and which originals have changed since."""
    from askwell.project import Project
    from askwell.upkeep.overview import overview

    click.echo(overview(Project.at(project), form, freeze=freeze), nl=False)
