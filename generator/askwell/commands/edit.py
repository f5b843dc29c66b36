"""`askwell edit`: the guide in forms."""

from __future__ import annotations

from pathlib import Path

import click

from askwell.commands.options import PROJECT
from askwell.commands.outcome import report_failures


@click.command()
@PROJECT
@click.option("--port", type=click.IntRange(0, 65535), help="Where [8001, or one after it].")
@click.option("--browser/--no-browser", "opens", default=True, help="Open a browser there.")
@report_failures
def edit(project: Path, port: int | None, *, opens: bool) -> None:
    """Edit the guide in forms, in a browser on this computer."""
    from askwell.editor.run import edit as run
    from askwell.project import Project

    run(Project.at(project), port, opens=opens)
