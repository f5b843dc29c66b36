"""`askwell handouts`: PDF, Word and text files alone."""

from __future__ import annotations

from pathlib import Path

import click

from askwell.commands.options import PROJECT
from askwell.commands.outcome import report_failures, sound
from askwell.commands.progress import progress
from askwell.looks import PAPERS, Paper
from askwell.problems import UsageError


@click.command()
@PROJECT
@click.option("--into", type=click.Path(path_type=Path), help="Where the files go [handouts/].")
@click.option(
    "--bundle",
    metavar="ITEM",
    multiple=True,
    help='Only one PDF of chosen items, such as "worksheet.aim"; again for the next.',
)
@click.option("--title", default="", help="What stands on the cover of that PDF.")
@click.option("--paper", type=click.Choice(PAPERS), help="Its paper [the publisher's].")
@report_failures
def handouts(
    project: Path, into: Path | None, bundle: tuple[str, ...], title: str, paper: Paper | None
) -> None:
    """Make every sheet, list, message and lesson as PDF, Word and text files."""
    from askwell.handouts import folder
    from askwell.project import Project
    from askwell.reporting.report import FORMATS

    if not bundle and (title or paper):
        raise UsageError(
            'Only the one PDF of "--bundle" has a title and a paper of its own. '
            "Say what is in it, such as: --bundle worksheet.aim"
        )
    library = sound(project)
    if bundle:
        place = into or project / "handouts.pdf"
        click.echo(f"Made {folder.bind(library, bundle, title, place, paper)}")
        return
    guide = Project.at(project, target=into or project / "handouts")
    made = folder.fill(guide, library, progress("Handouts"))
    if made.problems:
        click.echo(FORMATS["text"](made.problems), nl=False, err=True)
    if made.missing:
        click.echo(made.missing, err=True)
    click.echo(f"Made {len(made.files)} files in {guide.target}")
