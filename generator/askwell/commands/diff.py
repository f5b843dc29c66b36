"""`askwell diff`: an item as it was and as it is here."""

from __future__ import annotations

from pathlib import Path

import click

from askwell.commands.options import FORM, PROJECT
from askwell.commands.outcome import report_failures


@click.command()
@click.argument("item")
@PROJECT
@FORM
@report_failures
def diff(item: str, project: Path, form: str) -> None:
    """Show an item as it was and as it is here, such as "email.thank-card"."""
    from askwell.project import Project
    from askwell.upkeep.overview import comparison

    click.echo(comparison(Project.at(project), item, form), nl=False)
