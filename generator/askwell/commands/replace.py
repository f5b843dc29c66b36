"""`askwell replace`: an original copied, to be rewritten as the guide's own."""

from __future__ import annotations

from pathlib import Path

import click

from askwell.commands.options import PROJECT
from askwell.commands.outcome import report_failures


@click.command()
@click.argument("item")
@PROJECT
@report_failures
def replace(item: str, project: Path) -> None:
    """Copy an original such as "email.thank-card" into your content, to rewrite it there.

    Yours then stands in its place. To change a few fields, changes.yml is enough.
    """
    from askwell.project import Project
    from askwell.upkeep.overview import replaced

    click.echo(replaced(Project.at(project), item), nl=False)
