"""`askwell remove`: something taken out of a guide."""

from __future__ import annotations

from pathlib import Path

import click

from askwell.commands.options import FORM, PROJECT_OPTION
from askwell.commands.outcome import report_failures


@click.command()
@click.argument("what", nargs=-1, required=True)
@PROJECT_OPTION
@click.option("--dry-run", is_flag=True, help="Only tell what would become of the guide.")
@click.option("--word", multiple=True, help="A word to look for in what stays; again for another.")
@FORM
@report_failures
def remove(
    what: tuple[str, ...], project: Path, word: tuple[str, ...], form: str, *, dry_run: bool
) -> None:
    """Take something out of the guide, such as "audience veteran", "scripts" or "/about/reuse/".

    Tells what leads to it, what goes with it, and which texts still say so. Nothing is deleted:
    changes.yml hides it.
    """
    from askwell.project import Project
    from askwell.upkeep.overview import removed

    item = ".".join(what)
    click.echo(removed(Project.at(project), item, form, words=word, dry=dry_run), nl=False)
